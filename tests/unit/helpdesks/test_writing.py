"""What a wish changes in a ticket, and what is left to people."""

from __future__ import annotations

from typing import Any

import pytest

from assuage.helpdesks.chatwoot import Chatwoot
from assuage.helpdesks.values import Account, Assign, Note, Prioritise, Tag, Ticket
from assuage.helpdesks.writing import NoteWish, OwnerWish, PriorityWish, TagWish, change_for, write
from tests.unit.helpdesks.test_talks import held

OURS = "assuage-"


def ticket(**fields: Any) -> Ticket:
    told: dict[str, Any] = {"id": "77", "is_open": True}
    return Ticket(**told | fields)


def tags(*names: str) -> frozenset[str]:
    return frozenset(names)


@pytest.mark.parametrize(
    ("wish", "found", "change"),
    [
        pytest.param(TagWish(tags("assuage-x"), OURS), ticket(), Tag(add=tags("assuage-x")), id="tag is new"),
        pytest.param(TagWish(tags("assuage-x"), OURS), ticket(tags=tags("assuage-x", "vip")), None, id="tag is there"),
        pytest.param(
            TagWish(tags("assuage-x"), OURS),
            ticket(tags=tags("assuage-y", "vip")),
            Tag(tags("assuage-x"), tags("assuage-y")),
            id="a tag of ours goes, one of theirs stays",
        ),
        pytest.param(PriorityWish("high"), ticket(), Prioritise("high"), id="no priority yet"),
        pytest.param(PriorityWish("high"), ticket(priority="low"), Prioritise("high"), id="raised"),
        pytest.param(PriorityWish("high"), ticket(priority="high"), None, id="is so"),
        pytest.param(PriorityWish("high"), ticket(priority="urgent"), "a person", id="higher was set by a person"),
        pytest.param(
            PriorityWish("high", "urgent"), ticket(priority="urgent"), Prioritise("high"), id="ours is lowered"
        ),
        pytest.param(
            PriorityWish("urgent", "high"), ticket(priority="high"), Prioritise("urgent"), id="ours is raised"
        ),
        pytest.param(PriorityWish("urgent", "high"), ticket(priority="low"), "a person", id="a person lowered ours"),
        pytest.param(PriorityWish("urgent", "high"), ticket(), "a person", id="a person took ours away"),
        pytest.param(OwnerWish("4", written="4"), ticket(), "taken the owner away", id="a person took the owner away"),
        pytest.param(OwnerWish("5", written="4"), ticket(), Assign("5"), id="the next, where nobody is any more"),
        pytest.param(OwnerWish("4", "2", "4", "2"), ticket(owner="4", group="9"), None, id="a person moved it"),
        pytest.param(
            TagWish(tags("assuage-x", "assuage-y"), OURS, tags("assuage-x")),
            ticket(),
            Tag(tags("assuage-y")),
            id="a tag that a person took away",
        ),
        pytest.param(OwnerWish("4"), ticket(), Assign("4"), id="nobody has it"),
        pytest.param(OwnerWish("4"), ticket(owner="4"), None, id="they have it"),
        pytest.param(OwnerWish("4"), ticket(owner="9"), "somebody has", id="somebody else has it"),
        pytest.param(OwnerWish("5", written="4"), ticket(owner="4"), Assign("5"), id="from one of ours to the next"),
        pytest.param(OwnerWish("5", "2"), ticket(group="1"), Assign("5", "2"), id="owner and group"),
        pytest.param(OwnerWish("5", "2"), ticket(group="2", owner="5"), None, id="both are so"),
        pytest.param(OwnerWish(None, "2"), ticket(), Assign(None, "2"), id="a group alone"),
        pytest.param(NoteWish("ab12", "Furious."), ticket(), Note("Furious."), id="a note"),
        pytest.param(NoteWish("ab12", "Furious."), ticket(notes=("x assuage#ab12",)), None, id="our note is there"),
        pytest.param(
            NoteWish("ab12", "F."), ticket(notes=("assuage#cd34", "ab12")), Note("F."), id="another note of ours"
        ),
    ],
)
def test_a_wish_changes_what_is_not_so_and_leaves_to_people_what_is_theirs(
    wish: Any, found: Ticket, change: Any
) -> None:
    made = change_for(wish, found)
    if isinstance(change, str):
        assert isinstance(made, str)
        assert change in made
    else:
        assert made == change


def test_a_closed_ticket_is_left_alone() -> None:
    at = Account("https://x", {"token": "t"}, {"account": "1"})
    base = "/api/v1/accounts/1/conversations/77"
    exchange = [
        {"call": {"method": "GET", "path": base}, "answer": {"json": {"status": "resolved"}}},
        {"call": {"method": "GET", "path": f"{base}/messages"}, "answer": {"json": {"payload": []}}},
    ]
    written = held(write(Chatwoot(), at, "77", NoteWish("ab12", "Furious.")), exchange)
    assert (written.state, written.why) == ("left", "the ticket is closed there")
