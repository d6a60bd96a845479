"""A scorer of one campaign (案卷评查员)."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.kernel.standings import Standing
from yifa.procedures.file_scorer import data, guards
from yifa.procedures.file_scorer.guards import RULES


class FileScorer(Procedure):
    """One scorer of one campaign; who serves on a day is its standing."""

    key, label, number = "file_scorer", "案卷评查员", "{organ}评查员〔{year}〕{serial}号"
    family, parent, subject = "file_evaluation", "file_evaluation", "scorer_name"
    summary = "从法制机构、其他执法机关、律师和特邀行政执法监督员中聘请评查员，评查结束或者解聘后不再评查。"
    statute = RULES

    serving = State("聘请中", initial=True)
    finished = State("已完成评查", final=True)
    discharged = State("已解聘", final=True)

    appointed = Standing(
        "案卷评查员", subject="scorer_name", name="scorer_number", until="serves_until_on",
        means="受聘参加一次案卷评查，可以对抽中由其评查的案卷评分。",
    )  # fmt: skip

    appointment_letter = Document("案卷评查员聘书")

    appoint = Action(
        "聘请", serving.opens(), by=HEAD, data=data.Appointment, begins=appointed, issues=appointment_letter,
        guards=(guards.scorers_wanted, guards.scorer_known, guards.supervisor_in_office), basis=RULES,
    )  # fmt: skip
    finish = Action("完成评查", serving.to(finished), by=CLERK, ends=appointed, outcome="完成评查", basis=RULES)
    discharge = Action(
        "解聘", serving.to(discharged), by=HEAD, data=data.Because, ends=appointed, outcome="解聘", basis=RULES,
    )  # fmt: skip

    scorers = Count("聘请评查员", appoint, unit="名", means="为案卷评查聘请的评查员人数。")
    scorers_of = CountEach("评查员分类", appoint, "background", unit="名", means="来源为“{}”的评查员人数。")
    scorers_discharged = Count("解聘评查员", discharge, unit="名", means="评查结束前解聘的评查员人数。")
