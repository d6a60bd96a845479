"""``yifa load``: load a folder of ledgers, tell which rows were refused and why, and sign a checkpoint of what was loaded."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from yifa.records.ledger import checkpoint
from yifa.records.ledgers import Fault
from yifa.records.loading import load
from yifa.site.preparing import prepare
from yifa.site.progress import Bar
from yifa.site.registry import REGISTRY
from yifa.site.sampling import RECIPE, write_out
from yifa.site.settings import VAR


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the folder of CSV files; docs/ledgers.md says how")
    parser.add_argument("--resume", action="store_true", help="pass over rows that were loaded before")
    parser.add_argument("--lang", choices=("en", "zh"), default="en", help="the language of the reasons")
    parser.add_argument("--json", action="store_true", help="tell what was done and what was refused as JSON")


def run(args: argparse.Namespace) -> int:
    """Load the folder; 1 if any row was refused."""
    prepare()
    folder = written_out(args.folder)
    faults: list[dict[str, Any]] = []
    done = {"loaded": 0, "skipped": 0, "refused": 0}
    with Bar(args.folder.name) as bar:
        for outcome in load(folder, resume=args.resume, begun=bar.begin):
            bar.advance()
            done["refused" if outcome.fault else "skipped" if outcome.skipped else "loaded"] += 1
            if outcome.fault is None:
                continue
            if args.json:
                faults.append(_record(outcome.fault))
            else:
                bar.clear()
                print(_sentence(outcome.fault, args.lang), file=sys.stderr)
    if done["loaded"]:
        checkpoint()
    if args.json:
        print(json.dumps({**done, "faults": faults}, ensure_ascii=False, indent=2))
    else:
        print(", ".join(f"{count} {what}" for what, count in done.items()))
    return 1 if done["refused"] else 0


def written_out(folder: Path) -> Path:
    """The folder itself, or, for a sample with a recipe, the folder below ``var`` into which its ledgers are written."""
    if not (folder / RECIPE).is_file():
        return folder
    into = VAR / "samples" / folder.resolve().name
    write_out(folder, into, REGISTRY)
    return into


def _sentence(fault: Fault, language: str) -> str:
    column = f"{fault.column}: " if fault.column else ""
    why = fault.refused.chinese if language == "zh" else fault.refused.english
    return f"{fault.file}:{fault.row}: {column}{fault.refused.code}: {why}"


def _record(fault: Fault) -> dict[str, Any]:
    return {
        "file": fault.file,
        "row": fault.row,
        "column": fault.column,
        "code": fault.refused.code,
        "en": fault.refused.english,
        "zh": fault.refused.chinese,
    }
