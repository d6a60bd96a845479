"""``yifa serve``: serve the site on this machine; a proxy in front of it makes it public."""

import argparse

from yifa.site.preparing import prepare
from yifa.site.serving import port, serve


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--port", type=int, metavar="N", help="the port to listen on; by default that of PORT, or 8000")


def run(args: argparse.Namespace) -> int:
    """Serve until interrupted."""
    at = port(args.port)
    prepare()
    serve(at)
    return 0
