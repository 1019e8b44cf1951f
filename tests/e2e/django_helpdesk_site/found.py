"""Founds the desk: its tables, its people and a queue with its mailbox. Prints the people's numbers."""

from __future__ import annotations

import json

import django

django.setup()

from django.conf import settings  # noqa: E402 - nothing of Django may be imported before its setup
from django.contrib.auth import get_user_model  # noqa: E402
from django.core.management import call_command  # noqa: E402
from helpdesk.models import Queue  # noqa: E402

call_command("migrate", verbosity=0)
(settings.FOLDER / "mailbox").mkdir()
people = {
    name: get_user_model().objects.create_user(name, f"{name}@desk.example", f"{name}-password", is_staff=True).pk
    for name in ("assuage", "ama", "bo")
}
Queue.objects.create(
    title="Support",
    slug="support",
    email_address="support@desk.example",
    allow_public_submission=True,
    allow_email_submission=True,
    enable_notifications_on_email_events=True,
    email_box_type="local",
    email_box_interval=0,
    email_box_local_dir=str(settings.FOLDER / "mailbox"),
)
print(json.dumps(people))
