"""As little as django-helpdesk needs. Everything it keeps lies in the folder DESK_FOLDER."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from urllib.parse import urlsplit

FOLDER = Path(os.environ["DESK_FOLDER"])
SECRET_KEY = "only for tests"
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "django_helpdesk_site.urls"
USE_TZ = True
SITE_ID = 1
STATIC_URL = "/static/"
MEDIA_ROOT = FOLDER / "media"
LOGIN_URL = "/login/"
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = FOLDER / "sent"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "desk.sqlite3", "OPTIONS": {"timeout": 30}}
}
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sites",
    "django.contrib.humanize",
    "rest_framework",
    "helpdesk",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
HELPDESK_TEAMS_MODE_ENABLED = False
HELPDESK_DEFAULT_SETTINGS = {"email_on_ticket_change": True, "email_on_ticket_assign": True}


def assuage() -> list[str]:
    """The hook's address as long as assuage can be reached (as in docs/helpdesks/django-helpdesk.md)."""
    hook = urlsplit(os.environ["ASSUAGE_HOOK"])
    try:
        socket.create_connection((hook.hostname or "", hook.port or 443), 1).close()
    except OSError:
        return []
    return [hook.geturl()]


if "ASSUAGE_HOOK" in os.environ:
    HELPDESK_GET_NEW_TICKET_WEBHOOK_URLS = HELPDESK_GET_FOLLOWUP_WEBHOOK_URLS = assuage
