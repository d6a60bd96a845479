"""``yifa table``: a statutory table of a year, filled from the ledger, with its identities checked."""

import argparse
import csv
import json
import sys

from yifa.kernel.days import parse_day
from yifa.kernel.errors import Refused
from yifa.records.tallies import scope
from yifa.reports.tables import Filled, fill, table, tables
from yifa.site.preparing import prepare


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("table", metavar="TABLE", nargs="?", help="its key; without it, the list of all")
    parser.add_argument("--year", type=int, metavar="Y", help="the year that it is of")
    parser.add_argument("--as-of", metavar="DAY", help="the last day that counts; by default the last of the year")
    parser.add_argument("--position", type=int, metavar="N", help="as known from the first N events; by default all")
    parser.add_argument("--organ", metavar="KEY", help="of this organ and all below it; by default of the topmost")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON")
    form.add_argument("--csv", action="store_true", help="as CSV, which a spreadsheet opens")


def run(args: argparse.Namespace) -> int:
    """Print the list of tables, or one filled; 1 where an identity does not hold."""
    if args.table is None:
        named = {each.key: f"{each.title}（{each.since}年度起）" for each in tables().values()}
        width = max(map(len, named))
        text = "\n".join(f"{key:<{width}}  {title}" for key, title in named.items())
        print(json.dumps(named, ensure_ascii=False, indent=2) if args.json else text)
        return 0
    asked = table(args.table)
    if args.year is None:
        raise Refused("arguments_invalid", why="--year is needed with a table", command="table")
    as_of = parse_day(args.as_of or f"{args.year}-12-31", "--as-of")
    prepare()
    found = fill(asked, scope(args.year, as_of, args.organ, args.position))
    _print(found, args)
    for broken in found.broken:
        print(f"平衡关系不成立：{broken.label}", file=sys.stderr)
    return 1 if found.broken else 0


def _print(found: Filled, args: argparse.Namespace) -> None:
    if args.json:
        rows = {label: dict(zip(found.heads, numbers, strict=True)) for label, numbers in found.lines}
        told = {
            "title": found.table.title, "basis": found.table.basis, "organ": found.scope.organ,
            "as_of": found.scope.last.isoformat(), "position": found.scope.position, "lines": rows,
            "identities_hold": not found.broken,
        }  # fmt: skip
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return
    lines: list[list[str | int | float]] = [
        [found.table.corner, *found.heads],
        *([label, *numbers] for label, numbers in found.lines),
    ]
    if args.csv:
        csv.writer(sys.stdout).writerows(lines)
        return
    print(f"{found.table.title}（{found.scope.last.year}年，截至{found.scope.last}，台账位置 {found.scope.position}）")
    for line in lines:
        print("\t".join(str(cell) for cell in line))
