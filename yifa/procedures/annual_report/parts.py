"""What a yearly report is made of (报告的部分和意见): sections filled by organs, and comments asked of organs."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, COMMENTING_ORGAN, RESPONSIBLE_ORGAN, REVIEWER
from yifa.procedures.annual_report import data, guards
from yifa.procedures.annual_report.guards import LAW


class ReportSection(Procedure):
    """A section's text names figures, so that its numbers come from the ledger and from nowhere else."""

    key, label, number = "report_section", "报告部分", "{organ}依法报分〔{year}〕{serial}号"
    family, parent, subject = "annual_report", "annual_report", "heading"
    summary = "依法行政工作报告的一个部分，交责任单位填报，经统稿采用后汇总成稿。"
    statute = "《法治政府建设实施纲要（2015—2020年）》《法治政府建设与责任落实督察工作规定》"

    assigned = State("待填报", initial=True)
    filled = State("待采用")
    accepted = State("已采用")
    archived = State("已归档", final=True)
    dropped = State("已删去", final=True)

    filling = Clock("填报期限", until="due_on")

    task_notice = Document("年度报告填报通知", to="责任单位")
    return_letter = Document("年度报告文稿退回通知", to="责任单位")

    assign = Action(
        "交办部分", assigned.opens(), by=CLERK, data=data.Section, starts=filling, issues=task_notice, basis=LAW,
        guards=(guards.drafting, guards.section_free, guards.heading_fits),
    )  # fmt: skip
    fill = Action(
        "填报文稿", assigned.to(filled), by=RESPONSIBLE_ORGAN, data=data.SectionText, guards=guards.text_fits,
        stops=filling, basis=LAW,
    )  # fmt: skip
    edit = Action(
        "统稿修改", filled.stays(), by=(CLERK, REVIEWER), data=data.SectionText, guards=guards.text_fits, basis=LAW,
    )  # fmt: skip
    accept = Action(
        "采用文稿", filled.to(accepted), by=(CLERK, REVIEWER), guards=guards.drafting, not_same_as=fill, basis=LAW,
    )  # fmt: skip
    send_back = Action(
        "退回文稿", (filled | accepted).to(assigned), by=(CLERK, REVIEWER), data=data.SectionReturned,
        guards=guards.drafting, starts=filling, issues=return_letter, basis=LAW,
    )  # fmt: skip
    drop = Action(
        "删去部分", (assigned | filled | accepted).to(dropped), by=(CLERK, REVIEWER), data=data.SectionDropped,
        guards=guards.drafting, basis=LAW,
    )  # fmt: skip
    archive = Action("部分归档", accepted.to(archived), by=CLERK, guards=guards.published, basis=LAW)

    sections = Count(
        "填报部分", fill, unit="份", means="各单位向依法行政工作报告填报文稿的份数，退回后再次填报的另计。"
    )
    sections_returned = Count("退回部分", send_back, unit="份", means="退回修改的报告文稿份数。")


class ReportComment(Procedure):
    """A request for comments to one organ; silence counts as none once its time is over."""

    key, label, number = "report_comment", "报告征求意见", "{organ}依法报征〔{year}〕{serial}号"
    family, parent, subject = "annual_report", "annual_report", "commenting_organ"
    summary = "就汇总成稿的依法行政工作报告征求一个单位的意见，逐件答复采纳情况。"
    statute = "《法治政府建设实施纲要（2015—2020年）》《法治政府建设与责任落实督察工作规定》"

    asked = State("待反馈", initial=True)
    given = State("待答复")
    answered = State("已答复", final=True)
    none_given = State("无意见", final=True)

    commenting = Clock("反馈意见期限", until="comment_by")

    asking_letter = Document("年度报告征求意见函", to="征求意见单位")
    answer_letter = Document("年度报告意见采纳情况反馈", to="征求意见单位")

    ask = Action(
        "征求意见", asked.opens(), by=CLERK, data=data.Asking, guards=guards.composed, starts=commenting,
        issues=asking_letter, basis=LAW,
    )  # fmt: skip
    comment = Action(
        "反馈意见", asked.to(given), by=COMMENTING_ORGAN, data=data.Comment, stops=commenting, basis=LAW,
    )  # fmt: skip
    decline = Action("反馈无意见", asked.to(none_given), by=COMMENTING_ORGAN, stops=commenting, basis=LAW)
    lapse = Action(
        "逾期按无意见处理", asked.to(none_given), by=CLERK, guards=guards.comment_overdue, stops=commenting, basis=LAW,
    )  # fmt: skip
    answer_comment = Action(
        "答复意见", given.to(answered), by=CLERK, data=data.CommentAnswer, not_same_as=comment, outcome="answer",
        issues=answer_letter, basis=LAW,
    )  # fmt: skip

    comments = Count("反馈意见", comment, means="各单位对依法行政工作报告反馈意见的件数。")
    comments_answered = CountEach("答复意见", answer_comment, "answer", means="对反馈意见答复为{}的件数。")
