"""``yifa draw``: freeze a pool, commit to a draw, make it, name who comes next; and recompute one offline from its file."""

import argparse
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from yifa.kernel import draws
from yifa.kernel.draws import Beacon, Inspector, Lottery, Object, Replay, Reveals, Rule, read_commitment, replay
from yifa.kernel.errors import Refused
from yifa.records.columns import parts
from yifa.records.tables import table

_PARTS = {
    "pool": "名录库（与承诺中的摘要值不符）",
    "commitment": "抽取承诺（名录库、规则、来源或者承诺时间有改动）",
    "outcome": "随机数来源的结果（写法不规范）",
    "seed": "随机种子",
    "result": "抽取结果",
    "footer": "末行摘要值",
}


_OBJECT = {"编号": "id", "风险等级": "risk", "领域": "fields", "机关": "organ"}
_INSPECTOR = {"编号": "id", "执法证号": "id", "领域": "fields", "执法领域": "fields", "机关": "organ"}
_SOURCES: Mapping[str, type[Lottery] | type[Beacon] | type[Reveals]] = {
    "lottery": Lottery,
    "beacon": Beacon,
    "reveals": Reveals,
}


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="ACT")
    act = acts.add_parser("pool", help="freeze a pool of objects and inspectors (冻结名录库)", allow_abbrev=False)
    act.add_argument("objects", type=Path, metavar="OBJECTS", help="CSV: 编号, 风险等级, and if needed 领域, 机关")
    act.add_argument(
        "inspectors", type=Path, nargs="?", metavar="INSPECTORS",
        help="CSV: 执法证号, 领域, 机关; or what `yifa standings … --json` prints",
    )  # fmt: skip
    act.add_argument("--out", type=Path, required=True, metavar="FILE", help="the pool to write")
    act = acts.add_parser("commit", help="commit to a draw before its seed can be known (抽取承诺)", allow_abbrev=False)
    act.add_argument("pool", type=Path, metavar="POOL", help="the pool, frozen")
    act.add_argument("rule", type=Path, metavar="RULE", help="TOML with [rule] and [source]; see docs/draw-format.md")
    act.add_argument("--out", type=Path, required=True, metavar="FILE", help="the commitment to write and to publish")
    act = acts.add_parser("make", help="draw, once the source has come out (抽取)", allow_abbrev=False)
    act.add_argument("pool", type=Path, metavar="POOL", help="the pool committed to")
    act.add_argument("commitment", type=Path, metavar="COMMITMENT", help="the commitment as published")
    act.add_argument(
        "outcome", nargs="+", metavar="OUTCOME",
        help='what came out: the numbers of each drum ("12 5 8"), a round\'s value, or each party\'s nonce in hex',
    )  # fmt: skip
    act.add_argument("--out", type=Path, required=True, metavar="FILE", help="the draw to write and to publish")
    act = acts.add_parser("next", help="who takes the place of an inspector (检查人员递补)", allow_abbrev=False)
    act.add_argument("file", type=Path, metavar="FILE", help="the file of the draw")
    act.add_argument("object", metavar="OBJECT", help="the object's id")
    act.add_argument("absent", nargs="+", metavar="ABSENT", help="who cannot come, in the order of replacement")
    act = acts.add_parser("replay", help="compute a draw again from its file (抽取复核)", allow_abbrev=False)
    act.add_argument("file", type=Path, metavar="FILE", help="the file of the draw, as published")
    act.add_argument(
        "--commitment", type=Path, metavar="FILE", help="the commitment as it was published before the draw"
    )
    act.add_argument("--json", action="store_true", help="as JSON")


def run(args: argparse.Namespace) -> int:
    """Do what was asked; a replay's exit status is 1 if the draw comes out differently."""
    match args.act:
        case "pool":
            return _freeze(args)
        case "commit":
            return _commit(args)
        case "make":
            return _make(args)
        case "next":
            return _next(args)
    return _replay(args)


def _freeze(args: argparse.Namespace) -> int:
    objects = [
        Object(each["id"], each.get("risk", ""), tuple(sorted(parts(each.get("fields", "")))), each.get("organ", ""))
        for each in _rows(args.objects, _OBJECT, ("编号", "风险等级"))
    ]
    content = draws.write_pool(objects, _inspectors(args.inspectors) if args.inspectors else [])
    _write(args.out, content)
    pool = draws.read_pool(content)
    print(f"名录库已冻结：{len(pool.ids)} 个对象，{len(pool.inspectors)} 名检查人员。\n名录库摘要值：{pool.digest}")
    return 0


def _inspectors(path: Path) -> list[Inspector]:
    if path.suffix.lower() != ".json":
        found = _rows(path, _INSPECTOR, ("执法证号",))
        return [
            Inspector(each["id"], tuple(sorted(parts(each.get("fields", "")))), each.get("organ", "")) for each in found
        ]
    try:
        listed = json.loads(_content(path))
        return [Inspector(each["name"], tuple(sorted(each["scope"])), each["organ"]) for each in listed]
    except (ValueError, TypeError, KeyError):
        raise Refused("file_not_standings", field="inspectors", path=path) from None


def _rows(path: Path, meanings: Mapping[str, str], required: Sequence[str]) -> Iterator[dict[str, str]]:
    if not path.is_file():
        raise Refused("file_unreadable", field="file", path=path, why="there is no such file")
    found = table(path)
    known = {name: meanings.get(name, name) for name in found.header}
    for column, meaning in known.items():
        if meaning not in meanings.values():
            raise Refused("column_unknown", field=column, column=column)
    for label in required:
        if meanings[label] not in known.values():
            raise Refused("column_missing", field=label, column=label, key=meanings[label])
    for _, cells in found.rows():
        yield dict(zip(known.values(), cells, strict=False))


def _commit(args: argparse.Namespace) -> int:
    pool, told = draws.read_pool(_content(args.pool)), _settings(args.rule)
    source = _SOURCES[told["source"].get("kind", "")].given(told["source"])
    made = draws.commit(pool, Rule.given(told["rule"]), source, _now())
    _write(args.out, made.text() + b"\n")
    print(
        f"抽取承诺已写入 {args.out}，请在 {made.source.due_at:%Y-%m-%d %H:%M}（UTC）以前公布。\n抽取承诺摘要值：{made.digest}"
    )
    return 0


def _settings(path: Path) -> dict[str, Any]:
    try:
        told = tomllib.loads(_content(path).decode("utf-8"))
    except ValueError as error:
        raise Refused("draw_record_invalid", member=path.name, why=str(error)) from None
    if (
        not all(isinstance(told.get(name), dict) for name in ("rule", "source"))
        or told["source"].get("kind") not in _SOURCES
    ):
        raise Refused(
            "draw_record_invalid", member=path.name, why=f"it needs [rule], and [source] of kind {', '.join(_SOURCES)}"
        )
    return told


def _make(args: argparse.Namespace) -> int:
    pool, commitment = draws.read_pool(_content(args.pool)), read_commitment(_content(args.commitment))
    made = draws.draw(pool, commitment, args.outcome, _now())
    _write(args.out, draws.write(made))
    print(
        f"已抽取 {len(made.drawn)} 个对象，写入 {args.out}。\n随机数：{made.outcome}\n抽取承诺摘要值：{commitment.digest}"
    )
    return 0


def _next(args: argparse.Namespace) -> int:
    made, before = draws.read(_content(args.file)), list[draws.Replacement | draws.Succession]()
    for absent in args.absent:
        before.append(draws.replacement(made, args.object, absent, before=before))
    print("\n".join(f"{each.absent} → {each.by}" for each in before if isinstance(each, draws.Replacement)))
    return 0


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


def _write(path: Path, content: bytes) -> None:
    # A pool, a commitment or a draw that was published must not be overwritten by another of the same name.
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        raise Refused("file_there_already", field="out", path=path) from None
    except OSError as error:
        raise Refused("file_not_written", field="out", path=path, why=error.strerror) from None


def _replay(args: argparse.Namespace) -> int:
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
