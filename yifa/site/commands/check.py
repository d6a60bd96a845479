"""``yifa check``: whether the proof of an event holds, offline, with nothing but the file and the ledger's public key."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from yifa.kernel.errors import Refused
from yifa.kernel.proofs import Proved, check

_LABELS = {
    "number": "案号",
    "case": "案件",
    "sequence": "步骤序号",
    "action": "步骤",
    "occurred_on": "日期",
    "recorded_at": "登记时间",
}


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("proof", type=Path, metavar="FILE", help="the proof, as downloaded")
    parser.add_argument(
        "--key", required=True, metavar="VKEY", help="the public key as the ledger's keeper has published it"
    )


def run(args: argparse.Namespace) -> int:
    """Print what the proof shows; one that does not hold is refused."""
    try:
        proof = args.proof.read_bytes()
    except OSError as error:
        raise Refused("file_unreadable", field="file", path=args.proof, why=error.strerror) from None
    print("\n".join(_told(check(proof, args.key))))
    return 0


def _told(proved: Proved) -> Iterator[str]:
    event, ledger = proved.disclosure["envelope"], proved.checkpoint
    yield f"证明成立：台账 {ledger.origin} 签署检查点时有 {ledger.size} 条记录，其中位置 {proved.position} 是下列记录。"
    # What an envelope names is for the ledger that made it to say; only the format of the proof is sure.
    known = {"number": (event.get("opens") or {}).get("number"), **event}
    yield from (f"{label}：{known[name]}" for name, label in _LABELS.items() if known.get(name) is not None)
    for name, field in proved.disclosure["fields"].items():
        yield f"{name}：{field.get('value', '（未出示）')}"
