"""The application: routes, errors, limits, and a description that shows examples."""

from __future__ import annotations

from fastapi import FastAPI

from assuage import __version__
from assuage.parts import Parts
from assuage.receive import problems
from assuage.receive.answers import answers
from assuage.receive.cases import cases
from assuage.receive.connections_routes import connections_api
from assuage.receive.hooks import hooks
from assuage.receive.insights import insights
from assuage.receive.limits import BodyLimit
from assuage.receive.people import people
from assuage.receive.policy_routes import policy_api
from assuage.receive.routes import api, probes
from assuage.receive.triage import triage

_ABOUT = """Hears how angry a customer's message is, says why, and says who should answer.

Every call but `/healthz` needs a key: `Authorization: Bearer asg_...`. Errors are problem details (RFC 9457).
"""


def build_app(parts: Parts, max_body_bytes: int, docs_open: bool) -> FastAPI:
    """An application over these parts; with `docs_open` false it does not describe itself to anyone."""
    app = FastAPI(
        title="assuage",
        version=__version__,
        description=_ABOUT,
        openapi_url="/openapi.json" if docs_open else None,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.parts = parts
    for router in (answers, api, hooks, triage, cases, people, policy_api, insights, connections_api, probes):
        app.include_router(router)
    app.add_middleware(BodyLimit, most_bytes=max_body_bytes)
    problems.install(app)
    return app
