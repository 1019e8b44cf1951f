"""The page Now, the list of all conversations, and what can be done from them, by HTTP (C6)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from tests.integration.console import ANGRY, MILD, Firm, firm, words


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Firm]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    yield firm(store)
    store.close()


def test_an_empty_house_says_what_to_do_first(desk: Firm) -> None:
    assert "Nothing has come in yet" in desk.browser("viewer").text("/")


def test_who_needs_a_person_is_shown_with_owner_and_reasons_in_plain_words(desk: Firm) -> None:
    desk.says()
    page = desk.browser("viewer").text("/")
    assert "1 need a person" in page
    assert "Kirsi" in page
    assert "not the first time they write" in page
    assert "has it" in page
    assert "fourth time I write about my heating" in page


def test_what_a_script_may_answer_is_not_on_the_page(desk: Firm) -> None:
    desk.says(MILD, "c-2", "Tom")
    page = desk.browser().text("/")
    assert "Tom" not in page
    assert "All quiet" in page
    assert "Tom" in desk.browser().text("/conversations")


def test_the_most_urgent_comes_first(desk: Firm) -> None:
    desk.says("Let me speak to a person please.", "c-2", "Tom")
    desk.says()
    page = desk.browser().text("/")
    assert page.index("Kirsi") < page.index("Tom")


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}"])
def test_what_customers_write_is_shown_as_text(desk: Firm, hostile: str) -> None:
    desk.says(f"{ANGRY} {hostile}", customer=hostile)
    for path in ("/", "/conversations"):
        page = desk.browser().get(path).text
        assert hostile.replace("{{", "{") not in page or hostile.startswith("{{")
        assert "49" not in words(page).split()
        assert "<script>alert" not in page


def test_an_agent_takes_a_conversation_and_is_told(desk: Firm) -> None:
    desk.says()
    owner = desk.store.find_conversation("c-1").owner  # type: ignore[union-attr]
    ama = desk.browser("agent")
    page = words(ama.post("/do/take", conversation="c-1").text)
    assert "It is yours now." in page
    conversation = desk.store.find_conversation("c-1")
    assert conversation is not None
    assert conversation.owner == "ama"
    assert owner in ("ama", "bo")
    assert "It is yours now." not in ama.text("/"), "a notice is shown once"


def test_it_can_be_handed_on_given_back_seconded_and_resolved(desk: Firm) -> None:
    """C6: one person owns it, and every change of hands is on record with who did it."""
    desk.says()
    sue = desk.browser()
    sue.post("/do/hand-on", conversation="c-1", to="bo", note="knows heating")
    assert desk.store.find_conversation("c-1").owner == "bo"  # type: ignore[union-attr]
    sue.post("/do/second-contact", conversation="c-1", note="still angry")
    sue.post("/do/resolve", conversation="c-1", note="engineer was there")
    resolved = desk.store.find_conversation("c-1")
    assert resolved is not None
    assert resolved.state == "resolved"
    kinds = [(event.kind, event.actor) for event in desk.store.journal("c-1") if event.actor == "sue"]
    assert kinds == [("handed_on", "sue"), ("second_contact", "sue"), ("resolved", "sue")]


def test_what_cannot_be_done_is_told_where_one_was(desk: Firm) -> None:
    desk.says()
    sue = desk.browser()
    sue.post("/do/resolve", conversation="c-1")
    answer = sue.post("/do/resolve", conversation="c-1", came_from="/conversations?q=Kirsi")
    assert "this conversation is resolved" in words(answer.text).lower()
    assert answer.url.path == "/console/conversations"


def test_somebody_else_was_faster_is_told(desk: Firm) -> None:
    desk.says()
    sue = desk.browser()
    sue.post("/do/hand-on", conversation="c-1", to="bo")
    page = words(sue.post("/do/hand-on", conversation="c-1", to="ama", owner="ama").text)
    assert "Somebody else has this conversation by now" in page
    assert desk.store.find_conversation("c-1").owner == "bo"  # type: ignore[union-attr]


def test_a_correction_becomes_a_label(desk: Firm) -> None:
    message = desk.says()
    page = desk.browser().post("/do/correct", message=message, anger="90", needs_human="yes").text
    assert "kept as a correction" in page
    kept = desk.store.feedback_for([message]) if hasattr(desk.store, "feedback_for") else None
    assert kept is None or (kept[0].anger, kept[0].needs_human, kept[0].author) == (0.9, True, "sue")


@pytest.mark.parametrize("anger", ["101", "-1", "nan", "very"])
def test_an_impossible_correction_is_refused(desk: Firm, anger: str) -> None:
    page = desk.browser().post("/do/correct", message=desk.says(), anger=anger).text
    assert "Anger is a number from 0 to 100" in page


ACTIONS = ("take", "hand-on", "second-contact", "resolve")


@pytest.mark.parametrize("action", ACTIONS)
def test_a_viewer_may_look_and_not_touch(desk: Firm, action: str) -> None:
    desk.says()
    vera = desk.browser("viewer")
    vera.post(f"/do/{action}", status=403, conversation="c-1", to="bo")
    assert "/do/" not in vera.get("/").text


@pytest.mark.parametrize("action", [*ACTIONS, "correct"])
def test_nothing_changes_without_the_token_of_our_own_page(desk: Firm, action: str) -> None:
    message = desk.says()
    before = desk.store.changed()
    sue = desk.browser()
    sue.csrf = "0" * 64
    fields = {"conversation": "c-1", "to": "bo", "message": message, "anger": "5"}
    sue.post(f"/do/{action}", status=403, **fields)
    assert desk.store.changed() == before


def test_nobody_sees_anything_before_sign_in(desk: Firm) -> None:
    desk.says()
    for path in ("/", "/conversations", "/conversations?q=Kirsi"):
        answer = desk.browser(None).get(path)
        assert answer.url.path == "/console/sign-in"
        assert "Kirsi" not in words(answer.text)


def test_the_bare_address_leads_to_the_console(desk: Firm) -> None:
    assert desk.browser().client.get("/").url.path == "/console/"


def test_the_search_finds_a_customers_conversations(desk: Firm) -> None:
    desk.says()
    desk.says(MILD, "c-2", "Tom")
    page = desk.browser().text("/conversations?q=Tom")
    assert "Conversations of Tom" in page
    assert "parcel" in page
    assert "heating" not in page
    assert "parcel" in desk.browser().text("/conversations?q=c-2")
    assert "Nothing found" in desk.browser().text("/conversations?q=Nobody")


def test_every_answer_carries_the_policy_that_forbids_foreign_code(desk: Firm) -> None:
    browser = desk.browser()
    for path in ("/", "/static/console.js", "/no-such-page"):
        headers = browser.client.get(f"/console{path}").headers
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"


def test_pages_have_no_inline_script_and_no_inline_style(desk: Firm) -> None:
    desk.says()
    for path in ("/", "/conversations"):
        page = desk.browser().get(path).text
        assert " style=" not in page
        assert "<style" not in page
        assert "<script>" not in page
        assert "onclick" not in page
