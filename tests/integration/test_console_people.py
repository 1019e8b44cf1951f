"""The page People: the roster, what everyone carries, who may change it; files in and out; versions (C6, C10)."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import time
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from assuage import casework
from assuage.roster import Presence, Roster, csv_rows, json_rows, parse_roster, to_csv
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from tests.integration.console import Browser, Firm, firm, words
from tests.unit.road import agent

NEW = {
    "id": "dee",
    "name": "Dee Ünal",
    "tier": "standard",
    "hours": "mon-fri 09:00-17:00",
    "time_zone": "Europe/London",
    "languages": "en, de",
    "issues": "refund, billing",
    "products": "",
    "capacity": "",
    "angry_capacity": "2",
    "pause_minutes": "7.5",
}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Firm]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    yield firm(store)
    store.close()


def in_force(desk: Firm) -> Roster:
    return desk.store.current_roster().roster


def staff(desk: Firm, *agents: Any) -> None:
    casework.save_roster(desk.store, Roster({each.id: each for each in agents}), "test", "other people")


# looking


def test_an_empty_roster_says_what_to_do_and_offers_it_to_supervisors_alone(desk: Firm) -> None:
    ama = desk.browser("agent")
    staff(desk)
    assert "Nobody is in the roster yet" in desk.browser("viewer").text("/people")
    assert "/console/people/new" in desk.browser("supervisor").get("/people").text
    assert "/console/people/new" not in ama.get("/people").text


def test_everyone_is_shown_with_what_they_carry_and_can_take(desk: Firm) -> None:
    desk.says()
    page = desk.browser("viewer").text("/people")
    assert "2 at work now" in page
    assert "1 of 8 open" in page
    assert "1 of 3 angry" in page
    assert "1, 1 angry" in page
    assert "is in a pause after a furious customer." in page or "calm to furious" in page


@pytest.mark.parametrize("role", ["viewer", "agent", "supervisor", "admin"])
def test_everybody_may_look(desk: Firm, role: Any) -> None:
    browser = desk.browser(role)
    for path in ("/people", "/people/versions", "/people/roster.csv", "/people/roster.json"):
        browser.get(path)


def test_the_table_is_sorted_and_filtered_by_its_address(desk: Firm) -> None:
    staff(desk, agent("bo"), agent("zoe", tier="new"), agent("ama", tier="standard"), agent("cy"))
    casework.set_presence(desk.store, "cy", Presence(available=False))
    browser = desk.browser("viewer")

    def shown(query: str) -> list[str]:
        page = browser.text(f"/people{query}")
        return sorted((name for name in ("Ama ama", "Bo bo", "Cy cy", "Zoe zoe") if name in page), key=page.index)

    assert shown("") == ["Ama ama", "Bo bo", "Cy cy", "Zoe zoe"]
    assert shown("?sort=experience") == ["Bo bo", "Cy cy", "Ama ama", "Zoe zoe"]
    assert shown("?sort=duty") == ["Ama ama", "Bo bo", "Zoe zoe", "Cy cy"]
    assert shown("?on=duty&tier=experienced") == ["Bo bo"]
    casework.set_presence(desk.store, "ama", Presence(available=False))
    assert "Nobody like that just now" in browser.text("/people?on=duty&tier=standard")


def test_what_each_has_open_is_one_link_away(desk: Firm) -> None:
    desk.says()
    owner = in_charge(desk)
    browser = desk.browser("viewer")
    assert f'href="/console/?owner={owner}"' in browser.get("/people").text
    assert "Kirsi" in browser.text(f"/?owner={owner}")


def in_charge(desk: Firm) -> str:
    found = desk.store.find_conversation("c-1")
    assert found is not None
    assert found.owner is not None
    return found.owner


def test_names_are_shown_as_text(desk: Firm) -> None:
    staff(desk, agent("ama", name="<script>alert(1)</script>", products=("<b>x</b>",)))
    for path in ("/people", "/people/agents/ama", "/people/versions?version=2"):
        assert "<script>alert" not in desk.browser().get(path).text


# coming and going


def test_an_agent_goes_away_and_comes_back_and_gets_what_waits(desk: Firm) -> None:
    """Complaint 14: agents coming online get what waits."""
    ama, sue = desk.browser("agent"), desk.browser("supervisor")
    assert "Ama is away" in ama.post("/people/agents/ama/presence", came_from="/people", available="no").text
    sue.post("/people/agents/bo/presence", available="no")
    desk.says()
    assert "nobody has it" in sue.text("/")
    assert "Ama is back." in ama.post("/people/agents/ama/presence", came_from="/people", available="yes").text
    assert in_charge(desk) == "ama"


def test_what_is_elsewhere_stays_when_one_comes_and_goes(desk: Firm) -> None:
    casework.set_presence(desk.store, "ama", Presence(True, 3))
    desk.browser().post("/people/agents/ama/presence", available="no")
    assert (desk.store.loads()["ama"].available, desk.store.loads()["ama"].elsewhere) == (False, 3)


@pytest.mark.parametrize(("role", "who"), [("viewer", "ama"), ("viewer", "bo"), ("agent", "bo")])
def test_nobody_else_may_say_it(desk: Firm, role: Any, who: str) -> None:
    desk.browser(role).post(f"/people/agents/{who}/presence", 403, available="no")
    assert desk.store.loads().get(who) is None


def test_whoever_left_cannot_come_back_by_it(desk: Firm) -> None:
    page = desk.browser().post("/people/agents/nobody/presence", came_from="/people", available="yes")
    assert "There is no agent with this id in the roster." in page.text


# one agent


def test_somebody_is_added(desk: Firm) -> None:
    page = desk.browser().post("/people/new", **NEW)
    assert "Dee Ünal is in the roster now." in page.text
    dee = in_force(desk).agents["dee"]
    assert (dee.languages, dee.issues, dee.products) == (("en", "de"), ("refund", "billing"), ())
    assert (dee.capacity, dee.angry_capacity, dee.pause_minutes) == (None, 2, 7.5)
    saved = desk.store.current_roster()
    assert (saved.author, saved.note) == ("sue", "Dee Ünal joins")


def test_what_is_wrong_stands_beside_its_field_and_what_was_typed_stays(desk: Firm) -> None:
    browser = desk.browser()
    page = browser.post(
        "/people/new", 422, **{**NEW, "hours": "nine to five", "capacity": "many", "note": "<new>"}
    ).text
    assert "These are no working hours" in page
    assert "Write a whole number" in page
    assert 'value="nine to five"' in page
    assert 'value="Dee Ünal"' in page
    assert 'value="&lt;new&gt;"' in page
    assert page.count('aria-invalid="true"') == 2
    assert "dee" not in in_force(desk).agents


def test_an_id_that_is_taken_is_said_beside_it(desk: Firm) -> None:
    page = desk.browser().post("/people/new", 422, **{**NEW, "id": "ama"}).text
    assert "Somebody in the roster has this id already" in page
    assert in_force(desk).agents["ama"].name == "Ama"


def test_an_agent_is_changed_and_keeps_their_id_and_place(desk: Firm) -> None:
    browser = desk.browser()
    assert 'value="Ama"' in browser.get("/people/agents/ama").text
    browser.post("/people/agents/ama", **{**NEW, "id": "other", "name": "Ama K", "note": "back from leave"})
    assert list(in_force(desk).agents) == ["ama", "bo"]
    assert in_force(desk).agents["ama"].name == "Ama K"
    assert desk.store.current_roster().note == "back from leave"


def test_the_form_of_an_agent_changes_nothing_when_it_is_sent_as_it_is(desk: Firm) -> None:
    whole = agent(
        "ama", languages=("en",), issues=("refund",), products=("kettle", "lamp"), capacity=3, pause_minutes=7.5
    )
    staff(desk, whole)
    browser = desk.browser()
    browser.post("/people/agents/ama", **fields_in(browser, "/people/agents/ama"))
    assert in_force(desk).agents["ama"] == whole


def fields_in(browser: Browser, path: str) -> dict[str, str]:
    """What a browser would send of the form on a page."""
    found: dict[str, str] = {}

    class Form(HTMLParser):
        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            given = dict(attributes)
            if tag == "input" and given.get("id", "").startswith("f-"):  # type: ignore[union-attr]
                found[str(given["name"])] = given.get("value") or ""
            if tag == "option" and "selected" in given:
                found["tier"] = str(given["value"])

    Form().feed(browser.get(path).text)
    return found


def test_somebody_who_leaves_leaves_their_conversations_to_others(desk: Firm) -> None:
    """C6: every conversation has an owner."""
    desk.says()
    owner = in_charge(desk)
    browser = desk.browser()
    assert "has 1 open conversation" in browser.text(f"/people/agents/{owner}")
    browser.post(f"/people/agents/{owner}/remove", note="a new job")
    assert list(in_force(desk).agents) == [{"ama": "bo", "bo": "ama"}[owner]]
    assert in_charge(desk) != owner
    assert desk.store.current_roster().note == "a new job"


def test_an_agent_nobody_knows_is_not_there(desk: Firm) -> None:
    browser = desk.browser()
    browser.get("/people/agents/nobody", 404)
    assert "There is no agent with this id" in browser.post("/people/agents/nobody/remove", came_from="/people").text


@pytest.mark.parametrize("role", ["viewer", "agent"])
def test_only_supervisors_change_the_roster(desk: Firm, role: Any) -> None:
    browser, before = desk.browser(role), desk.store.current_roster()
    for path in ("/people/new", "/people/agents/ama", "/people/import"):
        browser.get(path, 403)
    browser.post("/people/new", 403, **NEW)
    browser.post("/people/agents/ama", 403, **NEW)
    browser.post("/people/agents/ama/remove", 403)
    browser.post("/people/import", 403, text="id,name,tier,hours\na,A,new,always\n")
    browser.post("/people/import/save", 403, text="[]", based_on="1")
    browser.post("/people/versions", 403, version="1")
    assert desk.store.current_roster() == before


# files


def test_the_roster_goes_out_as_csv_and_json_and_comes_back_the_same(desk: Firm) -> None:
    staff(
        desk, agent("ama", name="Größe; „Ama“", issues=("refund", "billing"), capacity=0), agent("bo", pause_minutes=0)
    )
    browser = desk.browser("viewer")
    for path, rows in (("/people/roster.csv", csv_rows), ("/people/roster.json", json_rows)):
        answer = browser.get(path)
        assert "attachment" in answer.headers["content-disposition"]
        assert parse_roster(rows(answer.content.decode())) == in_force(desk)


def test_an_import_shows_first_what_would_change_and_then_changes_it(desk: Firm) -> None:
    desk.says()
    owner = in_charge(desk)
    stays = {"ama": "bo", "bo": "ama"}[owner]
    file = to_csv(Roster({stays: agent(stays, capacity=3), "dee": agent("dee")}))
    browser, before = desk.browser(), desk.store.current_roster()
    shown = browser.client.post(
        "/console/people/import",
        data={"csrf": browser.csrf, "text": "", "rest": "leave", "note": "spring"},
        files={"file": ("roster.csv", file.encode(), "text/csv")},
    )
    assert shown.status_code == 200
    assert desk.store.current_roster() == before
    said = words(shown.text)
    assert "1 added Dee dee" in said
    assert "1 changed" in said
    assert "1 gone" in said
    assert "has 1 open conversation: others are given them at once, or they wait for one." in said
    browser.post("/people/import/save", text=saved_text(shown.text), based_on=str(before.version), note="spring")
    assert set(in_force(desk).agents) == {stays, "dee"}
    assert in_force(desk).agents[stays].capacity == 3
    assert desk.store.current_roster().note == "spring"
    assert in_charge(desk) != owner


def saved_text(page: str) -> str:
    """What the form of the preview would save."""
    found = re.search(r'<textarea name="text" hidden[^>]*>(.*?)</textarea>', page, re.DOTALL)
    assert found
    return html.unescape(found[1])


def test_whoever_is_not_in_the_file_may_stay(desk: Firm) -> None:
    browser = desk.browser()
    page = browser.post(
        "/people/import", text='[{"id": "dee", "name": "Dee", "tier": "new", "hours": "always"}]', rest="stay"
    )
    rows = json.loads(saved_text(page.text))
    assert [row["id"] for row in rows] == ["ama", "bo", "dee"]


def test_a_file_that_changes_nothing_says_so_and_offers_no_saving(desk: Firm) -> None:
    page = desk.browser().post("/people/import", text=to_csv(in_force(desk))).text
    assert "Nothing differs." in page
    assert "Save this roster" not in page


def test_a_roster_that_somebody_changed_meanwhile_is_shown_anew_before_it_is_saved(desk: Firm) -> None:
    browser = desk.browser()
    page = browser.post("/people/import", text=to_csv(Roster({"dee": agent("dee")})))
    based_on = desk.store.current_roster().version
    staff(desk, agent("ama"), agent("cy"))
    again = browser.post("/people/import/save", 409, text=saved_text(page.text), based_on=str(based_on))
    assert "Somebody changed the roster meanwhile" in again.text
    assert "Cy" in again.text
    assert set(in_force(desk).agents) == {"ama", "cy"}
    browser.post("/people/import/save", text=saved_text(again.text), based_on=str(based_on + 1))
    assert set(in_force(desk).agents) == {"dee"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Choose a file, or paste the roster into the box."),
        ("   \n", "Choose a file"),
        ("id,name,tier,hours\n", "There is no agent in this"),
        ("[", "The text is not JSON"),
        ('{"agents": 7}', "a roster is a list of agents"),
        ("id,name,tier,hours\na,A,boss,always\nb,B,new,nine\n", "Agent b: hours: these are no working hours"),
        ("id,name,tier,hours\na,=1+1,new,always\n", "spreadsheets take for a formula"),
        ("hello", "There is no agent in this"),
    ],
)
def test_what_cannot_be_read_in_is_said_and_what_was_pasted_stays(desk: Firm, text: str, says: str) -> None:
    page = desk.browser().post("/people/import", 422, text=text)
    assert says in page.text
    assert "What would change" not in page.text
    assert "<textarea" in page.text


def test_a_file_in_another_encoding_says_how_to_save_it(desk: Firm) -> None:
    browser = desk.browser()
    answer = browser.client.post(
        "/console/people/import",
        data={"csrf": browser.csrf},
        files={"file": ("r.csv", "id,name,tier,hours\na,Ünal,new,always\n".encode("latin-1"), "text/csv")},
    )
    assert answer.status_code == 422
    assert "CSV UTF-8" in answer.text


def test_what_cannot_be_a_roster_cannot_be_saved_by_hand(desk: Firm) -> None:
    before = desk.store.current_roster()
    desk.browser().post("/people/import/save", text='[{"id": "x"}]', based_on="1", came_from="/people/import")
    assert desk.store.current_roster() == before


def test_a_large_roster_is_read_in_and_shown_in_time(desk: Firm) -> None:
    people = Roster({f"a-{n}": agent(f"a-{n}", hours="mon-fri 09:00-17:00") for n in range(300)})
    browser = desk.browser()
    page = browser.post("/people/import", text=to_csv(people))
    browser.post("/people/import/save", text=saved_text(page.text), based_on="1")
    assert len(in_force(desk).agents) == 300
    started = time.perf_counter()
    table = browser.get("/people").text
    assert time.perf_counter() - started < 3
    assert table.count('scope="row"') == 300
    assert len(list(csv.reader(io.StringIO(browser.get("/people/roster.csv").text)))) == 301


# versions


def test_versions_say_who_changed_what_and_lead_back(desk: Firm) -> None:
    browser = desk.browser()
    browser.post("/people/agents/bo", **{**NEW, "name": "Bo", "tier": "new", "note": "less for Bo"})
    browser.post("/people/agents/ama/remove")
    said = browser.text("/people/versions?version=2")
    assert "less for Bo" in said
    assert "tier: experienced becomes new" in said
    assert "What going back to it would change now" in said
    assert "1 added Ama" in said
    page = browser.post("/people/versions", came_from="/people/versions?version=1", version="1")
    assert "Version 4 is in force: the same as version 1." in page.text
    assert in_force(desk) == desk.store.roster_version(1).roster  # type: ignore[union-attr]
    assert desk.store.current_roster().note == "Back to version 1"


def test_going_back_says_what_happens_to_the_conversations_of_those_who_go(desk: Firm) -> None:
    staff(desk, agent("dee"))
    desk.says()
    said = desk.browser().text("/people/versions?version=1")
    assert "Dee has 1 open conversation" in said


def test_a_version_that_is_not_there_is_a_page_that_says_so(desk: Firm) -> None:
    browser = desk.browser()
    browser.get("/people/versions?version=99", 404)
    assert "There is no roster with this version." in browser.post("/people/versions", version="99").text


def test_versions_come_thirty_at_a_time(desk: Firm) -> None:
    for number in range(35):
        staff(desk, agent("ama", capacity=number))
    browser = desk.browser("viewer")
    first = browser.get("/people/versions").text
    assert first.count("?version=") == 30
    assert '?before=7"' in first
    assert browser.get("/people/versions?before=7").text.count("?version=") == 6
