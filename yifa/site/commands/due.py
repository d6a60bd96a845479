"""``yifa due``: when a period ends, with its working day by day."""

import argparse
import json
import unicodedata
from datetime import date

from yifa.documents.wording import weekday
from yifa.kernel.clocks import Day, Due, Suspension, due, working
from yifa.kernel.days import load_calendar, parse_day
from yifa.kernel.errors import Refused
from yifa.kernel.limits import Limit, limit

_ROLLS = {"statutory": "依法顺延", "by_analogy": "参照民法典第二百零三条顺延，稳妥起见应在未顺延之日前办结"}


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("limit", metavar="LIMIT", help="the limit, as in foi.reply; `yifa law` lists all")
    parser.add_argument("--from", dest="start", metavar="DATE", required=True, help="day of the event that starts it")
    parser.add_argument(
        "--suspend",
        metavar="FROM..TO",
        action="append",
        default=[],
        help="days left out: FROM is the first day not counted, TO the first day counted again; may be repeated",
    )
    parser.add_argument("--extend", action="store_true", help="with the extension that the law allows")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(args: argparse.Namespace) -> int:
    """Print the due date and its working."""
    start = parse_day(args.start, "--from")
    suspensions = [_suspension(text, start) for text in args.suspend]
    law, calendar = limit(args.limit, start), load_calendar()
    found = due(law, start, suspensions, args.extend, calendar)
    days = working(law, start, suspensions, args.extend, calendar)
    if args.json:
        print(json.dumps(_record(law, start, found, days, calendar.edition), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_table(law, start, found, days, calendar.edition)))
    return 0


def _suspension(text: str, start: date) -> Suspension:
    first, dots, again = text.partition("..")
    if not dots:
        raise Refused("suspension_invalid", field="suspend", given=text)
    begin, end = parse_day(first, "--suspend"), parse_day(again, "--suspend")
    if end <= begin:
        raise Refused("suspension_empty", field="suspend", first=begin, again=end)
    if end <= start:
        raise Refused("suspension_before_start", field="suspend", first=begin, again=end, start=start)
    return begin, end


def _record(law: Limit, start: date, found: Due, days: list[Day], calendar: str) -> dict[str, object]:
    return {
        "limit": law.id,
        "version": law.version,
        "name": law.name,
        "statute": law.statute,
        "edition": law.edition,
        "article": law.article,
        "citation": law.citation,
        "kind": law.kind,
        "verified": law.verified,
        "start": start.isoformat(),
        "due": found.due.isoformat(),
        "due_no_roll": found.due_no_roll.isoformat(),
        "roll_basis": found.roll_basis,
        "provisional": found.provisional,
        "calendar": calendar,
        "working": [{"date": day.date.isoformat(), "counted": day.counted, "why": day.why} for day in days],
    }


def _table(law: Limit, start: date, found: Due, days: list[Day], calendar: str) -> list[str]:
    doubt = "（暂定）" if found.provisional else ""
    head = {
        "期限": f"{law.title}：{law.name}（{law.id}）",
        "依据": f"{law.citation or law.statute}（{law.edition}）{'' if law.verified else '（未核实）'}",
        "起算": f"{start}　{law.from_event}",
        "期满": f"{found.due}（{weekday(found.due)}）{doubt}",
    }
    if found.due != found.due_no_roll:
        head["未顺延"] = f"{found.due_no_roll}　{_ROLLS[str(found.roll_basis)]}"
    if found.provisional:
        head["暂定"] = f"已知的放假通知至“{calendar}”止，其后的日子按周末和法定节假日推算，通知公布后须重新计算"
    if not law.verified:
        head["未核实"] = "该条文尚未对照原文，使用前请核对"
    rows = [f"{day.date}  {weekday(day.date)}  {'计入' if day.counted else '　　'}  {day.why}" for day in days]
    return [*(f"{_padded(label, 6)}  {text}" for label, text in head.items()), "", *rows]


def _padded(text: str, columns: int) -> str:
    # A Chinese character takes two columns of a terminal.
    return text + " " * (columns - sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text))
