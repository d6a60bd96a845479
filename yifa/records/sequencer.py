"""The sequencer (定序): one lock under which alone anything is written, so that positions follow the order of commits.

On PostgreSQL it is an advisory lock that ends with the transaction. On SQLite it is a lock on a file beside the database:
SQLite's own lock, taken as well, does not queue those who wait for it but has them poll, and lets some wait too long.
"""

import fcntl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from django.db import connection, transaction

# Any two numbers will do, if everybody uses the same.
_WRITING, _MIGRATING = 0x79696661, 0x79696662


Question = tuple[str, Sequence[Any]]
"""A query with its values."""
Rows = list[tuple[Any, ...]]


@contextmanager
def sequenced(*questions: Question) -> Iterator[list[Rows]]:
    """Hold the lock within a transaction, which is committed at the end, or rolled back if an exception passes.

    Gives the answers to ``questions``, asked as soon as the lock is held and on PostgreSQL together with it, since all
    others wait for every message that passes meanwhile.
    """
    # A transaction that is already open has SQLite's own lock, for which others may hold the file's.
    with nullcontext() if connection.in_atomic_block else _file_lock(), transaction.atomic():
        if connection.vendor == "postgresql":
            locking: Question = ("SELECT pg_advisory_xact_lock(%s)", [_WRITING])
            yield _asked_together([locking, *questions])[1:]
        else:
            yield [_asked_together([question])[0] for question in questions]


def _asked_together(questions: Sequence[Question]) -> list[Rows]:
    with connection.cursor() as cursor:
        cursor.execute(
            ";".join(statement for statement, _ in questions), [value for _, values in questions for value in values]
        )
        answers: list[Rows] = [cursor.fetchall()]
        for _ in questions[1:]:
            cursor.nextset()
            answers.append(cursor.fetchall())
    return answers


@contextmanager
def migrating() -> Iterator[None]:
    """Hold a lock outside any transaction, so that no two processes bring the database to its present form at once."""
    with _file_lock():
        if connection.vendor == "postgresql":
            _ask("SELECT pg_advisory_lock(%s)", _MIGRATING)
        try:
            yield
        finally:
            if connection.vendor == "postgresql":
                _ask("SELECT pg_advisory_unlock(%s)", _MIGRATING)


@contextmanager
def _file_lock() -> Iterator[None]:
    path = Path(str(connection.settings_dict["NAME"]))
    if connection.vendor != "sqlite" or not path.is_absolute():
        # PostgreSQL has locks of its own, and a database in memory has no other process beside it.
        yield
        return
    with path.with_name(f"{path.name}.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _ask(statement: str, number: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [number])
