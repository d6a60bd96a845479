"""``yifa draw``: recompute a draw offline from its published file, and say whether it comes out the same."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from yifa.kernel.draws import Replay, read_commitment, replay
from yifa.kernel.errors import Refused

_PARTS = {
    "pool": "名录库（与承诺中的摘要值不符）",
    "commitment": "抽取承诺（名录库、规则、来源或者承诺时间有改动）",
    "outcome": "随机数来源的结果（写法不规范）",
    "seed": "随机种子",
    "result": "抽取结果",
    "footer": "末行摘要值",
}


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    replaying = acts.add_parser("replay", help="compute a draw again from its file (抽取复核)", allow_abbrev=False)
    replaying.add_argument("file", type=Path, metavar="FILE", help="the file of the draw, as published")
    replaying.add_argument(
        "--commitment", type=Path, metavar="FILE", help="the commitment as it was published before the draw"
    )
    replaying.add_argument("--json", action="store_true", help="as JSON")


def run(args: argparse.Namespace) -> int:
    """Print whether the draw comes out the same; exit status 1 if not."""
    found = replay(_content(args.file))
    if found.same and args.commitment is not None:
        published = read_commitment(_content(args.commitment)).digest
        if published != found.commitment:
            found = found._replace(part="commitment", stated=found.commitment, computed=published)
    if args.json:
        print(json.dumps({"same": found.same, **found._asdict()}, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_told(found)))
    return 0 if found.same else 1


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused("file_unreadable", field="file", path=path, why=error.strerror) from None


def _told(found: Replay) -> Iterator[str]:
    if found.part is None:
        yield f"一致：重新计算的结果与文件所载相同，共抽取 {found.drawn} 个对象。"
    else:
        where = "" if found.line is None else f"，第 {found.line} 行"
        yield f"不一致：{_PARTS[found.part]}{where}。"
        yield from (f"{label}：{text}" for label, text in (("所载", found.stated), ("应为", found.computed)) if text)
    yield f"抽取承诺摘要值：{found.commitment}"
    yield "请与抽取前公布的承诺、来源公布的结果对照。"
