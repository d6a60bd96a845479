"""``yifa report``: freeze a year's report, from its text or from the sections of a case, and write it as page and document."""

import argparse
from pathlib import Path

from django.utils import timezone

from yifa.kernel.days import parse_day
from yifa.kernel.errors import Refused
from yifa.reports.editions import as_html, as_word, freeze
from yifa.reports.models import Edition
from yifa.site.preparing import prepare
from yifa.site.publishing import publish_report


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("year", type=int, nargs="?", metavar="YEAR", help="the year of the report")
    parser.add_argument("--as-of", metavar="DAY", help="the last day that counts, within that year")
    parser.add_argument(
        "--cut-off", metavar="DAY", help="the last day that the organs' figures count; by default --as-of"
    )
    parser.add_argument("--out", required=True, type=Path, metavar="DIR", help="the folder to write to")
    parser.add_argument("--organ", metavar="KEY", help="of this organ and all below it; by default of the topmost")
    parser.add_argument(
        "--case", metavar="NUMBER", help="publish the report that this case has written, instead of YEAR and --as-of"
    )
    parser.add_argument("--post", metavar="KEY", help="with --case: the post that publishes it")
    parser.add_argument("--on", metavar="DAY", help="with --case: the day of publication; by default today")
    parser.add_argument("--because", default="", metavar="TEXT", help="with --case: why it is published anew")


def run(args: argparse.Namespace) -> int:
    """Freeze the edition, write both files and print where they are."""
    # A report cannot be taken back: that there is no room for its files is said before it is published.
    try:
        args.out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused("file_not_written", path=args.out, why=error.strerror) from None
    edition = _of_case(args) if args.case is not None else _of_text(args)
    page, document = (args.out / f"report-{edition.year}.{end}" for end in ("html", "docx"))
    try:
        page.write_text(as_html(edition), encoding="utf-8")
        document.write_bytes(as_word(edition))
    except OSError as error:
        raise Refused("file_not_written", path=args.out, why=error.strerror) from None
    print(f"{page}\n{document}")
    return 0


def _of_text(args: argparse.Namespace) -> Edition:
    if args.year is None or args.as_of is None or args.post or args.on or args.because:
        why = "give YEAR and --as-of, or --case with --post"
        raise Refused("arguments_invalid", why=why, command="report")
    as_of = parse_day(args.as_of, "--as-of")
    cut_off = parse_day(args.cut_off, "--cut-off") if args.cut_off else None
    prepare()
    return freeze(args.year, as_of, timezone.localdate(), organ=args.organ, cut_off=cut_off)


def _of_case(args: argparse.Namespace) -> Edition:
    if args.post is None or args.year is not None or args.as_of or args.cut_off or args.organ:
        why = "--case needs --post, and the case itself says year, organ and last days"
        raise Refused("arguments_invalid", why=why, command="report")
    on = parse_day(args.on, "--on") if args.on else timezone.localdate()
    prepare()
    return publish_report(args.case, args.post, on, args.because)
