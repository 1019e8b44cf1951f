"""How they were dealt with: on the telephone, in chats, by people and machines."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words

SERVICE: Final[tuple[Theme, ...]] = (
    Theme(
        "hung_up",
        words(r"(?:hung|hang|hanging|hangs) up(?: the phone)? on (?:me|us|my \w+)|put the phone down on (?:me|us)"),
        strong=(
            "being hung up on is insulting, and (I understand|I can see) why you're angry",
            "nobody should (hang up on a customer|have the phone put down on them), and I'd be angry too",
            "to be hung up on (when|while) you're asking for help is (infuriating|maddening)",
            "having the phone put down on you would make anyone's blood boil",
            "you were hung up on, and you've every right to be angry about that",
            "a call that ends with the phone put down on you (isn't service|helps nobody), and your anger is fair",
        ),
        mild=(
            "being hung up on isn't pleasant, (whatever the reason|to say the least)",
            "nobody should be hung up on in the middle of a call",
            "you shouldn't have had the phone put down on you",
            "having someone hang up on you is a shabby way to be treated",
        ),
        sorry=(
            "I'm sorry you were hung up on",
            "I apologise for the way that call ended",
            "I'm sorry the phone was put down on you",
        ),
    ),
)
