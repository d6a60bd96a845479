"""``yifa law``: a limit in its versions, or the list of all limits."""

import argparse
import json
from dataclasses import asdict
from datetime import date

from yifa.kernel.days import parse_day
from yifa.kernel.errors import Refused
from yifa.kernel.limits import Limit, all_limit_ids, limit, sources, versions

_UNITS = {
    "working_days": "个工作日",
    "calendar_days": "日",
    "months": "个月",
    "years": "年",
    "hours": "小时",
    "persons": "人",
    "percent": "%",
}
_WORDS = {"promptly": "及时", "reasonable": "合理期限", "event": "即以该事件之日为准"}
_KINDS = {
    "deadline": "最迟办结",
    "minimum_period": "最短期限",
    "backward": "提前期限",
    "limitation": "最长期间",
    "fixed_date": "固定日期",
    "event_rule": "日期规则",
    "headcount": "最少人数",
    "ratio": "比例",
    "rule": "计算规则",
}
_ROLLS = {"statutory": "期满日遇休假日，依法顺延", "by_analogy": "期满日遇休假日，参照民法典第二百零三条顺延"}


def register(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "limit", metavar="LIMIT", nargs="?", help="the limit, as in foi.reply; without it, the list of all"
    )
    parser.add_argument("--on", metavar="DATE", help="only the version that applies on this day")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(args: argparse.Namespace) -> int:
    """Print the versions of a limit, or all limits."""
    if args.limit is None:
        if args.on:
            raise Refused("arguments_invalid", why="--on needs a LIMIT", command="law")
        newest = {id: versions(id)[-1] for id in all_limit_ids()}
        names = {id: f"{law.title}：{law.name}" for id, law in newest.items()}
        width = max(map(len, names))
        lines = [f"{id:<{width}}  {name}" for id, name in names.items()]
        print(json.dumps(names, ensure_ascii=False, indent=2) if args.json else "\n".join(lines))
        return 0
    found = versions(args.limit) if args.on is None else (limit(args.limit, parse_day(args.on, "--on")),)
    if args.json:
        whole = [{"limit": each.id, **asdict(each)} for each in found]
        # With --on there is exactly one version, and it is not wrapped in a list.
        print(json.dumps(whole if args.on is None else whole[0], ensure_ascii=False, indent=2, default=date.isoformat))
    else:
        print("\n\n".join("\n".join(_told(each)) for each in found))
    return 0


def _told(law: Limit) -> list[str]:
    extension = law.extension
    lines = {
        "期限": f"{law.title}：{law.name}（{law.id}）",
        "版本": f"{law.version}　{law.statute}（{law.edition}）",
        "依据": law.citation or law.article,
        "适用": f"{law.applies_from} 至 {law.applies_to or '今'}",
        "类别": _KINDS[law.kind],
        "长度": _length(law.amount, law.unit),
        "起算": law.from_event,
        "主体": law.who,
        "顺延": _ROLLS[law.roll] if law.roll else "",
        "延长": "" if extension is None else _extension(law),
        "不计": "；".join(law.not_counted),
        "中止": "；".join(law.suspended_by),
        "条件": law.conditions,
        "效果": law.effect,
        "说明": law.note,
        "核实": "已核对条文" if law.verified else "未核实",
        "来源": sources()[law.source],
    }
    if law.applies_from < law.in_force_from:
        lines["适用"] += f"（{law.in_force_from} 起施行，此前天数相同，未核实）"
    return [f"{label}  {text}" for label, text in lines.items() if text]


def _length(amount: int | str | None, unit: str | None) -> str:
    if isinstance(amount, str):
        month, day = amount.split("-")
        return f"每年{int(month)}月{int(day)}日前"
    if amount is None or unit not in _UNITS:
        return _WORDS.get(unit or "", "法律未规定")
    return f"{amount}{_UNITS[unit]}"


def _extension(law: Limit) -> str:
    extension = law.extension
    assert extension is not None
    length = extension.length or "法律未规定长度"
    if extension.amount is not None:
        length = ("共" if extension.total else "再延长") + _length(extension.amount, extension.unit)
    told = [length, f"批准：{extension.approved_by}"]
    return "；".join([*told, f"告知：{extension.notify}"] if extension.notify else told)
