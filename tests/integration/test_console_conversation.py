"""The page of one conversation by HTTP: what it tells, what can be done on it, by whom (C1, C3, C6, C11, C12, C14)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from assuage import casework
from assuage.console.highlights import Highlights
from assuage.console.render import conversation_url
from assuage.domain import Message, Span
from assuage.domain.account import Role
from assuage.pipeline import work_once
from assuage.policy import parse_policy
from assuage.score.removal import find_spans
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from assuage.store.values import Reply, TasksAsked
from tests.integration.console import ANGRY, MILD, NAMES, Browser, Firm, firm, words

ODD = "desk one:tickets/7 ?a=b&c#d 100%"
HOSTILE = (
    "<script>alert('x')</script> \"quoted\" 'single' & \u202eevil\u202c <img src=x onerror=alert(1)> useless, disgrace!"
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Firm]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    yield firm(store)
    store.close()


def at(conversation: str = "c-1") -> str:
    return conversation_url(conversation).removeprefix("/console")


def answered(desk: Firm, text: str = "I am sorry. I will call you tomorrow by noon.", who: str = "ama") -> None:
    casework.reply(desk.store, Reply(f"r-{len(text)}", "c-1", text, who))


def owner(desk: Firm, conversation: str = "c-1") -> str | None:
    found = desk.store.find_conversation(conversation)
    assert found is not None
    return found.owner


# what it tells


@pytest.mark.parametrize("role", NAMES)
def test_everybody_who_is_signed_in_sees_the_whole_story(desk: Firm, role: Role) -> None:
    desk.says()
    answered(desk)
    page = desk.browser(role).text(at())
    for words_ in ("Kirsi", "fourth time I write about my heating", "I will call you tomorrow by noon.", "Ama has it"):
        assert words_ in page
    for part in ("What was said", "Before you answer", "Anger over time", "Promises and follow-ups", "Why", "All that"):
        assert part in page


def test_nobody_sees_it_who_is_not_signed_in(desk: Firm) -> None:
    desk.says()
    assert "Sign in" in desk.browser(None).get(at()).text


def test_a_conversation_that_is_not_there_is_a_page_that_says_so(desk: Firm) -> None:
    assert "no conversation with this id" in desk.browser().get(at("nobody"), status=404).text


@pytest.mark.parametrize("name", [ODD, "a b", "x/y/z", "kö:ß", "+1 555", "desk:#12"])
def test_any_id_has_a_page_and_its_forms_work_there(desk: Firm, name: str) -> None:
    desk.says(conversation=name)
    browser = desk.browser("agent")
    page = browser.get(at(name))
    assert name in html.unescape(page.text)
    links = re.findall(r'hx-get="([^"]+)"', page.text)
    assert links
    for link in links:
        browser.get(html.unescape(link).removeprefix("/console"))
    casework.hand_on(desk.store, name, "bo", "test")
    page = browser.post("/do/take", conversation=name, came_from=at(name))
    assert "It is yours now." in words(page.text)
    assert owner(desk, name) == "ama"


def test_a_message_without_a_conversation_has_a_page_too(desk: Firm) -> None:
    accepted = desk.says(conversation=None)  # type: ignore[arg-type]
    assert "my heating" in desk.browser().text(at(f"message:{accepted}"))


def test_what_customers_write_is_never_markup(desk: Firm) -> None:
    desk.says(HOSTILE, customer="<b>Kirsi</b>", subject='<i>help</i> "now"')
    answered(desk, "<script>alert(2)</script> I am sorry.")
    browser = desk.browser()
    for page in (browser.get(at()), browser.get("/parts/words?conversation=c-1")):
        assert "<script>alert" not in page.text
        assert "<img src=x" not in page.text
        assert "<b>Kirsi" not in page.text
        assert "<i>help" not in page.text
    assert "<script>alert(2)</script> I am sorry." in html.unescape(browser.get(at()).text)


def test_a_very_long_message_is_folded_and_cut(desk: Firm) -> None:
    desk.says("You are useless. " * 3000)
    answer = desk.browser().get(at())
    assert "A long message" in words(answer.text)
    assert "too long to be shown in full" in words(answer.text)
    assert len(answer.text) < 120_000


def test_line_breaks_are_kept_and_quoted_mail_is_folded_away(desk: Firm) -> None:
    desk.says("Nobody came.\nThis is a disgrace!\n\nOn Monday, Bo wrote:\n> We will come on Tuesday.\n> Best, Bo")
    page = desk.browser().get(at())
    assert re.search(r"Nobody came\.\nThis is a\s+disgrace!|Nobody came\.\nThis is a disgrace!", page.text)
    folded = page.text.split("All that came in", 1)
    assert "We will come on Tuesday" not in folded[0]
    assert "We will come on Tuesday" in folded[1]


def test_a_long_conversation_shows_its_end_first(desk: Firm) -> None:
    for number in range(70):
        writes(desk, f"note number {number} please")
    browser = desk.browser()
    assert "note number 3 " not in browser.text(at())
    assert "Show 10 earlier messages" in browser.text(at())
    assert "note number 3 " in browser.text(f"{at()}?begin=true")


def writes(desk: Firm, text: str) -> None:
    desk.store.accept(Message(f"m-{text}", text, conversation_id="c-1", customer="Kirsi"))
    work_once(desk.store, desk.parts.scorer, 32, 120)


def test_what_is_undecided_says_so_and_offers_nothing_yet(desk: Firm) -> None:
    desk.store.accept(Message("m-1", ANGRY, conversation_id="c-9", customer="Kirsi"))
    page = desk.browser().get(at("c-9"))
    assert "It is being read" in words(page.text)
    assert "/do/take" not in page.text
    assert "is not decided yet" in words(desk.browser().get("/parts/counsel?conversation=c-9").text)


# the words


def test_the_words_come_after_the_page_and_then_stay(desk: Firm) -> None:
    desk.says()
    browser = desk.browser("viewer")
    first = browser.get(at()).text
    assert "<mark>" not in first
    assert 'id="words"' in first
    part = browser.get("/parts/words?conversation=c-1").text
    marked = re.findall(r"<mark>([^<]+)</mark>", part)
    assert marked
    assert 'hx-swap-oob="true"' in part
    assert re.findall(r"<mark>([^<]+)</mark>", browser.get(at()).text) == marked
    assert marked == [each.text for each in _spans(desk)]


def _spans(desk: Firm) -> Any:
    record = desk.store.conversation("c-1")[0]
    assert record.reading
    return find_spans(record.message, record.reading, desk.parts.scorer)


def test_no_words_are_looked_for_where_nobody_is_needed(desk: Firm) -> None:
    desk.says(MILD)
    assert 'id="words"' not in desk.browser().get(at()).text


def test_a_few_messages_are_looked_into_at_a_time(desk: Firm) -> None:
    for number in range(5):
        writes(desk, f"{ANGRY} Number {number}.")
    browser = desk.browser()
    first = browser.get("/parts/words?conversation=c-1").text
    assert first.count("hx-swap-oob") == 3
    assert "hx-trigger" in first
    second = browser.get("/parts/words?conversation=c-1").text
    assert second.count("hx-swap-oob") == 2
    assert "hx-trigger" not in second


# brief and openers (C1, C3)


@pytest.mark.parametrize("role", NAMES)
def test_a_brief_and_three_openers_are_there_for_everybody(desk: Firm, role: Role) -> None:
    desk.says()
    part = desk.browser(role).get("/parts/counsel?conversation=c-1")
    assert len(re.findall(r'id="opener-\d"', part.text)) == 3
    assert "Happened" in words(part.text)
    assert ("Three others" in part.text) == (role != "viewer")


def test_three_others_are_other_words(desk: Firm) -> None:
    desk.says()
    browser = desk.browser("agent")
    first = set(_openers(browser.get("/parts/counsel?conversation=c-1").text))
    assert set(_openers(browser.get("/parts/counsel?conversation=c-1").text)) == first
    others = set(_openers(browser.post("/parts/counsel", conversation="c-1").text))
    assert len(others) == 3
    assert not others & first
    assert desk.browser("viewer").post("/parts/counsel", 403, conversation="c-1")


def _openers(page: str) -> list[str]:
    return re.findall(r'id="opener-\d"[^>]*>([^<]+)<', page)


# the check of a draft


def test_a_draft_is_checked_and_nothing_is_kept(desk: Firm) -> None:
    desk.says()
    browser = desk.browser("agent")
    draft = "That's our policy. I will call you tomorrow by 5 pm."
    part = words(browser.post("/parts/check", conversation="c-1", draft=draft).text)
    assert "That's our policy" in part
    assert "Better:" in part
    assert "Promises in it" in part
    assert desk.store.replies("c-1") == []
    assert desk.store.tasks(TasksAsked(conversation_id="c-1")) == []


def test_a_good_draft_is_told_so_and_an_empty_one_nothing(desk: Firm) -> None:
    desk.says()
    browser = desk.browser("agent")
    good = "I am so sorry, Kirsi: four letters and no call back is not how it should be. I have booked the engineer."
    assert "Nothing here will make them angrier" in words(
        browser.post("/parts/check", conversation="c-1", draft=good).text
    )
    assert "Write your answer above" in words(browser.post("/parts/check", conversation="c-1", draft=" ").text)


def test_a_draft_is_never_markup(desk: Firm) -> None:
    desk.says()
    part = desk.browser("agent").post("/parts/check", conversation="c-1", draft="<script>x()</script> It's our policy.")
    assert "<script>x()" not in part.text


def test_viewers_are_offered_no_draft(desk: Firm) -> None:
    desk.says()
    assert 'id="draft"' not in desk.browser("viewer").get(at()).text
    desk.browser("viewer").post("/parts/check", 403, conversation="c-1", draft="Hello")


# what can be done (C6, C11, C12)


def test_it_is_taken_handed_on_asked_for_a_second_and_resolved_from_its_page(desk: Firm) -> None:
    desk.says()
    browser = desk.browser("agent")
    browser.post("/do/hand-on", conversation="c-1", to="bo", note="you know boilers", came_from=at())
    assert "you know boilers" in browser.text(at())
    assert owner(desk) == "bo"
    browser.post("/do/take", conversation="c-1", came_from=at())
    assert owner(desk) == "ama"
    browser.post("/do/second-contact", conversation="c-1", note="I am stuck", came_from=at())
    assert "I am stuck" in browser.text(at())
    browser.post("/do/resolve", conversation="c-1", note="engineer came", came_from=at())
    page = browser.text(at())
    assert "engineer came" in page
    assert "resolved" in page
    assert "Follow-up" in page
    assert "Take it" not in page


def test_a_viewer_is_offered_nothing_and_refused_everything(desk: Firm) -> None:
    desk.says()
    browser = desk.browser("viewer")
    page = browser.get(at()).text
    assert not re.findall(r'action="/console/(?:do|follow-ups)', page)
    for path in ("/do/take", "/do/hand-on", "/do/second-contact", "/do/resolve", "/do/promise", "/do/correct"):
        fields = {"to": "bo", "message": "m", "what": "x", "due": "2030-01-01T10:00", "zone": "UTC"}
        browser.post(path, 403, conversation="c-1", **fields)


def test_a_promise_made_elsewhere_is_kept_in_mind(desk: Firm) -> None:
    desk.says()
    browser = desk.browser("agent")
    due = datetime.now(UTC).replace(microsecond=0, second=0) + timedelta(days=2)
    fields: dict[str, Any] = {"what": "ring back <b>", "due": f"{due:%Y-%m-%dT%H:%M}", "zone": "UTC", "agent": "ama"}
    page = browser.post("/do/promise", conversation="c-1", came_from=at(), **fields)
    assert "Kept in mind" in words(page.text)
    assert [(each.what, each.due_at) for each in desk.store.tasks(TasksAsked(conversation_id="c-1"))] == [
        ("ring back <b>", due)
    ]
    assert "ring back &lt;b&gt;" in browser.get(at()).text


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"due": "soon"}, "choose a day and a time"),
        ({"zone": "Mars/Base"}, "choose a day and a time"),
        ({"what": "  "}, "say what was promised"),
        ({"due": "2001-01-01T10:00"}, "cannot be due before"),
        ({"agent": "nobody"}, "not in the roster"),
    ],
)
def test_a_promise_that_cannot_be_meant_is_told(desk: Firm, change: dict[str, str], says: str) -> None:
    desk.says()
    fields: dict[str, Any] = {"what": "ring", "due": "2090-01-01T10:00", "zone": "UTC", "agent": "ama", **change}
    page = desk.browser("agent").post("/do/promise", conversation="c-1", came_from=at(), **fields)
    assert says in words(page.text).replace("Choose", "choose").replace("Say", "say").replace("A promise", "a promise")


def test_a_supervisor_corrects_a_score_and_it_is_shown_and_kept(desk: Firm) -> None:
    message = desk.says()
    browser = desk.browser("supervisor")
    assert "Correct the score" in browser.text(at())
    fields: dict[str, Any] = {
        "anger": "40",
        "needs_human": "no",
        "judge_reasons": "true",
        "reasons": "unusual",
        "note": "ironic <i>",
    }
    browser.post("/do/correct", message=message, came_from=at(), **fields)
    page = browser.get(at()).text
    assert "the anger is 40 of 100" in words(page)
    assert "ironic &lt;i&gt;" in page
    kept = desk.store.feedback_for([message])
    assert [(each.author, each.anger, each.needs_human, each.reasons) for each in kept] == [
        ("sue", 0.4, False, ("unusual",))
    ]


def test_an_agent_is_offered_no_correction(desk: Firm) -> None:
    message = desk.says()
    browser = desk.browser("agent")
    assert 'action="/console/do/correct"' not in browser.get(at()).text
    browser.post("/do/correct", 403, message=message, anger="10")


def test_an_earlier_message_can_be_corrected_by_its_link(desk: Firm) -> None:
    first = desk.says("You are useless and I am furious. I want a manager.")
    desk.says(ANGRY)
    browser = desk.browser()
    assert f'name="message" value="{first}"' in browser.get(f"{at()}?correct={quote(first)}").text


# why


def test_the_decision_is_explained_part_by_part(desk: Firm) -> None:
    desk.says()
    page = desk.browser().text(at())
    assert "Priority" in page
    assert "Everybody who was thought of" in page
    assert "chosen" in page
    assert "Decided again from the journal" in page
    assert "No case for one" in page
    assert "/console/thresholds/versions/1" in desk.browser().get(at()).text


def test_where_nobody_may_take_it_everybody_is_named_with_what_stopped_them(desk: Firm) -> None:
    desk.store.save_policy(parse_policy({"open_cap": 0, "angry_cap": 0, "reserved_for_angry": 0}), "test", "no room")
    desk.says()
    page = desk.browser().text(at())
    assert "Why nobody has it" in page
    assert "Ama: full" in page
    assert "Bo: full" in page


def test_under_the_stage_shadow_it_is_only_recorded(desk: Firm) -> None:
    stages = {"assignment": "shadow", "second_contact": "shadow", "follow_ups": "shadow"}
    desk.store.save_policy(parse_policy({"stages": stages}), "test", "first look")
    desk.says()
    assert "only recorded, nobody was asked" in desk.browser().text(at())


def test_the_trail_tells_who_did_what_in_plain_words(desk: Firm) -> None:
    desk.says()
    casework.take(desk.store, "c-1", "bo")
    answered(desk, who="bo")
    trail = desk.browser().text(at()).split("All that happened")[1]
    for told in ("A person is needed", "Given to", "Bo took it", "Bo answered", "Promise"):
        assert told in trail
    assert not re.search(r"handed_on|second_contact|follow_up\b", trail)


def test_the_page_is_quick(desk: Firm) -> None:
    for number in range(30):
        writes(desk, f"{ANGRY} Number {number}.")
    browser: Browser = desk.browser()
    browser.get(at())
    began = datetime.now(UTC)
    browser.get(at())
    assert datetime.now(UTC) - began < timedelta(seconds=1)  # 300 ms on a machine of its own


def test_every_part_is_a_page_of_its_own_without_scripts(desk: Firm) -> None:
    desk.says()
    browser = desk.browser("agent")
    for page in (
        browser.get("/parts/counsel?conversation=c-1"),
        browser.post("/parts/check", conversation="c-1", draft="Hi"),
    ):
        assert "Back to the conversation" in page.text


def test_readings_with_spans_of_their_own_are_shown_as_they_are(desk: Firm) -> None:
    desk.says()
    record = desk.store.conversation("c-1")[0]
    assert record.reading
    span = Span(0, 4, "This", 0.5)
    own = replace(record, reading=replace(record.reading, spans=(span,)))
    assert Highlights(desk.parts.scorer).known(own) == (span,)
