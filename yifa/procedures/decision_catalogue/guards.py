"""Conditions of law on a catalogue (办理条件): 重大行政决策程序暂行条例 第三条第三款."""

from yifa.kernel.declarations import guard

LAW = "重大行政决策程序暂行条例第三条第三款"

well_listed = guard(
    "catalogue_listed_badly", article=LAW,
    en="Each matter stands once, as many as is said, with the organs that draft. Check the list",
    zh="决策事项不得重复，事项数应当与所填事项一致，并应当填写承办单位，请核对",
)(
    lambda at: len({*at.data["items"]}) == len(at.data["items"]) == at.data["item_count"]
    and bool(at.data["drafting_organs"])
)  # fmt: skip

changed = guard(
    "catalogue_unchanged", article=LAW,
    en="The list is the same as before. Give the list as it will be",
    zh="调整后的目录与现行目录相同，请填写调整后的全部事项",
)(lambda at: at.case is not None and {*at.data["items"]} != {*at.case.data["items"]})  # fmt: skip

year_over = guard(
    "catalogue_year_running", article=LAW,
    en="The year of the catalogue has not ended. Close it after that",
    zh="目录年度尚未结束，请在年度结束后办结",
)(lambda at: at.on.year > at.get("catalogue_year"))  # fmt: skip
