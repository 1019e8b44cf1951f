"""The command line: thin. Each command reads its options, calls one part, prints the result.

Exit codes: 0 all well; 1 something is wrong and stderr says what to do; 2 wrong usage; 3 done, but some rows failed.
"""

from __future__ import annotations

import click

from assuage import __version__
from assuage.cli.accounts import accounts
from assuage.cli.answering import brief, wordings
from assuage.cli.common import Group
from assuage.cli.connecting import connect
from assuage.cli.connections import connections
from assuage.cli.insights import insights, scenarios
from assuage.cli.people import agents
from assuage.cli.replies import check_reply, train_replies
from assuage.cli.scoring import evaluate, score
from assuage.cli.serving import demo, serve, work
from assuage.cli.simulating import simulate
from assuage.cli.training import feedback, train
from assuage.cli.upkeep import db, keys
from assuage.cli.whatif import policy


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="assuage")
def main() -> None:
    """Hears how angry a customer's message is, says why, and says who should answer."""


for _command in (
    score,
    brief,
    check_reply,
    evaluate,
    train,
    train_replies,
    serve,
    work,
    demo,
    simulate,
    policy,
    insights,
    scenarios,
    feedback,
    wordings,
    agents,
    accounts,
    connect,
    connections,
    keys,
    db,
):
    main.add_command(_command)
