"""What of a message is scored: the words its writer wrote this time.

HTML becomes text; quoted mail, signatures and disclaimers go; control characters and runs of white space are
tidied. What remains is kept as `Reading.scored_text`. Training prepares its texts here too, so that a model never
meets a form it was not trained on.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import Final

import html_text
import quotequail
from mailparser_reply import EmailReplyParser

_HTML: Final = re.compile(
    r"<!doctype html"
    r"|<(?:html|body|head|div|p|br|span|table|blockquote|ul|ol|font|b|i|a|img)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
_REPLY_SUBJECT: Final = re.compile(r"\s*(?:re|fw|fwd|aw|wg|sv)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_QUOTED_LINE: Final = re.compile(r"^\s{0,3}>.*(?:\n|$)", re.MULTILINE)
_DISCLAIMER: Final = re.compile(
    r"\n\s*(?:disclaimer|confidentiality notice)\b"
    r"|\n\s*(?:\*\s*)?(?:this|the information (?:contained )?in this|the contents? of this)\s"
    r"(?:e-?mail|message|communication|transmission)\b(?=[^\n]{0,200}\b(?:confidential|intended (?:solely|only)"
    r"|privileged)\b)",
    re.IGNORECASE,
)
_UNUSUAL: Final = re.compile(r"[^\n -~]")
_BLANK_RUN: Final = re.compile(r"[^\S\n]+")
_EMPTY_LINES: Final = re.compile(r"\n\s*\n\s*")
_LONGEST_SIGNATURE_CHARS: Final = 300
_POSTSCRIPT: Final = re.compile(r"^\s*p\.?\s?s\b", re.IGNORECASE | re.MULTILINE)

# The mail libraries' patterns take quadratic time on hostile texts, so each sees only the part where its work is:
# own words and the line that opens a quotation stand at the top of a mail, a signature at its end.
_TOP_CHARS: Final = 10_000
_TOP_LINES: Final = 400
_TAIL_CHARS: Final = 1_200
_HTML_CHARS: Final = 200_000


LONGEST_TEXT_CHARS: Final = 200_000
"""Of a longer text the first and the last half of this are prepared and scored, and the reading says `truncated`."""


def shorten(text: str, most_chars: int = LONGEST_TEXT_CHARS) -> str:
    """A longer text's beginning and end, in even parts."""
    half = most_chars // 2
    return text if len(text) <= most_chars else f"{text[:half]}\n{text[-half:]}"


def prepare(text: str, subject: str | None = None) -> str:
    """The text a model reads: subject (unless it is that of a reply) and body, tidied; "" when there is nothing.

    When cutting would leave nothing, the uncut text is returned: reading too much beats reading nothing.
    """
    body = tidy(_own_words(tidy(text)))
    if subject and (title := tidy(subject)) and not _REPLY_SUBJECT.match(title):
        body = f"Subject: {title}\n\n{body}".rstrip()
    return body


def without_subject(read: str, subject: str | None) -> str:
    """What was read of a message's text, without the subject that `prepare` put before it."""
    return read.removeprefix(prepare("", subject)).lstrip("\n")


def is_blank(text: str) -> bool:
    """Whether there is nothing in it but white space, NUL and the marks that show as nothing."""
    return not text.strip("\x00 \t\r\n\u00a0\u200b\ufeff")


def is_html(text: str) -> bool:
    return _HTML.search(text) is not None


def quoted_lines(text: str) -> list[tuple[int, int]]:
    """Where lines stand that begin with `>`, as starts and ends; they are never the writer's."""
    return [found.span() for found in _QUOTED_LINE.finditer(text)]


def _own_words(body: str) -> str:
    if is_html(body):
        body = tidy(_first_that_works(body, _own_html, html_text.extract_text, _without_tags))
    kept = body
    for cut in (_cut_quotes, _cut_signature, _cut_disclaimer):
        kept = _first_that_works(kept, cut, str)
    return kept if kept.strip() else body


def _first_that_works(text: str, *ways: Callable[[str], str]) -> str:
    """The libraries were not written for hostile texts: where one breaks or finds nothing, the next way reads."""
    for way in ways[:-1]:
        try:
            found = way(text)
        except Exception:  # noqa: BLE001, S112  any kind can come out of an HTML parser
            continue
        if found.strip():
            return found
    return ways[-1](text)


def _own_html(html: str) -> str:
    unwrapped = quotequail.unwrap_html(html) if len(html) <= _HTML_CHARS else None
    if not unwrapped or not unwrapped.get("html_top"):
        return str(html_text.extract_text(html))
    parts = (unwrapped["html_top"], unwrapped.get("html_bottom"))
    return "\n\n".join(str(html_text.extract_text(part)) for part in parts if part)


def _without_tags(html: str) -> str:
    return re.sub(r"<[^<>]*>", " ", html)


def _cut_quotes(body: str) -> str:
    """What stands above and below a quotation; lines that begin with `>` are never the writer's."""
    lines = body[:_TOP_CHARS].split("\n")[:_TOP_LINES]
    head = "\n".join(lines)
    unwrapped = quotequail.unwrap(head)
    if unwrapped and unwrapped.get("text_top"):
        below = unwrapped.get("text_bottom") or ""
        body = f"{unwrapped['text_top']}\n\n{below}"
    return _QUOTED_LINE.sub("", body)


@lru_cache(maxsize=1)
def _reply_parser() -> EmailReplyParser:
    return EmailReplyParser(languages=["en"])


def _cut_signature(body: str) -> str:
    """Cuts a signature only where it looks like one: a long one, or one with a postscript, is still the writer's."""
    mail = _reply_parser().read(text=body[-_TAIL_CHARS:])
    signature = mail.replies[0].signatures if mail.replies else ""
    if not signature or len(signature) > _LONGEST_SIGNATURE_CHARS or _POSTSCRIPT.search(signature):
        return body
    at = body.rfind(signature)
    return body[:at] if at > 0 else body


def _cut_disclaimer(body: str) -> str:
    found = _DISCLAIMER.search(body)
    return body[: found.start()] if found and found.start() > 0 else body


def tidy(text: str) -> str:
    """Without control and format characters, with single blanks and at most one empty line between lines.

    The joiner that builds emoji stays; unpaired surrogates and unassigned characters become U+FFFD.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _UNUSUAL.sub(lambda found: _visible(found[0]), text)
    text = _EMPTY_LINES.sub("\n\n", _BLANK_RUN.sub(" ", text))
    return "\n".join(line.strip() for line in text.strip().split("\n"))


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Cc", "Zl", "Zp", "Zs"):
        return "\n" if category in ("Zl", "Zp") else " "
    if category in ("Cs", "Co", "Cn"):
        return "\ufffd"
    return char if category != "Cf" or char == "\u200d" else ""
