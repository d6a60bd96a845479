"""``yifa check``: whether the proof of an event holds, offline, with nothing but the file and the ledger's public key.

What it shows is told under the labels of the installed procedures, each with its key: the ledger may come from elsewhere.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from yifa.kernel.canonical import canonical
from yifa.kernel.cases import CORRECT, RECALCULATE
from yifa.kernel.data import Choice, choices
from yifa.kernel.declarations import Action
from yifa.kernel.errors import Refused
from yifa.kernel.proofs import Proved, check
from yifa.site.registry import REGISTRY

_ENVELOPE = {
    "number": "案号",
    "case": "案件",
    "sequence": "步骤序号",
    "action": "步骤",
    "organ": "机关",
    "occurred_on": "日期",
    "recorded_at": "登记时间",
}
_SEALED = {"@actor": "经办人", "@attachments": "附件", "@key": "来件标识", "@post": "岗位"}
_BUILT_IN = {CORRECT: "更正", RECALCULATE: "重算期限"}
_OF_BUILT_IN = {"approved_by": "批准人", "approved_in": "批准岗位", "notice": "放假通知", "reason": "更正理由"}


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
    event, fields, ledger = proved.disclosure["envelope"], proved.disclosure["fields"], proved.checkpoint
    yield f"证明成立：台账 {ledger.origin} 签署检查点时有 {ledger.size} 条记录，其中位置 {proved.position} 是下列记录。"
    # What an envelope names is for the ledger that made it to say; only the format of the proof is sure.
    opens = event["opens"] if isinstance(event.get("opens"), Mapping) else {}
    key = str(event.get("action", ""))
    actions = _actions(key, str(opens.get("procedure", "")), fields)
    done = _named([_BUILT_IN[key]] if key in _BUILT_IN else [action.label for action in actions], key)
    known = {**event, "number": opens.get("number"), "action": done}
    own = {**_SEALED, **(_OF_BUILT_IN if key in _BUILT_IN else {})}
    yield from (f"{label}：{known[name]}" for name, label in _ENVELOPE.items() if known.get(name) not in (None, ""))
    for name, field in fields.items():
        infos = [action.data.model_fields[name] for action in actions if action.data and not name.startswith("@")]
        labels = [own[name]] if name in own else [info.title or name for info in infos]
        said = _said(field["value"], [choices(info) for info in infos]) if "value" in field else "（未出示）"
        yield f"{_named(labels, name)}：{said}"


def _actions(key: str, procedure: str, fields: Iterable[str]) -> list[Action]:
    """The installed actions that a step may have been: only the first of a case names its procedure."""
    asked = {name for name in fields if not name.startswith("@")}
    found = [each.actions[key] for each in REGISTRY if key in each.actions and procedure in ("", each.key)]
    return [action for action in found if asked <= (action.data.model_fields.keys() if action.data else set())]


def _named(labels: Iterable[str], key: str) -> str:
    """A key under its label, where all that it may mean have the same."""
    agreed = set(labels)
    return f"{agreed.pop()}（{key}）" if len(agreed) == 1 else key


def _said(value: Any, listed: Iterable[type[Choice] | None]) -> str:
    if not isinstance(value, str):
        return canonical(value).decode()
    return _named((member.label for each in listed if each is not None for member in each if member == value), value)
