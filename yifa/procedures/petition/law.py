"""Under which rules a petition stands (适用的条例): 信访条例 (2005) or 信访工作条例 (2022)."""

from datetime import date

from yifa.kernel.cases import Moment

REVISED = date(2022, 5, 1)
"""The first day of the regulation of 2022 (信访工作条例第五十条)."""
LAST_OF_2005 = date(2022, 4, 30)
"""The last day of the regulation of 2005."""
SIMPLIFIED = date(2016, 7, 1)
"""The first day of the simplified handling (信访事项简易办理办法（试行）)."""


def articles(old: str = "", new: str = "") -> str:
    """The articles of the two regulations, such as ``二十一条``; empty where there is none."""
    said = (("信访条例", old), ("信访工作条例", new))
    return "；".join(f"{name}第{numbers.replace('、', '、第')}" for name, numbers in said if numbers)


def former(at: Moment) -> bool:
    """Whether the case is under the regulation of 2005."""
    return at.law_day < REVISED


def simplified(at: Moment) -> bool:
    """Whether it is handled in the simplified way (简易办理) and has not been converted since."""
    return bool(at.get("simplified")) and not (at.case is not None and at.case.did("convert"))


def general(at: Moment) -> bool:
    """Whether it is handled in the general way."""
    return not simplified(at)
