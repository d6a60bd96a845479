"""How limits and days are said in Chinese (期限的表述), on screens, on the command line and in reference pages alike."""

from datetime import date

from yifa.kernel.limits import Limit

UNITS = {
    "working_days": "个工作日",
    "calendar_days": "日",
    "months": "个月",
    "years": "年",
    "hours": "小时",
    "persons": "人",
    "percent": "%",
}
"""Units of a limit that takes a number."""

KINDS = {
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
"""Kinds of limit."""

ROLLS = {
    "statutory": "期满日遇休假日，依法顺延",
    "by_analogy": "期满日遇休假日，参照民法典第二百零三条顺延",
}
"""Grounds on which a period that ends on a day off runs on."""

ROLLED = {
    "statutory": "依法顺延",
    "by_analogy": "参照民法典第二百零三条顺延，稳妥起见应当在不顺延的期满日前办结",
}
"""What is said of a due date that was moved past days off."""

_WORDS = {"promptly": "及时", "reasonable": "合理期限", "event": "即以该事件之日为准"}


def weekday(day: date) -> str:
    """The day of the week: 周一."""
    return "周" + "一二三四五六日"[day.weekday()]


def length(amount: int | str | None, unit: str | None) -> str:
    """How long a limit is: 60日, 每年3月31日前, 及时."""
    if isinstance(amount, str):
        month, day = amount.split("-")
        return f"每年{int(month)}月{int(day)}日前"
    if amount is None or unit not in UNITS:
        return _WORDS.get(unit or "", "法律未规定")
    return f"{amount}{UNITS[unit]}"


def extension(law: Limit) -> str:
    """How a limit may be extended, by whom, and who must be told; empty where the law knows no extension."""
    if law.extension is None:
        return ""
    said = law.extension
    text = said.length or "法律未规定长度"
    if said.amount is not None:
        text = ("共" if said.total else "再延长") + length(said.amount, said.unit)
    return "；".join([text, f"批准：{said.approved_by}", *([f"告知：{said.notify}"] if said.notify else [])])
