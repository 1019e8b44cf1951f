"""What of a message is scored."""

from __future__ import annotations

import time

import pytest

from assuage.score.text import prepare, tidy

HTML_MAIL = (
    "<html><head><style>p{color:red}</style><script>alert(1)</script></head><body><p>Nobody has <b>called</b> me "
    "back.</p><div>I want my&nbsp;money back!<br>Now.</div><div class='gmail_quote'><div>On Tue, 3 Feb 2026 at 10:02, "
    "Support &lt;help@example.com&gt; wrote:<br></div><blockquote>Dear Anna, we are sorry</blockquote></div></body>"
)


@pytest.mark.parametrize(
    ("raw", "scored"),
    [
        pytest.param("Where is my parcel?", "Where is my parcel?", id="plain"),
        pytest.param("  a \t b\r\n\r\n\r\n\r\nc  ", "a b\n\nc", id="white space"),
        pytest.param("a\x00b\x07c", "a b c", id="control characters"),
        pytest.param("zero\u200bwidth \u202eback\u202c", "zerowidth back", id="invisible characters"),
        pytest.param("half \ud800 a character", "half \ufffd a character", id="unpaired surrogate"),
        pytest.param("أين طلبي؟ 😡", "أين طلبي؟ 😡", id="right to left and emoji"),
        pytest.param("👩\u200d👧 ❤\ufe0f", "👩\u200d👧 ❤\ufe0f", id="joined emoji stay whole"),
        pytest.param("5 < 6 and c > d", "5 < 6 and c > d", id="not HTML"),
        pytest.param(
            HTML_MAIL, "Nobody has called me back.\n\nI want my money back!\nNow.", id="HTML with a quotation"
        ),
        pytest.param("<p>x", "x", id="broken HTML"),
        pytest.param("", "", id="empty"),
        pytest.param(" \n\t ", "", id="white space only"),
    ],
)
def test_text_is_tidied_and_html_read(raw: str, scored: str) -> None:
    assert prepare(raw) == scored


@pytest.mark.parametrize(
    ("raw", "scored"),
    [
        pytest.param(
            "Still broken.\n\nOn Tue, 3 Feb 2026 at 10:02, Support <help@example.com> wrote:\n> Dear Anna,\n> sorry",
            "Still broken.",
            id="reply header and quoted lines",
        ),
        pytest.param(
            "Still broken.\n\n-----Original Message-----\nFrom: Help\nSent: Tuesday\nTo: Me\nSubject: x\n\nHi",
            "Still broken.",
            id="forwarded original",
        ),
        pytest.param(
            "I said no.\n\n> quoted\n\nMy answer, you fools.\n\n> more\n\nAnd this.",
            "I said no.\n\nMy answer, you fools.\n\nAnd this.",
            id="answers between the quotes",
        ),
        pytest.param("I am done.\n\nSent from my iPhone", "I am done.", id="phone signature"),
        pytest.param("Where is it?\n\nBest regards,\nAnna Smith\nHead of Things", "Where is it?", id="signature"),
        pytest.param("Hi\n-- \nJohn Smith\nACME", "Hi", id="signature dashes"),
        pytest.param(
            "Hi,\n\nOn Mon, Jan 1, 2024 at 9:00 AM Support <support@example.com> wrote:\n> old\n\nI want a refund NOW.",
            "Hi,\n\nI want a refund NOW.",
            id="an answer below the quotation",
        ),
        pytest.param(
            "Still broken.\n\nOn Tue, 3 Feb 2026 at 10:02, Ann <a.smith@example.com> wrote:\n> You are a disgrace",
            "Still broken.",
            id="an address that looks like a tag",
        ),
        pytest.param(
            "Pay me back.\n\nThis email and any attachments are confidential and intended solely for the addressee.",
            "Pay me back.",
            id="disclaimer",
        ),
    ],
)
def test_what_others_or_machines_wrote_is_cut(raw: str, scored: str) -> None:
    assert prepare(raw) == scored


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("Thanks for nothing.\n\nKind regards\nBob\n\nPS: I will tell everyone.", id="postscript"),
        pytest.param("Best regards to your manager, he is a liar.", id="a phrase inside a sentence"),
        pytest.param("my order is late\n\nThanks\n\nI mean it: call me.", id="thanks in the middle"),
        pytest.param("> all of it\n> is quoted", id="nothing but a quotation"),
        pytest.param("This message is for your manager. It is not confidential.", id="this message"),
    ],
)
def test_the_writers_own_words_are_never_cut(raw: str) -> None:
    assert prepare(raw) == raw


@pytest.mark.parametrize(
    ("subject", "scored"),
    [
        pytest.param("Refund!", "Subject: Refund!\n\nWhere?", id="first mail"),
        pytest.param("Re: Refund!", "Where?", id="a reply's subject is an older mail's"),
        pytest.param("FWD: Refund!", "Where?", id="forward"),
        pytest.param("Regarding my order", "Subject: Regarding my order\n\nWhere?", id="re as part of a word"),
        pytest.param("  ", "Where?", id="blank"),
        pytest.param(None, "Where?", id="none"),
    ],
)
def test_the_subject_counts_once(subject: str | None, scored: str) -> None:
    assert prepare("Where?", subject) == scored


@pytest.mark.parametrize(
    "hostile",
    ["On Tue " * 28_000, "> x\n" * 50_000, "From: a\n" * 25_000, "--\n" * 60_000, "<div>" * 40_000, "\n \n" * 60_000],
    ids=["reply headers", "quotes", "headers", "dashes", "tags", "blank lines"],
)
def test_hostile_texts_cost_little(hostile: str) -> None:
    """A library's quadratic pattern on 200 kB would take minutes; half a minute is far beyond any slow machine."""
    started = time.process_time()
    prepare(hostile)
    assert time.process_time() - started < 30


@pytest.mark.parametrize("broken", ["<v\ufffe>><blockquote>>", "<p><a:b:c=>\x0b</p>", "<!doctype html><![CDATA["])
def test_what_breaks_a_library_is_read_another_way(broken: str) -> None:
    assert isinstance(prepare(f"{broken} I am angry"), str)
    assert "I am angry" in prepare(f"{broken} I am angry")


def test_tidying_twice_changes_nothing_more() -> None:
    once = tidy("a  b\r\n\n\n\n c\x00 \u200b d")
    assert tidy(once) == once
