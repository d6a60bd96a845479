"""``yifa procedures``: the installed procedures, and the reference page of each."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from yifa.documents.diagrams import reference
from yifa.kernel.errors import Refused
from yifa.site.registry import REGISTRY


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("key", metavar="KEY", nargs="?", help="key or Chinese name; without it, the list of all")
    parser.add_argument("--docs", type=Path, metavar="DIR", help="write the page of every procedure into this folder")
    parser.add_argument("--json", action="store_true", help="the list as JSON")


def run(args: argparse.Namespace) -> int:
    """Print the list or a page, or write all pages."""
    if args.docs is not None:
        for name, text in pages().items():
            try:
                args.docs.mkdir(parents=True, exist_ok=True)
                (args.docs / name).write_text(text, encoding="utf-8")
            except OSError as error:
                raise Refused("file_not_written", path=args.docs / name, why=error.strerror) from None
        return 0
    if args.key is not None:
        print(reference(REGISTRY[args.key]), end="")
        return 0
    if args.json:
        print(json.dumps({each.key: each.label for each in REGISTRY}, ensure_ascii=False, indent=2))
        return 0
    width = max(len(each.key) for each in REGISTRY)
    for each in REGISTRY:
        print(f"{each.key:<{width}}  {each.label}：{each.summary}")
    return 0


def pages() -> dict[str, str]:
    """The reference page of each procedure, and their list, by file name."""
    found = {f"{each.key}.md": reference(each) for each in REGISTRY}
    return {"README.md": "\n".join(_contents()) + "\n", **found}


def _contents() -> Iterator[str]:
    yield "# 程序目录"
    yield ""
    yield "<!-- 本页由程序声明自动生成，请勿手工修改：yifa procedures --docs docs/procedures -->"
    yield ""
    yield "| 程序 | 台账文件 | 说明 |"
    yield "| --- | --- | --- |"
    for each in REGISTRY:
        yield f"| [{each.label}]({each.key}.md) | `{each.key}.csv` | {each.summary} |"
