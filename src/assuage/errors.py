"""One tree of errors; each leaf says what happened and what to do about it.

AssuageError
├── InvalidInput          the caller's data cannot be used
│   ├── UnreadableFile    a file is missing, damaged or of a form we do not read
│   └── IdempotencyClash  the same key was sent before with another message
├── NotFound              no such message, conversation, agent, task or version
├── InvalidSettings       an ASSUAGE_* variable or an option is wrong
├── InvalidPolicy         thresholds that contradict each other
├── Superseded            someone saved a policy after the one that this change was made from
├── InvalidRoster         agents who cannot be meant: no hours, unknown issues, twice the same
├── InvalidWordings       a company's wordings that cannot be used: unknown settings or placeholders
├── NotPossible           not as things stand: the conversation is taken or resolved, nobody is there or would be left
├── ModelUnusable         a model folder is missing, damaged or of another form
├── ScoringFailed         the model broke on a text: the message goes to a person
├── StoreUnavailable      the database cannot be reached or is not up to date
├── Busy                  too much at once; try again after `retry_after_seconds`
├── NotVerified           a call to a hook that nobody who knows its secret can have made lately
├── Unreadable            a verified delivery that cannot be understood: it is kept in quarantine
├── HelpdeskTrouble       a help-desk did not answer, or refused
│   ├── CallFailed        a call got no answer, or one that says no
│   └── AnswerUnreadable  it answered something that cannot be understood
├── SignInRefused         a name and a password that do not go together, or too many wrong tries
├── NotAllowed            no key, an unknown key, or a key without the scope
└── MissingExtra          an optional part is not installed
"""

from __future__ import annotations

from typing import Literal


class AssuageError(Exception):
    """The root: `str(error)` is one line that says what to do."""


class InvalidInput(AssuageError):
    pass


class UnreadableFile(InvalidInput):
    pass


class IdempotencyClash(InvalidInput):
    def __init__(self, what: str = "message") -> None:
        super().__init__(f"this id or Idempotency-Key came before with another {what}: use a new one for a new {what}")


class NotFound(AssuageError):
    pass


class InvalidSettings(AssuageError):
    pass


class InvalidPolicy(AssuageError):
    pass


class Superseded(AssuageError):
    def __init__(self, based_on: int, in_force: int) -> None:
        super().__init__(
            f"version {in_force} is in force, and this change is based on version {based_on}: "
            "read what is in force and repeat the change"
        )


class InvalidRoster(AssuageError):
    pass


class InvalidWordings(AssuageError):
    pass


class NotPossible(AssuageError):
    pass


class ModelUnusable(AssuageError):
    pass


class ScoringFailed(AssuageError):
    pass


class StoreUnavailable(AssuageError):
    pass


class Busy(AssuageError):
    def __init__(self, message: str, retry_after_seconds: int) -> None:
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class NotVerified(AssuageError):
    pass


class Unreadable(AssuageError):
    pass


class HelpdeskTrouble(AssuageError):
    pass


Trouble = Literal["unreachable", "refused", "too_many", "broken", "collision", "impossible"]
"""What went wrong: no answer came; the credentials were not taken; it has had enough for now (429, 503); an error of
its own (5xx); somebody else changed the ticket meanwhile (409, 412); it can never succeed (any other 4xx)."""


class CallFailed(HelpdeskTrouble):
    """`retry_after` is what the help-desk asks for, in seconds."""

    def __init__(self, trouble: Trouble, why: str, retry_after: float | None = None) -> None:
        super().__init__(why)
        self.trouble = trouble
        self.retry_after = retry_after


class AnswerUnreadable(HelpdeskTrouble):
    pass


class SignInRefused(AssuageError):
    """`wait_seconds` is how long the name is locked; 0 when another try may follow at once."""

    def __init__(self, message: str, wait_seconds: int = 0) -> None:
        super().__init__(message)
        self.wait_seconds = wait_seconds


class NotAllowed(AssuageError):
    def __init__(self, message: str, *, known: bool = False) -> None:
        super().__init__(message)
        self.known = known
        """True when the key is valid and only lacks the scope (403 instead of 401)."""


class MissingExtra(AssuageError):
    def __init__(self, what: str, extra: str) -> None:
        super().__init__(f"{what} needs an optional part: pip install 'assuage[{extra}]'")
