"""Conditions of law on a hearing (办理条件): 重大行政决策程序暂行条例 第十六条、第十七条."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import limit

CALL = "重大行政决策程序暂行条例第十六条"

still_drafting = guard(
    "hearing_out_of_place", article=CALL,
    en="A hearing is held on a public draft while it is being drafted. This decision is not at that point",
    zh="听证会应当在拟订草案期间就依法可以公开的草案举行，该决策事项当前不能公告听证",
)(
    lambda at: at.parent is not None and at.parent.state == "drafting" and at.parent.did("draft")
    and not at.parent.data.get("not_public_because")
)  # fmt: skip

by_the_drafter = guard(
    "hearing_by_another", article=CALL,
    en="The organ named is not the one that drafts the decision. Name that one",
    zh="所填单位不是该决策事项的承办单位，请核对",
)(lambda at: at.parent is not None and at.data["drafting_organ"] == at.parent.data.get("drafting_organ"))  # fmt: skip


@guard(
    "hearing_too_soon",
    article=f"{CALL}第三款",
    en="The papers must reach those who take part seven days before the hearing. Choose a later day",
    zh="听证材料应当于听证会召开七日前送达，听证日期过近，请另定日期",
)
def time_to_serve(at: Moment) -> bool:
    """There is time to send the papers."""
    held = date.fromisoformat(at.data["hearing_on"])
    return due(limit("major_decisions.hearing_material", at.on), held).due >= at.on


listed = guard(
    "hearing_list_differs", article=f"{CALL}第三款",
    en="The number of those who take part is not that of the names, or a name stands twice. Check the list",
    zh="听证参加人数与名单不一致，或者名单重复，请核对",
)(lambda at: at.data["persons"] == len(at.data["names"]) == len({*at.data["names"]}) and bool(at.data["circles"]))  # fmt: skip

in_time = guard(
    "hearing_materials_late", article=f"{CALL}第三款",
    en="The papers did not arrive seven days before the hearing. Choose another day",
    zh="听证材料没有在听证会召开七日前送达，请另定听证日期后重新送达",
)(lambda at: at.live("serving_materials") is None and at.met("serving_materials"))  # fmt: skip

day_reached = guard(
    "hearing_not_held", article="重大行政决策程序暂行条例第十七条",
    en="The hearing has not been held. Record it on its day or later",
    zh="听证会尚未举行，请在举行当日或者以后登记",
)(lambda at: at.on >= (at.day("hearing_on") or at.on))  # fmt: skip

not_silent = guard(
    "hearing_too_few_spoke", article="重大行政决策程序暂行条例第十七条",
    en="More people spoke than took part. Check the number",
    zh="发言人数不得多于听证参加人数，请核对",
)(lambda at: at.data["spoken"] <= at.get("persons"))  # fmt: skip

signed_or_explained = guard(
    "hearing_record_unsigned", article="重大行政决策程序暂行条例第十七条",
    en="Those who took part confirm the record and sign it. Have it signed, or say who did not and why",
    zh="听证参加人应当确认听证会记录并签字，请补签；有人拒绝签字的，应当注明情况",
)(lambda at: bool(at.data["signed"] or at.data.get("unsigned_because")))  # fmt: skip
