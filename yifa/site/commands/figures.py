"""``yifa figures``: the figures of a year, as of a day and as known at a position of the ledger, with their cases."""

import argparse
import json
from typing import Any

from yifa.kernel.days import parse_day
from yifa.records.tallies import Value, figures, numbers_behind, scope
from yifa.site.preparing import prepare


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--year", type=int, required=True, metavar="Y", help="the year whose figures are asked for")
    parser.add_argument("--as-of", required=True, metavar="DAY", help="the last day that counts, within that year")
    parser.add_argument(
        "--position", type=int, metavar="N", help="as known from the first N events of the ledger; by default all"
    )
    parser.add_argument("--organ", metavar="KEY", help="of this organ and all below it; by default of the topmost")
    parser.add_argument("--json", action="store_true", help="as JSON, with the numbers of the cases")


def run(args: argparse.Namespace) -> int:
    """Print every figure."""
    as_of = parse_day(args.as_of, "--as-of")
    prepare()
    asked = scope(args.year, as_of, args.organ, args.position)
    found = figures(asked)
    if args.json:
        cases = numbers_behind(asked)
        print(json.dumps({id: _record(each, cases) for id, each in found.items()}, ensure_ascii=False, indent=2))
        return 0
    print(f"{args.year}年，截至{asked.last}，机关 {asked.organ}，台账位置 {asked.position}")
    width = max(map(len, found), default=0)
    for id, each in found.items():
        value = "—" if each.value is None else f"{each.value}{each.figure.unit}"
        print(f"{id:<{width}}  {each.figure.label}：{value}")
    return 0


def _record(each: Value, cases: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "value": each.value,
        "unit": each.figure.unit,
        "label": each.figure.label,
        "as_of": each.scope.last.isoformat(),
        "position": each.scope.position,
        # The whole of a rate stands last.
        "cases": cases.get(each.figure.parts[-1], []),
    }
