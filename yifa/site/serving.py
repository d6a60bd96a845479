"""Serving the site (网站服务) with granian, on this machine's own address alone."""

import os
import socket

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from yifa.kernel.errors import Refused

ADDRESS = "127.0.0.1"
_DEFAULT = "8000"
_THREADS = 4


def port(given: int | None) -> int:
    """The port that was asked for, by default that of ``PORT``, or 8000.

    Raises ``port_invalid``, and ``port_taken`` where something listens there already.
    """
    text = str(given) if given is not None else os.environ.get("PORT") or _DEFAULT
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise Refused("port_invalid", given=text)
    with socket.socket() as probe:
        # As the server will do: a connection that is still closing is no reason to refuse.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, int(text)))
        except OSError as error:
            raise Refused("port_taken", port=text, why=error.strerror) from None
    return int(text)


def serve(at: int) -> None:
    """Serve until interrupted."""
    print(f"http://{ADDRESS}:{at}/", flush=True)
    server = Granian(
        "yifa.site.wsgi:application",
        address=ADDRESS,
        port=at,
        interface=Interfaces.WSGI,
        blocking_threads=_THREADS,
        websockets=False,
        log_level=LogLevels.warning,
    )
    server.serve()
