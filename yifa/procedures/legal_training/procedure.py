"""A course of legal training (法治培训): 法治政府建设实施纲要, 江苏省行政执法证件管理办法."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.legal_training import data, guards
from yifa.procedures.legal_training.trainee import LegalTrainee

__all__ = ["LegalTrainee", "LegalTraining"]

OUTLINE, CERTIFICATES = guards.OUTLINE, guards.CERTIFICATES


class LegalTraining(Procedure):
    """One course: planned, approved, held, closed when every trainee's record is finished; the trainees are its sub-cases."""

    key, label, number = "legal_training", "法治培训", "{organ}法培〔{year}〕{serial}号"
    subject = "title"
    summary = "拟订培训方案，经批准后通知报名，开班、结束并逐人登记参训和考试情况，总结后公布。"
    statute = "《法治政府建设实施纲要》《江苏省行政执法证件管理办法》"
    public = Public(fields=("title", "course_kind", "begin_on", "end_on", "place", "contents", "hours", "summary"))

    planned = State("待批准", initial=True)
    approved = State("报名中")
    underway = State("培训中")
    ended = State("待总结")
    closed = State("已办结", final=True)
    cancelled = State("已取消", final=True)

    beginning = Clock("按期开班", until="begin_on")

    training_notice = Document("培训通知", to="参训单位")
    change_notice = Document("培训安排调整通知", to="参训单位")
    training_summary = Document("培训情况通报", public=True)

    plan = Action(
        "拟订培训方案", planned.opens(), by=CLERK, data=data.Course,
        guards=(guards.course_possible, guards.first_certificate_examined), basis=OUTLINE,
    )  # fmt: skip
    approve = Action(
        "批准培训", planned.to(approved), by=HEAD, not_same_as=plan, starts=beginning, issues=training_notice,
        basis=OUTLINE,
    )  # fmt: skip
    change = Action(
        "调整培训安排", approved.stays(), by=HEAD, data=data.Change, guards=guards.course_possible, starts=beginning,
        issues=change_notice, basis=OUTLINE,
    )  # fmt: skip
    begin = Action(
        "开班", approved.to(underway), by=CLERK, guards=guards.begun, stops=beginning, basis=f"{OUTLINE}；{CERTIFICATES}",
    )  # fmt: skip
    end = Action("结束培训", underway.to(ended), by=CLERK, guards=guards.ended, basis=OUTLINE)
    close = Action(
        "培训总结", ended.to(closed), by=CLERK, data=data.Summary, guards=guards.trainees_finished,
        issues=training_summary, publishes=True, basis=OUTLINE,
    )  # fmt: skip
    cancel = Action(
        "取消培训", (planned | approved).to(cancelled), by=HEAD, data=data.Cancellation, guards=guards.nobody_enrolled,
        outcome="取消", basis=OUTLINE,
    )  # fmt: skip

    courses_planned = CountEach("拟订培训班", plan, "course_kind", unit="期", means="拟订方案的{}期数，含后来取消的。")
    courses = Count("举办培训班", begin, unit="期", means="开班的法治培训期数。")
    courses_in_time = Count(
        "按期开班期数", begin, unit="期", where=lambda at: at.met("beginning"), means="在通知的开班日期开班的培训期数。"
    )
    courses_closed = Count("办结培训班", close, unit="期", means="逐人登记完毕并总结的培训期数。")
    courses_cancelled = Count("取消培训班", cancel, unit="期", means="拟订方案后取消的培训期数。")
