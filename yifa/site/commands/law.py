"""``yifa law``: a limit in its versions, or the list of all limits."""

import argparse
import json
from dataclasses import asdict
from datetime import date

from yifa.documents.wording import KINDS, ROLLS, extension, length
from yifa.kernel.days import parse_day
from yifa.kernel.errors import Refused
from yifa.kernel.limits import Limit, all_limit_ids, limit, sources, versions


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
    lines = {
        "期限": f"{law.title}：{law.name}（{law.id}）",
        "版本": f"{law.version}　{law.statute}（{law.edition}）",
        "依据": law.citation or law.article,
        "适用": f"{law.applies_from} 至 {law.applies_to or '今'}",
        "类别": KINDS[law.kind],
        "长度": length(law.amount, law.unit),
        "起算": law.from_event,
        "主体": law.who,
        "顺延": ROLLS[law.roll] if law.roll else "",
        "延长": extension(law),
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
