"""A folder of ledgers (台账), read whole and put in the order of days, whatever the order of its files and rows.

``organs.csv`` and ``posts.csv`` hold the registers; a file named after a procedure (``mediation.csv``,
``mediation-东港镇.csv``) the steps of its cases, one a row; the folder ``files`` what these
attach. docs/ledgers.md tells officers the format.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

import orjson

from yifa.kernel.errors import Refused
from yifa.kernel.procedure import Procedure
from yifa.kernel.registry import Registry
from yifa.records.attachments import MOST_BYTES
from yifa.records.columns import ORGAN, POST, STEP, check_header, day, fixed, known_columns
from yifa.records.tables import Table, table

_SPREADSHEETS = {".xlsx", ".xls", ".et", ".ods", ".numbers"}
# What comes before every day: the registers, then rows whose day cannot be read, so that their cases are not half loaded.
_ORGANS, _POSTS, _UNDATED = -2, -1, 0


@dataclass(frozen=True, slots=True)
class Ledger:
    """One file of the folder: its kind (``organ``, ``post`` or ``step``), and of steps the procedure."""

    table: Table
    kind: str
    procedure: type[Procedure] | None
    columns: dict[str, str]
    """Its fixed columns: key by column name."""
    known: dict[str, str]
    """The columns that its procedure may ask for: field by column name."""

    def column(self, key: str) -> str:
        """The name of the column that has this meaning in this file."""
        return next((name for name, meaning in self.columns.items() if meaning == key), key)


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its file, its number there, and its filled cells, those of fixed columns by key, the others by name."""

    ledger: Ledger
    number: int
    fixed: dict[str, str]
    cells: dict[str, str]
    ragged: bool


@dataclass(frozen=True, slots=True)
class Fault:
    """A file that could not be read, or a row that could not be loaded, with the column at fault and why (错误行)."""

    file: str
    row: int
    column: str
    refused: Refused


class Folder:
    """A folder of ledgers. Close it, or use it as a context: what was read waits in a temporary file.

    Raises ``folder_missing`` and ``folder_without_ledgers``.
    """

    def __init__(self, path: Path, registry: Registry) -> None:
        if not path.is_dir():
            raise Refused("folder_missing", folder=path)
        self._registry = registry
        self._files = path / "files"
        # An empty name is a database in a temporary file, which SQLite deletes by itself.
        self._store = sqlite3.connect("", isolation_level=None)
        self._store.execute("CREATE TABLE line (day INTEGER, file INTEGER, row INTEGER, cells BLOB)")
        self._store.execute(
            "CREATE TABLE opened (procedure TEXT, case_ TEXT, organ TEXT, UNIQUE (procedure, case_, organ))"
        )
        self.faults: list[Fault] = []
        """The files that cannot be loaded at all."""
        self._ledgers: list[Ledger] = []
        for file in sorted(path.iterdir(), key=self._order):
            if file.is_file() and not file.name.startswith((".", "~")):
                self._read(file)
        if not self._ledgers and not self.faults:
            raise Refused("folder_without_ledgers", folder=path)
        self._store.execute("CREATE INDEX in_order ON line (day, file, row)")
        self.size: int = self._store.execute("SELECT count(*) FROM line").fetchone()[0]
        """How many rows there are to load."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._store.close()

    def registers(self) -> Iterator[Line]:
        """The rows of organs, then those of posts."""
        return self._lines("day < 0")

    def steps(self) -> Iterator[Line]:
        """The rows of steps by day, those of one day in the order of files and of rows."""
        return self._lines("day >= 0")

    def _lines(self, which: str) -> Iterator[Line]:
        found = self._store.execute(f"SELECT file, row, cells FROM line WHERE {which} ORDER BY day, file, row")
        for file, number, text in found:
            yield Line(self._ledgers[file], number, *orjson.loads(text))

    def organs(self, procedure: str, case: str) -> set[str]:
        """The organs, as written, under which rows of this procedure name a case by this reference."""
        found = self._store.execute(
            "SELECT organ FROM opened WHERE procedure = ? AND case_ = ? LIMIT 20", (procedure, case)
        )
        return {organ for (organ,) in found}

    def file(self, name: str) -> bytes:
        """What a file of the folder ``files`` holds, which rows name. Raises ``ledger_file_missing``, ``attachment_too_large``."""
        path = self._files / name
        # A bare name of a file that lies there itself: no way leads out of the folder.
        if name != path.name or self._files.is_symlink() or path.is_symlink() or not path.is_file():
            raise Refused("ledger_file_missing", field="attachments", name=name[:80])
        if path.stat().st_size > MOST_BYTES:
            raise Refused(
                "attachment_too_large", field="attachments", name=name, size=path.stat().st_size, most=MOST_BYTES
            )
        return path.read_bytes()

    def _read(self, file: Path) -> None:
        try:
            ledger = self._ledger(file)
        except Refused as refused:
            self.faults.append(Fault(file.name, 1, refused.field or "", refused))
            return
        if ledger is None:
            return
        number = len(self._ledgers)
        self._ledgers.append(ledger)
        self._latest: tuple[str, str, str] | None = None
        try:
            self._store.execute("BEGIN")
            lines = (_line(ledger, row, cells) for row, cells in ledger.table.rows())
            self._store.executemany(
                "INSERT INTO line VALUES (?, ?, ?, ?)", (self._kept(line, number) for line in lines)
            )
            self._store.execute("COMMIT")
        except Refused as refused:
            # Nobody knows what a row after broken quotes means, nor what was lost before them.
            self._store.execute("ROLLBACK")
            self.faults.append(Fault(file.name, int(refused.facts.get("row", 1)), "", refused))

    def _kept(self, line: Line, number: int) -> tuple[int, int, int, bytes]:
        """A row as it waits in the store."""
        ledger = line.ledger
        when = {"organ": _ORGANS, "post": _POSTS}.get(ledger.kind, _UNDATED)
        if ledger.procedure is not None:
            if not line.ragged:
                when = _ordinal(line.fixed.get("on", ""))
            known = (ledger.procedure.key, line.fixed.get("case", ""), line.fixed.get("organ", ""))
            # The rows of a case often stand together.
            if known[2] and known != self._latest:
                self._store.execute("INSERT OR IGNORE INTO opened VALUES (?, ?, ?)", known)
                self._latest = known
        return when, number, line.number, orjson.dumps((line.fixed, line.cells, line.ragged))

    def _ledger(self, file: Path) -> Ledger | None:
        if file.suffix.lower() in _SPREADSHEETS:
            raise Refused("file_not_csv", file=file.name)
        if file.suffix.lower() != ".csv":
            return None
        kind = {"organs": "organ", "posts": "post"}.get(file.stem.lower(), "step")
        procedure = self._procedure(file) if kind == "step" else None
        found = table(file)
        known = known_columns(procedure) if procedure is not None else {}
        check_header(found.header, kind, known)
        columns = fixed({"organ": ORGAN, "post": POST, "step": STEP}[kind], found.header)
        return Ledger(found, kind, procedure, columns, known)

    def _order(self, file: Path) -> tuple[int, str]:
        """Files by name, but a sub-case's after that of the case above it: both may be opened on one day."""
        above, procedure = 0, self._named(file)
        while procedure is not None and procedure.parent:
            above, procedure = above + 1, self._registry[procedure.parent]
        return above, file.name

    def _named(self, file: Path) -> type[Procedure] | None:
        """The procedure that a file is named after."""
        names = {file.stem, *(file.stem[:place] for place, character in enumerate(file.stem) if character == "-")}
        return next((each for each in self._registry if {each.key, each.label} & names), None)

    def _procedure(self, file: Path) -> type[Procedure]:
        found = self._named(file)
        if found is None:
            raise Refused("file_unknown", file=file.name, known=", ".join(each.key for each in self._registry))
        return found


def _line(ledger: Ledger, number: int, cells: list[str]) -> Line:
    rest = {name: cell for name, cell in zip(ledger.table.header, cells, strict=False) if cell}
    own = {key: rest.pop(name) for name, key in ledger.columns.items() if name in rest}
    return Line(ledger, number, own, rest, len(cells) != len(ledger.table.header))


def _ordinal(cell: str) -> int:
    try:
        return date.fromisoformat(day(cell)).toordinal()
    except ValueError:
        return _UNDATED
