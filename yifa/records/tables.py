"""Reading CSV files as officers have them (表格文件): in UTF-8, with or without a byte order mark, or in GB 18030."""

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from yifa.kernel.errors import Refused

_ENCODINGS = ("utf-8-sig", "gb18030")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file (表格): where it is, how it is encoded, and the names of its columns."""

    path: Path
    encoding: str
    header: tuple[str, ...]

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Its rows with their numbers, counted as a spreadsheet does; empty rows are passed over. Raises ``csv_malformed``."""
        rows = _rows(self.path, self.encoding)
        next(rows)
        return ((number, cells) for number, cells in rows if any(cells))


def table(path: Path) -> Table:
    """Return the file as a table.

    Raises ``encoding_unknown``, ``csv_malformed``, ``file_without_header``, and ``column_repeated`` where two columns have
    one name.
    """
    encoding = _encoding(path)
    _, header = next(_rows(path, encoding), (1, []))
    while header and not header[-1]:
        header.pop()
    if not header:
        raise Refused("file_without_header", file=path.name)
    for name in header:
        if header.count(name) > 1:
            raise Refused("column_repeated", field=name, column=name)
    return Table(path, encoding, tuple(header))


def _rows(path: Path, encoding: str) -> Iterator[tuple[int, list[str]]]:
    with path.open(encoding=encoding, newline="") as file:
        number = 0
        try:
            for number, cells in enumerate(csv.reader(file, strict=True), 1):
                if "\0" in "".join(cells):
                    raise Refused("csv_malformed", file=path.name, row=number, why="a NUL character")
                yield number, list(map(str.strip, cells))
        except csv.Error as error:
            raise Refused("csv_malformed", file=path.name, row=number + 1, why=str(error)) from None


def _encoding(path: Path) -> str:
    for encoding in _ENCODINGS:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise Refused("encoding_unknown", file=path.name)
