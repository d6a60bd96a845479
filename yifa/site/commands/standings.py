"""``yifa standings``: the registers of who stands in what, as of a day."""

import argparse
import json
from typing import Any

from django.utils import timezone

from yifa.kernel.days import parse_day
from yifa.records import gate
from yifa.records.holding import Entry, entries, holding
from yifa.records.installed import registry
from yifa.site.preparing import prepare


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("standing", metavar="STANDING", nargs="?", help="its id; without it, the list of all")
    parser.add_argument("--on", metavar="DAY", help="as of this day; by default today")
    parser.add_argument("--organ", metavar="KEY", default="", help="of this organ and all below it")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(args: argparse.Namespace) -> int:
    """Print the list of standings, or who holds one."""
    on = parse_day(args.on, "--on") if args.on else timezone.localdate()
    prepare()
    if args.standing is None:
        named = {id: f"{standing.label}：{standing.means}" for id, (_, standing) in registry().standings.items()}
        width = max(map(len, named), default=0)
        lines = [f"{id:<{width}}  {text}" for id, text in named.items()]
        print(json.dumps(named, ensure_ascii=False, indent=2) if args.json else "\n".join(lines))
        return 0
    found = [_record(each) for each in entries(holding(args.standing, on, gate.OFFICE, args.organ))]
    if args.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return 0
    print(f"{on}，共 {len(found)} 项")
    for each in found:
        until = f"至 {each['until']}" if each["until"] else "起"
        shown = (each["name"], each["subject"], each["organ"], "、".join(each["scope"]), f"{each['since']} {until}")
        print("  ".join(filter(None, shown)))
    return 0


def _record(each: Entry) -> dict[str, Any]:
    hold = each.hold
    return {
        "name": hold.name,
        "subject": hold.subject,
        "organ": hold.organ,
        "scope": list(hold.scope),
        "since": hold.since.isoformat(),
        "until": hold.until.isoformat() if hold.until else None,
        "case": each.case.number,
    }
