"""Conditions on a set of forms (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

RULES = "锡山区“一卡一表一志五单”代办制度（2018年）"
USES = ("card", "flow", "log", "entrusting", "accepting", "correcting", "urging", "closing")
"""The uses of the forms, each with a name and headings of its own."""


@guard(
    "form_names_unclear",
    article=RULES,
    en="Two forms have the same name, or a form has the same heading twice or one with a colon. Mend the forms",
    zh="各单据的名称不得相同，同一单据的栏目不得重复、不得含有冒号，请修改",
)
def told_apart(at: Moment) -> bool:
    """Every form can be told from the others, and every heading from the others of its form."""
    headings = [at.data[f"{use}_headings"] for use in USES]
    return len({at.data[use] for use in USES}) == len(USES) and all(
        each and len(set(each)) == len(each) and not any("：" in heading or not heading for heading in each)
        for each in headings
    )


effective_ahead = guard(
    "forms_effective_late", article=RULES,
    en="Forms apply from today or a later day. Check the day",
    zh="施行日期不得早于批准之日，请核对",
)(lambda at: date.fromisoformat(at.data["effective_on"]) >= at.on)  # fmt: skip
