"""``yifa ledger``: verify every event, replay every case, sign a checkpoint, prove one event to anybody."""

import argparse
import sys

from yifa.records.gate import OFFICE, PUBLIC
from yifa.records.ledger import checkpoint, find, prove, vkey
from yifa.records.replaying import check, rebuild
from yifa.records.verifying import verify
from yifa.site.preparing import prepare


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    acts.add_parser("verify", help="compute every digest, chain, root and checkpoint again", allow_abbrev=False)
    acts.add_parser("checkpoint", help="sign the ledger as it is now and print the signed note", allow_abbrev=False)
    proving = acts.add_parser("prove", help="print the proof of an event, to be checked offline", allow_abbrev=False)
    proving.add_argument("event", metavar="EVENT", help="its position, or case number and step: 锡政行复〔2018〕1号#3")
    proving.add_argument("--public", action="store_true", help="show only the fields that anybody may see")
    acts.add_parser(
        "replay", help="make every case again from its events, and name rows that differ", allow_abbrev=False
    )
    acts.add_parser("rebuild", help="write all that is derived from the events anew", allow_abbrev=False)
    acts.add_parser("key", help="print the public key by which anybody can check", allow_abbrev=False)


def run(args: argparse.Namespace) -> int:
    """Do it."""
    prepare()
    match args.act:
        case "verify":
            return _verify()
        case "checkpoint":
            print(checkpoint().note, end="")
        case "prove":
            # Canonical to the byte: a line break at its end would be none of it.
            sys.stdout.buffer.write(prove(find(args.event), PUBLIC if args.public else OFFICE))
        case "replay":
            return _replay()
        case "rebuild":
            print(f"ok: {rebuild()} cases written anew")
        case "key":
            print(vkey())
    return 0


def _verify() -> int:
    found = verify()
    for fault in found.faults:
        place = f"event {fault.position} ({fault.event}): " if fault.position is not None else ""
        print(f"error: ledger_fault: {place}{fault.what}", file=sys.stderr)
    if found.faults:
        return 1
    print(f"ok: {found.size} events, {found.checkpoints} checkpoints, root {found.root.hex()}")
    if found.unsigned:
        print(
            f"note: no checkpoint covers the last {found.unsigned} events; who can write to the database could have "
            "replaced them. Run `yifa ledger checkpoint`, and publish what it prints."
        )
    return 0


def _replay() -> int:
    same = True
    for place in check():
        same = False
        print(f"error: replay_differs: {place}", file=sys.stderr)
    if same:
        print("ok: every row is what its events make")
    return 0 if same else 1
