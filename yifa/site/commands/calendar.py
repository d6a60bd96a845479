"""``yifa calendar``: add a holiday notice, have the clocks that it touches computed again, and sign a checkpoint of that."""

import argparse
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from django.utils import timezone

from yifa.kernel.days import parse_day
from yifa.kernel.errors import Refused
from yifa.records.ledger import checkpoint
from yifa.records.recalculating import add_notice
from yifa.registers.keeping import actor
from yifa.site.preparing import prepare


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    adding = acts.add_parser("add", help="add the notice in a TOML file", allow_abbrev=False)
    adding.add_argument(
        "file", type=Path, metavar="FILE", help="id, year, off, makeup, as yifa/law/calendar.toml has them"
    )
    adding.add_argument("--post", required=True, metavar="KEY", help="the post in which you act")
    adding.add_argument("--on", metavar="DAY", help="the day of the recalculation; by default today")


def run(args: argparse.Namespace) -> int:
    """Add the notice and say which cases were recalculated."""
    notice = _read(args.file)
    on: date = parse_day(args.on, "--on") if args.on else timezone.localdate()
    prepare()
    receipts = add_notice(notice, actor(args.post, on), on)
    if receipts:
        checkpoint()
    for receipt in receipts:
        print(f"{receipt.number}#{receipt.sequence}")
    print(f"已录入放假通知“{notice['id']}”，重算 {len(receipts)} 件案件的期限。")
    return 0


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Refused("file_unreadable", field="file", path=path, why=error.strerror) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refused("notice_unreadable", field="file", path=path, why=error) from None
