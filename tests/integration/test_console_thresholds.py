"""The page Thresholds by HTTP: look, try, ask, save, return; a browser without JavaScript can do all of it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assuage.console.pages.thresholds.knobs import knobs
from assuage.domain import Message
from assuage.pipeline import work_once
from assuage.policy import Policy, parse_policy
from assuage.recent import Pace, Recent
from assuage.replay.past import Feedback
from assuage.store.engine import open_engine
from assuage.store.memory import MemoryStore
from assuage.store.sql import SqlStore
from tests.integration.console import ANGRY, MILD, Browser, Firm, firm, words

NOW = datetime.now(UTC)
FORM = re.compile(r'<form id="thresholds".*?</form>', re.DOTALL)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Firm]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    yield firm(store, recent=Recent(store, pace=Pace(refresh_seconds=0)))
    store.close()


def write(desk: Firm, *texts: str) -> list[str]:
    for number, text in enumerate(texts):
        desk.store.accept(Message(f"m-{number}", text, conversation_id=f"c/{number}", customer="Kirsi"))
    work_once(desk.store, desk.parts.scorer, 32, 120)
    return [f"m-{number}" for number in range(len(texts))]


def fields(page: str) -> dict[str, Any]:
    """What a browser would post of the form as it stands, without its buttons."""
    found = FORM.search(page)
    assert found is not None
    form = found[0]
    sent: dict[str, Any] = {}
    for tag in re.findall(r"<input[^>]*>", form):
        about = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if "name" not in about or (about["type"] in ("radio", "checkbox") and " checked" not in tag):
            continue
        sent.setdefault(about["name"], []).append(html.unescape(about.get("value", "")))
    for name, body in re.findall(r'<select[^>]* name="([^"]+)">(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected>', body)
        assert chosen is not None, name
        sent[name] = [chosen[1]]
    return {name: values if len(values) > 1 else values[0] for name, values in sent.items() if values}


def save(browser: Browser, status: int = 200, note: str = "fewer misses", **changed: str) -> str:
    form = {**fields(browser.get("/thresholds").text), "note": note, **changed}
    return str(browser.post("/thresholds", status, came_from="/thresholds", **form).text)


def test_the_form_as_it_stands_is_the_policy_in_force(desk: Firm) -> None:
    policy = parse_policy({"angry_from": 0.61234, "follow_up_days": [2, 30.5], "office_days": ["mon", "sun"],
                           "reasons_from": {"abuse": 1 / 3}, "stages": {"assignment": "shadow"}})  # fmt: skip
    desk.store.save_policy(policy, "ama", "odd numbers")
    browser = desk.browser()
    sent = fields(browser.get("/thresholds").text)
    assert set(knobs()) <= set(sent)
    answer = browser.post("/thresholds", 422, **{**sent, "note": "nothing"})
    assert "Nothing was changed" in words(answer.text)
    save(browser, angry_from="65")
    assert desk.store.current_policy().policy == policy.model_copy(update={"angry_from": 0.65})


def test_the_page_shows_lines_counts_and_reasons_in_plain_words(desk: Firm) -> None:
    write(desk, ANGRY, MILD, "thanks", "nobody helps, I am furious")
    page = desk.browser("viewer").get("/thresholds").text
    told = words(page)
    for part in (
        "4 messages",
        "Angry from",
        "Not the first time they write",
        "Only watch",
        "All settings",
        "Version 1",
    ):
        assert part in told
    assert "reasons_from" not in told
    assert len(re.findall(r'type="range"', page)) == 14
    assert '{"bins": [' in html.unescape(page)


def test_a_what_if_says_what_would_change_with_messages_to_read(desk: Firm) -> None:
    ids = write(desk, ANGRY, MILD, "thanks")
    desk.store.add_feedback(Feedback(ids[0], "ama", NOW, anger=0.9, needs_human=True))
    browser = desk.browser("viewer")
    form = fields(browser.get("/thresholds").text)
    changed = {"furious_from": "100", "angry_from": "99", "annoyed_from": "98", "needs_human_from": "100"}
    changed |= {name: "100" for name in knobs() if name.startswith("reasons_from")}
    answer = browser.client.post(
        "/console/thresholds/what-if",
        data={"csrf": browser.csrf, **form, **changed},
        headers={"hx-request": "true", "hx-target": "what-if"},
    )
    told = words(answer.text)
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert "1 of 3 messages would be treated differently" in told
    assert "Angry from: 60 → 99" in told
    assert "fourth time I write about my heating" in told
    assert "/console/conversations/c%2F0" in answer.text
    assert "Waiting, simulated" in told
    assert "hours of the week too full" in answer.text
    assert "Wanted a person and would be left to a script now 0 of 1" in told
    assert 'id="week-reasons_from-abuse"' in answer.text


def test_without_javascript_the_button_shows_the_whole_page_with_what_was_typed(desk: Firm) -> None:
    write(desk, ANGRY, MILD)
    browser = desk.browser()
    form = {**fields(browser.get("/thresholds").text), "angry_from": "65", "note": "because"}
    page = browser.post("/thresholds/what-if", **form).text
    assert "What it would do" in words(page)
    assert "Angry from: 60 → 65" in words(page)
    again = fields(page)
    assert (again["angry_from"], again["note"]) == ("65", "because")
    assert desk.store.current_policy().version == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        pytest.param({"angry_from": "20"}, "The three lines must rise", id="lines that cross"),
        pytest.param({"angry_from": "many"}, "Write a number", id="no number"),
        pytest.param({"angry_from": "101"}, "Write a number from 0 to 100", id="beyond the range"),
        pytest.param({"angry_from": "nan"}, "Write a number", id="not a number"),
        pytest.param({"open_cap": "2.5"}, "Write a whole number", id="half a conversation"),
        pytest.param({"angry_cap": "9"}, "Angry ones among them", id="a contradiction in plain words"),
        pytest.param({"time_zone": "Mars"}, "Customers' time zone", id="no time zone"),
        pytest.param({"office_days": ""}, "Our working days", id="no working day"),
        pytest.param({"follow_up_days": "three"}, "Write a number", id="no days"),
        pytest.param({"handling_minutes": "0"}, "minutes for one message", id="no time for a message"),
        pytest.param({"second_contact_from": "80"}, "Suggest a second person", id="looser without a click"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_said_and_what_was_typed_stays(desk: Firm, changed: dict[str, str], said: str) -> None:
    browser = desk.browser()
    if "handling_minutes" not in changed:
        page = save(browser, 422, **changed)
        assert said in words(page)
        assert "_from" not in words(page)
        name, typed = next(iter(changed.items()))
        if typed:
            assert fields(page)[name] == typed
        assert desk.store.current_policy().version == 1
    form = {**fields(browser.get("/thresholds").text), **changed}
    tried = browser.post("/thresholds/what-if", **form).text
    assert "treated differently" not in words(tried)


def test_a_supervisor_saves_with_a_note_and_it_is_in_force(desk: Firm) -> None:
    page = save(desk.browser(), furious_from="75", **{"stages.assignment": "suggest", "office_hours": ["8", "18"]})  # type: ignore[arg-type]
    assert "Saved as version 2" in words(page)
    saved = desk.store.current_policy()
    assert (saved.author, saved.note) == ("sue", "fewer misses")
    assert saved.policy == parse_policy(
        {"furious_from": 0.75, "stages": {"assignment": "suggest"}, "office_hours": [8, 18]}
    )


def test_a_note_is_needed(desk: Firm) -> None:
    assert "Write a short note" in words(save(desk.browser(), 422, note=" ", furious_from="75"))
    assert desk.store.current_policy().version == 1


@pytest.mark.parametrize("role", ["viewer", "agent"])
def test_only_a_supervisor_may_save_and_return(desk: Firm, role: Any) -> None:
    browser = desk.browser(role)
    page = browser.get("/thresholds").text
    assert "a supervisor can save it" in words(page)
    assert "Save as a new version" not in words(page)
    browser.post("/thresholds", 403, **{**fields(page), "angry_from": "65", "note": "x"})
    browser.post("/thresholds/versions/1/return", 403, based_on="1")
    assert desk.store.current_policy().version == 1


def test_what_someone_saved_meanwhile_is_said_and_nothing_typed_or_saved_is_lost(desk: Firm) -> None:
    browser = desk.browser()
    form = {**fields(browser.get("/thresholds").text), "angry_from": "65", "note": "mine"}
    desk.store.save_policy(parse_policy({"furious_from": 0.9, "pause_minutes": 45}), "ama", "hers")
    page = browser.post("/thresholds", 409, **form).text
    assert "Ama saved version 2 meanwhile" in words(page)
    assert "/console/thresholds/versions/2?against=1" in page
    again = fields(page)
    assert [again[name] for name in ("angry_from", "furious_from", "pause_minutes", "note", "based_on")] == [
        "65", "90", "45", "mine", "2"]  # fmt: skip
    assert "Saved as version 3" in words(browser.post("/thresholds", **again).text)
    assert desk.store.current_policy().policy == parse_policy(
        {"angry_from": 0.65, "furious_from": 0.9, "pause_minutes": 45}
    )


def test_a_form_of_a_version_that_never_was_is_refused(desk: Firm) -> None:
    for number in ("77", "-1", "x", "9" * 30):
        assert "out of date" in words(save(desk.browser(), based_on=number, angry_from="65"))
    assert desk.store.current_policy().version == 1


def test_lines_are_recommended_and_one_button_puts_them_into_the_form(desk: Firm) -> None:
    ids = write(desk, *(f"{ANGRY} {n}" for n in range(8)), *(f"{MILD} {n}" for n in range(4)))
    for name in ids[:8]:
        desk.store.add_feedback(Feedback(name, "ama", NOW, anger=0.95))
    browser = desk.browser()
    form = {**fields(browser.get("/thresholds").text), "needs_human_from": "45", "miss_rate": "30"}
    page = browser.post("/thresholds/recommend", **form).text
    assert "To fill 85 % of the experienced team's time" in words(page)
    assert "To miss at most 30 % of furious customers, on average" in words(page)
    assert "fair sample" in words(page)
    button = re.search(r'<button name="try" value="([^"]+)"', page)
    assert button is not None
    tried = browser.post("/thresholds/what-if", **fields(page), **{"try": html.unescape(button[1])}).text
    name, _, value = html.unescape(button[1]).split("&")[0].partition("=")
    assert fields(tried)[name] == value
    assert fields(tried)["needs_human_from"] == "45"


def test_too_few_corrections_are_said_in_plain_words(desk: Firm) -> None:
    write(desk, ANGRY)
    browser = desk.browser()
    page = browser.post("/thresholds/recommend", **fields(browser.get("/thresholds").text)).text
    assert "Too few corrections: people called 0 messages of these days furious (80 or more)" in words(page)


def test_a_link_can_fill_the_form(desk: Firm) -> None:
    page = desk.browser().get("/thresholds?days=7&angry_from=55&reasons_from.abuse=35&nonsense=1").text
    form = fields(page)
    assert (form["days"], form["angry_from"], form["reasons_from.abuse"]) == ("7", "55", "35")


def test_what_was_posted_cannot_be_looked_at_again_but_leads_back(desk: Firm) -> None:
    assert "Move a line" in desk.browser().text("/thresholds/what-if")
    assert "Move a line" in desk.browser().text("/thresholds/recommend")


def test_an_empty_period_and_an_empty_roster_are_said(tmp_path: Path) -> None:
    store = MemoryStore()
    house = firm(store)
    assert "No messages in these days" in house.browser().text("/thresholds")


class Slow(MemoryStore):
    """Whose messages take for ever to load."""

    def news(self, *_asked: Any) -> Any:
        import time

        time.sleep(4)
        raise AssertionError("not waited for")


def test_a_page_that_must_wait_says_so() -> None:
    store = Slow()
    assert "being loaded" in firm(store).browser().text("/thresholds")


# versions


def versions(store: Any, *changes: dict[str, Any]) -> None:
    for number, change in enumerate(changes):
        store.save_policy(parse_policy(change), "ama", f"note {number}")


def test_versions_say_who_when_why_and_what_changed_in_words(desk: Firm) -> None:
    versions(desk.store, {"angry_from": 0.65}, {"angry_from": 0.65, "stages": {"second_contact": "suggest"}})
    page = desk.browser("viewer").text("/thresholds/versions")
    for part in (
        "Version 3 in force",
        "Ama",
        "note 1",
        "Bringing in a second person: Do it → Suggest",
        "Angry from: 60 → 65",
    ):
        assert part in page
    assert "Return to" not in page


def test_one_click_returns_to_a_version(desk: Firm) -> None:
    versions(desk.store, {"angry_from": 0.65}, {"angry_from": 0.7})
    browser = desk.browser()
    assert "Return to version 2" in browser.text("/thresholds/versions")
    page = browser.post("/thresholds/versions/2/return", came_from="/thresholds/versions", based_on="3").text
    assert "Version 2 is back in force, as version 4" in words(page)
    saved = desk.store.current_policy()
    assert (saved.version, saved.policy.angry_from, saved.note) == (4, 0.65, "Return to version 2")
    again = browser.post("/thresholds/versions/2/return", came_from="/thresholds/versions", based_on="4").text
    assert "in force already" in words(again)
    late = browser.post("/thresholds/versions/3/return", came_from="/thresholds/versions", based_on="3").text
    assert "Version 4 is in force" in words(late)
    assert desk.store.current_policy().version == 4


def test_each_version_has_its_address_and_its_difference_to_the_one_in_force(desk: Firm) -> None:
    versions(desk.store, {"angry_from": 0.65}, {"angry_from": 0.7, "pause_minutes": 10})
    browser = desk.browser()
    page = browser.text("/thresholds/versions/2")
    assert "Beside version 3, which is in force" in page
    assert "Angry from 70 65" in page
    assert "Pause after a furious customer 10 minutes 30 minutes" in page
    assert "Angry from 65 70" in browser.text("/thresholds/versions/3?against=2")
    assert "It is in force" in browser.text("/thresholds/versions/3")
    browser.get("/thresholds/versions/9", 404)
    browser.get("/thresholds/versions/x", 422)


def test_many_versions_come_page_by_page(desk: Firm) -> None:
    versions(desk.store, *({"angry_from": 0.5 + n / 1000} for n in range(60)))
    browser = desk.browser()
    page = browser.get("/thresholds/versions").text
    assert page.count('<li class="card">') == 50
    older = browser.get("/thresholds/versions?below=12").text
    assert older.count('<li class="card">') == 11
    assert "?below=12" in page


def test_every_setting_has_its_words() -> None:
    from assuage.console.pages.thresholds.naming import FAULTS, FIELDS, MEANINGS, RULES, STAGES
    from assuage.domain import FAULTS as CODES

    assert list(FIELDS) == list(Policy.model_fields)
    assert set(FAULTS) == set(CODES)
    assert set(MEANINGS) == {(rule, stage) for rule in RULES for stage in STAGES}
