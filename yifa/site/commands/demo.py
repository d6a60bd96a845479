"""``yifa demo``: a district with its sample year, loaded on first use, and served."""

import argparse
import os
from importlib import import_module
from pathlib import Path
from urllib.parse import quote

from yifa.site.serving import port, serve


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--port", type=int, metavar="N", help="the port to listen on; by default that of PORT, or 8000")
    parser.add_argument("--no-serve", action="store_true", help="only load the sample year and publish its report")


def run(args: argparse.Namespace) -> int:
    """Make the demonstration ready and serve it."""
    at = None if args.no_serve else port(args.port)
    # Settings are read once, so the surroundings come before them, and models after.
    os.environ["YIFA_DEMO"] = "1"
    own = f"sqlite:///{quote(str(Path.cwd() / 'var' / 'demo.sqlite3'))}"
    os.environ["YIFA_DATABASE_URL"] = os.environ.get("YIFA_DATABASE_URL") or own
    import_module("yifa.site.preparing").prepare()
    import_module("yifa.site.demonstration").make_ready()
    if at is not None:
        serve(at)
    return 0
