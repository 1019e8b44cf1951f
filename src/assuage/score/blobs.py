"""Whether a text is no language at all: logs, stack traces, data, encoded files, a hand laid on the keyboard.

Every line must be of such a kind, and one at least beyond doubt: a single line of a person's words above or below a
log makes it a person's message. Numbers of orders and parcels alone, screams and text-speak are language.
"""

from __future__ import annotations

import re
from typing import Final

from assuage.score.text import shorten

_SAMPLE_CHARS: Final = 20_000
_MOST_LINES: Final = 600
_LINE_CHARS: Final = 2_000
_SUBJECT: Final = re.compile(r"Subject: [^\n]*\n*")
_LEVEL: Final = r"(?:ERROR|ERR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL|CRITICAL|NOTICE|SEVERE)"
_SURE: Final = re.compile(
    rf"\W{{0,2}}\d{{4}}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?\S{{0,12}}\s.{{0,80}}\b{_LEVEL}\b"
    r"|\W{0,2}\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)? [\w./-]{1,60}(?:\[\d{1,9}\])?: "
    r"|(?:\d{1,3}\.){3}\d{1,3} \S{1,60} \S{1,60} \[\d\d/\w{3}/\d{4}:|\[\d\d/\w{3}/\d{4}:\d\d:\d\d"
    r"|[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \S{1,80} [\w./()-]{1,60}(?:\[\d{1,9}\])?: "
    rf"|\[?{_LEVEL}\]?[:\s]{{1,3}}\[?[\w$-]{{1,60}}(?:\.[\w$-]{{1,60}}){{1,12}}"
    rf"|\[{_LEVEL}\]\s|(?:npm ERR!|error TS\d+:|error\[E\d+\])"
    rf"|\d\d:\d\d:\d\d[.,]\d{{3}}\s.{{0,60}}\b{_LEVEL}\b|\[\s{{0,8}}\d{{1,9}}\.\d{{6}}\] "
    r"|\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\s{1,6}\d{1,6}\s{1,6}\d{1,6} [VDIWEF] "
    r"|at (?:async )?[\w$.<>/\[\] ]{1,200}\((?:[^()]{1,200}:\d{1,6}(?::\d{1,6})?|Native Method|Unknown Source)\)"
    r"|at (?:async )?\S{1,300}:\d{1,6}:\d{1,6}$|at [\w.`<>]{3,200}\([^)]{0,200}\) in \S"
    r"|File \"[^\"]{1,200}\", line \d{1,7}|Traceback \(most recent call last\)"
    r"|(?:Caused by: |Exception in thread \S{1,40} )?(?:[A-Za-z]\w{0,40}\.){1,9}[A-Z]\w{0,60}(?:Exception|Error)\b"
    r"|goroutine \d+ \[\w+\]:|panic: runtime|#\d{1,3}\s{1,4}(?:0x[0-9a-f]{6,16}|/)"
    r"|\.\.\. \d{1,4} (?:common frames|more)"
    r"|thread '[^']{1,60}' panicked at|Fatal error: Uncaught |PHP (?:Fatal|Warning|Notice)"
    r"|-----(?:BEGIN|END) [A-Z ]{3,40}-----|data:\w{1,20}/[\w.+-]{1,40};base64,"
    r"|(?:0x)?[0-9a-f]{6,16}:? {1,3}(?:[0-9a-f]{2,4} {1,2}){6}"
    r"|[\[{].{0,1990}\"[\w@.$ -]{1,60}\"\s?:.{0,1990}[\]}][,;]?$|\"[\w@.$-]{1,60}\"\s?: ?(?:\[|\{|\"|-?\d"
    r"|true|false|null)"
    r"|<\?xml\b|<!DOCTYPE\b|<!\[CDATA\[|</?[A-Za-z][\w:.-]{0,60}(?: [\w:.-]{1,60}=(?:\"[^\"]{0,400}\""
    r"|'[^']{0,400}'))*\s?/?>"
    r"|(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE TABLE|ALTER TABLE)\s[^a-z]{0,5}\S.{0,300}\b(?:FROM"
    r"|VALUES|SET|WHERE|ADD)\b"
    r"|%PDF-1\.\d|\\x[0-9a-f]{2}(?:\\x[0-9a-f]{2}){3}|(?:%[0-9A-F]{2}){8}|\\u[0-9a-f]{4}(?:\\u[0-9a-f]{4}){3}"
    r"|Faulting (?:application|module) name: |Received: from \S{3,} |Content-Type: \w{1,20}/|MIME-Version: \d",
)
_ENCODED: Final = re.compile(
    r"(?=[^\s]{0,80}[a-z])(?=[^\s]{0,80}[A-Z])(?=[^\s]{0,120}[\d+/_-])[A-Za-z\d+/_.-]{48,}={0,2}$"
)
_MAYBE: Final = re.compile(
    r"[\[\]{}(),;:|=+*#~^<>/\\.\-_\s\d]+$|[\w.-]{1,60} ?[:=] ?\S{0,300}$|\"[^\"]{0,60}\",?$|[A-Za-z\d+/]{20,}={0,2}$"
    r"|(?:log|logs|output|log output|stack ?trace|trace|console|error log|debug|response|request|body|payload|details"
    r"|attachment|begin|end|exit code)\W{0,3}\d{0,3}$"
    r"|[A-Z]\w{2,60}(?:Error|Exception)\b.{0,300}$",
    re.IGNORECASE,
)
_VOICE: Final = re.compile(
    r"\b(?:I(?:'m|'ve| am| was| have| had| want| need| can| can't| cannot| do| don't| did| get| got| tried| would| will"
    r"| paid| ordered| still| just| keep)|[Mm]y|[Pp]lease (?:help|fix|refund|call|sort|explain)|refund|[Ww]hy (?:is|do"
    r"|does|are|can't|won't)|[Hh]elp|you (?:people|keep|said|still|never))\b"
)
_PROSE_IN_DATA: Final = re.compile(r"(?:(?<=[\"'>])|(?<=: ))\s?(?:[A-Za-z][a-z']{0,20}[,.!?]? ){4}")
_OF_A_LOG: Final = re.compile(
    r"\"(?:level|severity|lvl|@?timestamp|ts|logger|stack(?:trace)?|trace_?id)\"\s?:", re.IGNORECASE
)
_DATA: Final = tuple('[{<"')

_LETTERS: Final = re.compile(r"[A-Za-z]+")
_ALPHABETIC: Final = re.compile(r"[^\W\d_]")
_ROWS: Final = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS: Final = frozenset(
    row[at : at + 4] for each in _ROWS for row in (each, each[::-1]) for at in range(len(row) - 3)
)
_ORDINARY: Final = frozenset(("tyui", "rewq"))
_CONSONANTS: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{7,}")
_HOME_ROW: Final = re.compile(r"[asdfghjkl;]*[sdfghjkl]{4,}[asdfghjkl;]*")
_FEWEST_KINDS: Final = 4


def is_no_language(text: str) -> bool:
    """Of a prepared text (`score.text.prepare`) with at least a letter or a figure in it."""
    body = _sample(text)
    return _is_mash(body) or _is_machine_text(body)


def _sample(text: str) -> str:
    """Without the subject, which names what follows; a long text's beginning and end."""
    found = _SUBJECT.match(text)
    body = text[found.end() :] if found and len(text) > found.end() else text
    return shorten(body, _SAMPLE_CHARS)


def _is_machine_text(body: str) -> bool:
    if _VOICE.search(body):
        return False
    lines = [line.strip()[:_LINE_CHARS] for line in body.split("\n")[:_MOST_LINES] if line.strip()]
    after_code = [False, *(line.startswith('File "') for line in lines[:-1])]
    sure = False
    for line, is_source in zip(lines, after_code, strict=True):
        if _is_sure(line):
            sure = True
        elif not is_source and not _MAYBE.match(line):
            return False
    return sure


def _is_sure(line: str) -> bool:
    if _ENCODED.match(line):
        return not line.startswith(("http", "www."))
    if not _SURE.match(line):
        return False
    return not line.startswith(_DATA) or _OF_A_LOG.search(line) is not None or not _PROSE_IN_DATA.search(line)


def _is_mash(body: str) -> bool:
    """Whether there are letters of the Latin alphabet only, and all longer words are struck, not spelt."""
    words = _LETTERS.findall(body[:500])
    if len(_ALPHABETIC.findall(body[:500])) != sum(map(len, words)):
        return False
    long = [word for word in words if len(word) > 3]
    return bool(long) and all(map(_is_struck, long)) and len("".join(long)) >= 0.6 * len("".join(words))


def _is_struck(word: str) -> bool:
    small = word.lower()
    if word.isupper() and len(word) < 10:
        return any(small in row or small in row[::-1] for row in _ROWS)
    if len(set(small)) < _FEWEST_KINDS:
        return False
    if _HOME_ROW.fullmatch(small) or any(small[at : at + 4] in _NEIGHBOURS for at in range(len(small) - 3)):
        return small[:4] not in _ORDINARY
    run = _CONSONANTS.search(small)
    return run is not None and len(set(run[0])) > _FEWEST_KINDS
