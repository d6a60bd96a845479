"""A hearing on a draft decision (决策听证): 重大行政决策程序暂行条例 第十六条、第十七条."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import DRAFTING_ORGAN
from yifa.procedures.decision_hearing import data, guards
from yifa.procedures.decision_hearing.guards import CALL


class DecisionHearing(Procedure):
    """One hearing, from its announcement to the record."""

    key, label, number = "decision_hearing", "决策听证", "{organ}决听〔{year}〕{serial}号"
    family, parent, subject = "major_decision", "major_decision", "topic"
    summary = "公告听证，公布参加人遴选办法和名单，于举行七日前送达材料，公开举行、如实记录，说明意见采纳情况。"
    statute = "《重大行政决策程序暂行条例》"
    public = Public(
        fields=(
            "topic",
            "drafting_organ",
            "hearing_on",
            "hearing_place",
            "selection",
            "circles",
            "persons",
            "names",
            "reason",
            "hearing_answer",
        )
    )

    announced = State("已公告", initial=True)
    held = State("已举行", final=True)
    cancelled = State("已取消听证", final=True)

    serving_materials = Clock("听证材料送达期限", limit="major_decisions.hearing_material")

    hearing_notice = Document("听证公告", public=True, organ="drafting_organ")
    list_notice = Document("听证参加人名单公告", public=True, organ="drafting_organ")
    hearing_record = Document("听证记录", organ="drafting_organ")

    announce = Action(
        "公告听证", announced.opens(), by=DRAFTING_ORGAN, data=data.Announcement,
        guards=(guards.still_drafting, guards.by_the_drafter, guards.time_to_serve),
        starts=Start(serving_materials, on="hearing_on"), issues=hearing_notice, publishes=True, basis=CALL,
    )  # fmt: skip
    list_people = Action(
        "公布参加人", announced.stays(), by=DRAFTING_ORGAN, data=data.People, guards=guards.listed, issues=list_notice,
        basis=f"{CALL}第三款",
    )  # fmt: skip
    serve = Action(
        "送达听证材料", announced.stays(), by=DRAFTING_ORGAN, data=data.Served, after=list_people, at="served_on",
        stops=serving_materials, basis=f"{CALL}第三款",
    )  # fmt: skip
    move = Action(
        "另定听证日期", announced.stays(), by=DRAFTING_ORGAN, data=data.NewDay, guards=guards.time_to_serve,
        starts=Start(serving_materials, on="hearing_on"), issues=hearing_notice, basis=CALL,
    )  # fmt: skip
    hold = Action(
        "举行听证", announced.to(held), by=DRAFTING_ORGAN, data=data.Record, after=(list_people, serve),
        guards=(guards.in_time, guards.day_reached, guards.not_silent, guards.signed_or_explained), issues=hearing_record,
        basis="重大行政决策程序暂行条例第十七条、第十八条",
    )  # fmt: skip
    cancel = Action(
        "取消听证", announced.to(cancelled), by=DRAFTING_ORGAN, data=data.Because, outcome="取消听证", basis=CALL,
    )  # fmt: skip

    hearings = Count("举行听证", hold, unit="次", means="就决策草案举行听证会的次数。")
    hearing_persons = Count("听证参加人", hold, amount="persons", unit="人次", means="参加决策听证会的人次。")
