"""What django-helpdesk tells of tickets and follow-ups, by webhook and by API alike, and what is made of it."""

from __future__ import annotations

import re
from typing import Any, Final

from assuage.helpdesks.text import at_path, moment, needed_text, text_at
from assuage.helpdesks.values import Account, Answered, Asked, Assigned, Closed, Happening, Ignored, Said

_ADDRESS: Final = re.compile(r"[^\s<>@]+@[^\s<>@]+")
ASKS: Final = (
    Asked("user", "the name of a user made for assuage, with staff status"),
    Asked("password", "that user's password", secret=True),
    Asked("closed", "the statuses in which a ticket is done with", required=False, default="3,4,5"),
    Asked("nobody", "numbers of users who stand for nobody, such as a queue's default owner", required=False),
    Asked("staff_mail", "addresses or domains from which staff answer by e-mail, with commas", required=False),
    Asked("staff", "numbers of all staff, where customers sign in and write follow-ups themselves", required=False),
    Asked(
        "notice",
        "what those may read whom django-helpdesk tells of our notes by e-mail",
        required=False,
        default="A note for the team was added.",
    ),
)
_DEFAULTS: Final = {each.name: each.default for each in ASKS}


def opened(ticket: Any, opening: Any) -> list[Happening]:
    number, text = needed_text(ticket, "id"), (text_at(ticket, "description") or "").strip()
    if not text:
        return [Ignored("a ticket without text")]
    return [_said(ticket, opening, f"ticket-{number}", text)]


def followed_up(at: Account, ticket: Any, followup: Any) -> list[Happening]:
    """What a follow-up says, and whether it closes the ticket; nothing for notes and mere changes."""
    number, name = needed_text(ticket, "id"), needed_text(followup, "id")
    user, text = text_at(followup, "user"), (text_at(followup, "comment") or "").strip()
    closes = text_at(followup, "new_status") in listed(at, "closed")
    found: list[Happening] = []
    if text and at_path(followup, "public") is True:
        if _by_staff(at, followup):
            found.append(Answered(number, f"followup-{name}", text, user, moment(at_path(followup, "date"))))
        elif not (closes and _by_nobody(followup)):
            found.append(_said(ticket, followup, f"followup-{name}", text))
    return [*found, Closed(number, user)] if closes else found


def _said(ticket: Any, followup: Any, name: str, text: str) -> Said:
    return Said(
        needed_text(ticket, "id"),
        name,
        text,
        customer=text_at(ticket, "submitter_email"),
        channel="email" if text_at(followup, "message_id") else "form",
        subject=text_at(ticket, "title"),
        sent_at=moment(at_path(followup, "date")),
    )


def given(at: Account, ticket: Any, followup: Any) -> list[Happening]:
    """Whom a person gave the ticket. Any other follow-up of staff has the ticket's title (and what status is new)."""
    title, usual = text_at(followup, "title") or "", text_at(ticket, "title") or ""
    if title == usual or title.startswith(f"{usual} and "):
        return []
    return given_at_opening(at, ticket, followup)


def given_at_opening(at: Account, ticket: Any, followup: Any) -> list[Happening]:
    owner = text_at(ticket, "assigned_to")
    if owner is None or owner in listed(at, "nobody"):
        return []
    by_person = text_at(followup, "user") is not None and _by_staff(at, followup)
    return [Assigned(needed_text(ticket, "id"), owner)] if by_person else []


def _by_staff(at: Account, followup: Any) -> bool:
    user, staff = text_at(followup, "user"), listed(at, "staff")
    if user is not None:
        return not staff or user in staff
    writers = [found.lower() for found in _ADDRESS.findall(text_at(followup, "title") or "")]
    ours = [each.lower().lstrip("@") for each in listed(at, "staff_mail")]
    return any(writer == each or writer.endswith(f"@{each}") for writer in writers for each in ours)


def _by_nobody(followup: Any) -> bool:
    """Words of django-helpdesk itself: nobody signed in, and no e-mail."""
    return text_at(followup, "user") is None and text_at(followup, "message_id") is None


def customer_spoke_last(at: Account, ticket: Any) -> bool:
    public = [each for each in followups(ticket)[1:] if at_path(each, "public") is True]
    return bool(public) and not _by_staff(at, public[-1]) and not _by_nobody(public[-1])


def resolution(at: Account, ticket: Any) -> str | None:
    """As it stands; where our own notice has taken its place, as it was when the ticket was resolved."""
    now = text_at(ticket, "resolution")
    if now != notice(at):
        return now
    closing = [each for each in followups(ticket) if text_at(each, "new_status") in listed(at, "closed")]
    return text_at(closing[-1], "comment") if closing else None


def missed(at: Account, ticket: Any, followup: Any) -> list[Happening]:
    """What a follow-up found by the poll says: as the webhook would have told it."""
    if _is_opening(ticket, followup):
        return [each for each in opened(ticket, followup) if isinstance(each, Said)]
    if _by_nobody(followup):
        return []
    closed_now = text_at(ticket, "status") in listed(at, "closed") and not customer_spoke_last(at, ticket)
    return [each for each in followed_up(at, ticket, followup) if closed_now or not isinstance(each, Closed)]


def _is_opening(ticket: Any, followup: Any) -> bool:
    """Whether it is the first follow-up and repeats the description; tickets made in the admin pages have none."""
    first = next(iter(followups(ticket)), None)
    if text_at(first, "id") != text_at(followup, "id"):
        return False
    whole, text = (
        " ".join((text_at(each, key) or "").split()) for each, key in ((first, "comment"), (ticket, "description"))
    )
    return text in whole or whole in text


def notice(at: Account) -> str:
    return f"{at.options.get('notice') or _DEFAULTS['notice']} (assuage)"


def listed(at: Account, option: str) -> list[str]:
    return [each.strip() for each in (at.options.get(option) or _DEFAULTS[option]).split(",") if each.strip()]


def followups(ticket: Any) -> list[Any]:
    """Oldest first, as they come."""
    them = at_path(ticket, "followup_set")
    return them if isinstance(them, list) else []
