"""``yifa report``: freeze a year's report, and write it as a page and as an editable document."""

import argparse
from pathlib import Path

from django.utils import timezone

from yifa.kernel.days import parse_day
from yifa.kernel.errors import Refused
from yifa.reports.editions import as_html, as_word, freeze
from yifa.site.preparing import prepare


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("year", type=int, metavar="YEAR", help="the year of the report")
    parser.add_argument("--as-of", required=True, metavar="DAY", help="the last day that counts, within that year")
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write to")
    parser.add_argument("--organ", metavar="KEY", help="of this organ and all below it; by default of the topmost")


def run(args: argparse.Namespace) -> int:
    """Freeze the edition, write both files and print where they are."""
    as_of = parse_day(args.as_of, "--as-of")
    prepare()
    edition = freeze(args.year, as_of, timezone.localdate(), organ=args.organ)
    page, document = (args.out / f"report-{args.year}.{end}" for end in ("html", "docx"))
    try:
        args.out.mkdir(parents=True, exist_ok=True)
        page.write_text(as_html(edition), encoding="utf-8")
        document.write_bytes(as_word(edition))
    except OSError as error:
        raise Refused("file_not_written", path=args.out, why=error.strerror) from None
    print(f"{page}\n{document}")
    return 0
