"""Django's settings (配置) for one installation, from the environment and the working folder.

``YIFA_DATABASE_URL`` names the database, by default a SQLite file under ``var/``; ``YIFA_SECRET_KEY`` the key that signs
sessions, by default one kept in ``var/secret-key``; ``YIFA_HOSTS`` the host names served, separated by commas;
``YIFA_DEMO`` is ``1`` for a demonstration; ``YIFA_DIGEST`` is ``sm3`` where national algorithms are prescribed.
"""

import os
import secrets
from pathlib import Path
from urllib.parse import quote

from csp.constants import NONE, SELF
from django.utils.functional import lazy

from yifa.kernel.notes import private_key
from yifa.site.environment import database, kept_secret

VAR = Path.cwd() / "var"
"""The folder of what this installation keeps for itself: its database, keys and logs."""

DEBUG = False
_LEDGER = os.environ.get("YIFA_LEDGER", "yifa.local/ledger")
YIFA_DEMO = os.environ.get("YIFA_DEMO") == "1"
YIFA_DIGEST = os.environ.get("YIFA_DIGEST", "sha256")
YIFA_REGISTRY = "yifa.site.registry.REGISTRY"
"""Where the records find the installed procedures."""
YIFA_EDITIONS = "yifa.reports.editions.known"
"""What the records ask for the frozen editions of reports."""

YIFA_LOG_KEY = (
    os.environ.get("YIFA_LOG_KEY")
    or lazy(lambda: kept_secret(VAR / "log-key", lambda: private_key(_LEDGER, secrets.token_bytes(32))), str)()
)
"""The private key that signs the ledger's checkpoints; ``YIFA_LEDGER`` names the ledger when one is made."""

SECRET_KEY = os.environ.get("YIFA_SECRET_KEY") or lazy(lambda: kept_secret(VAR / "secret-key"), str)()
ALLOWED_HOSTS = os.environ.get("YIFA_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

DATABASES = {
    "default": database(os.environ.get("YIFA_DATABASE_URL") or f"sqlite:///{quote(str(VAR / 'yifa.sqlite3'))}")
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "csp",
    "yifa.registers",
    "yifa.records",
    "yifa.reports",
    "yifa.portal",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
    "yifa.portal.viewing.unkept",
    "yifa.portal.faults.refusals",
]
ROOT_URLCONF = "yifa.site.urls"
WSGI_APPLICATION = "yifa.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
            ],
        },
    }
]

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True

AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 1
# What comes during a lockout neither prolongs it nor is written down: it would let anybody lock for ever and fill the disk.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "yifa.portal.views.signin.address"
AXES_LOCKOUT_CALLABLE = "yifa.portal.faults.locked_out"
CSRF_FAILURE_VIEW = "yifa.portal.faults.forgery"
LOGIN_URL = "login"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
# A working day: machines in offices are shared.
SESSION_COOKIE_AGE = 10 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
# Behind a proxy that ends TLS, say so; a demonstration on this machine has none.
_TLS = os.environ.get("YIFA_TLS") == "1"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _TLS
SECURE_HSTS_SECONDS = 31_536_000 if _TLS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _TLS else None

# What fails is written to standard error, for whatever keeps this machine's logs; Django alone would mail it to nobody.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"django": {"handlers": [], "level": "INFO"}, "django.server": {"handlers": []}},
}
