"""What the surroundings say (运行环境): the database's address, and secrets that an installation makes for itself."""

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from yifa.kernel.errors import Refused

# WAL lets readers go on while one writes; full sync makes a commit outlast a power cut. What was committed is moved from
# the WAL into the file a few times a minute under load, not with every batch.
_SQLITE = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=8000; PRAGMA cache_size=-32000; "
    "PRAGMA temp_store=MEMORY"
)


def database(address: str) -> dict[str, Any]:
    """Return Django's settings for ``sqlite:///path`` or ``postgresql://user:password@host:port/name?option=value``.

    A host that begins with ``/`` (written ``%2F``) is the folder of a Unix socket. Raises ``database_url_invalid``.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise Refused("database_url_invalid", field="YIFA_DATABASE_URL") from None
    path = unquote(parts.path)[1:]
    host = parts.netloc.rpartition("@")[2].removesuffix(f":{port}")
    if parts.scheme == "sqlite" and not parts.netloc and path:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": Path(path).absolute(),
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 30, "init_command": _SQLITE},
        }
    if parts.scheme in ("postgresql", "postgres") and path and "/" not in path:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": path,
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            # urlsplit would lower the case of a socket's folder.
            "HOST": unquote(host.strip("[]")),
            "PORT": str(port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
            "OPTIONS": dict(parse_qsl(parts.query)),
        }
    raise Refused("database_url_invalid", field="YIFA_DATABASE_URL")


def kept_secret(path: Path, make: Callable[[], str] = lambda: secrets.token_urlsafe(48)) -> str:
    """Return the secret in the file ``path``, which only its owner may read; ``make`` one if there is none.

    Raises ``secret_not_kept``.
    """
    try:
        if not path.exists():
            _keep(path, make())
        return path.read_text(encoding="ascii").strip()
    except OSError as error:
        raise Refused("secret_not_kept", path=path, why=error.strerror) from error


def _keep(path: Path, secret: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(f"{secret}\n")
    # Whoever links first wins, and nobody reads half a secret.
    with suppress(FileExistsError):
        os.link(made, path)
    made.unlink()
