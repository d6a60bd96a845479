"""Conditions of law on the steps of an inspection matter (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.procedures.inspection_matter.data import CLASSED, MatterClass


@guard(
    "matter_class_wrong",
    article="国发〔2019〕5号第二部分",
    en="Since 27 January 2019 a matter is a key or a general one; a general one has a ceiling, a key one has none",
    zh="自2019年1月27日起应当填写事项类别，一般检查事项应当设定抽查比例上限，重点检查事项不设上限，请核对",
)
def classed(at: Moment) -> bool:
    """The class is given once the law knows it, and the ceiling goes with it."""
    kind = at.data.get("matter_class")
    if kind is None:
        return at.law_day < CLASSED
    return (at.data.get("most_percent") is not None) is (kind == MatterClass.GENERAL)


within_hundred = guard(
    "matter_percent_too_large", article="国发〔2019〕5号第二部分",
    en="No more than a hundred per cent of the objects can be inspected. Check the ceiling",
    zh="抽查比例上限不得超过百分之百，请核对",
)(lambda at: (at.data.get("most_percent") or 0) <= 100)  # fmt: skip


method_named = guard(
    "matter_method_missing", article="国发〔2019〕5号第三部分",
    en="Name at least one way of inspecting",
    zh="请选择至少一种检查方式",
)(lambda at: bool(at.data["methods"]))  # fmt: skip
