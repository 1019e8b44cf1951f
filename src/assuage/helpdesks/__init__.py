"""Help-desks: one file each, all behind one protocol. Pure; calls are made in `act`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assuage.helpdesks.chatwoot import Chatwoot
from assuage.helpdesks.django_helpdesk import DjangoHelpdesk
from assuage.helpdesks.freescout import FreeScout
from assuage.helpdesks.freshdesk import Freshdesk
from assuage.helpdesks.front import Front
from assuage.helpdesks.gorgias import Gorgias
from assuage.helpdesks.helpscout import HelpScout
from assuage.helpdesks.hubspot import HubSpot
from assuage.helpdesks.intercom import Intercom
from assuage.helpdesks.mapped import Mapped
from assuage.helpdesks.protocol import Helpdesk
from assuage.helpdesks.rt import RequestTracker
from assuage.helpdesks.standard import Standard
from assuage.helpdesks.zammad import Zammad
from assuage.helpdesks.zendesk import Zendesk

HELPDESKS: Final[Mapping[str, Helpdesk]] = {
    each.code: each
    for each in (
        Chatwoot(),
        DjangoHelpdesk(),
        FreeScout(),
        Freshdesk(),
        Front(),
        Gorgias(),
        HelpScout(),
        HubSpot(),
        Intercom(),
        Mapped(),
        RequestTracker(),
        Standard(),
        Zammad(),
        Zendesk(),
    )
}
