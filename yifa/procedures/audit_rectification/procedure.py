"""The rectification of what an audit found (审计整改): 审计法（2021）第五十二条，审计法实施条例第五十四条."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, Share
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import AUDITED_ORGAN, AUDITOR, CLERK, HEAD
from yifa.kernel.running import Status
from yifa.procedures.audit_rectification import data, guards


def _never_late(at: Moment) -> bool:
    assert at.case is not None
    return all(run.status is not Status.MISSED for run in at.case.runs)


class AuditRectification(Procedure):
    """One order to put something right; an audit may have several, each with its own deadline."""

    key, label, number = "audit_rectification", "审计整改", "{organ}审整〔{year}〕{serial}号"
    family, parent, subject = "audit", "audit", "matter"
    summary = "审计机关责令限期整改，被审计单位报告整改情况，由他人核查，整改到位后跟踪检查、销号。"
    statute = "《中华人民共和国审计法》《中华人民共和国审计法实施条例》《国家审计准则》"

    ordered = State("整改中", initial=True)
    answered = State("待核查")
    rectified = State("已整改到位")
    closed = State("已销号", final=True)

    rectifying = Clock("整改期限", until="rectify_by")

    rectification_order = Document("审计整改通知书", to="被审计单位")
    further_order = Document("责令限期整改通知书", to="被审计单位")

    order = Action(
        "责令整改", ordered.opens(), by=HEAD, data=data.Order,
        guards=(guards.report_served, guards.same_organ),
        starts=rectifying, issues=rectification_order,
        basis="审计法实施条例第四十二条第一款；审计法（2021）第五十二条；国家审计准则第五章第五节",
    )  # fmt: skip
    extend = Action(
        "延长整改期限", ordered.stays(), by=HEAD, data=data.NewDeadline,
        guards=guards.rectification_timely, cancels=rectifying, starts=rectifying,
        basis="审计法实施条例第四十二条第一款；审计法（2021）第五十二条第一款",
    )  # fmt: skip
    order_again = Action(
        "责令限期整改", ordered.stays(), by=HEAD, data=data.NewDeadline,
        guards=guards.rectification_overdue, stops=rectifying, starts=rectifying,
        issues=further_order, basis="审计法实施条例第五十四条第二款；审计法（2021）第五十二条",
    )  # fmt: skip
    report = Action(
        "报告整改情况", ordered.to(answered), by=(AUDITED_ORGAN, CLERK), data=data.Rectification, stops=rectifying,
        basis="审计法实施条例第五十四条第一款；审计法（2021）第五十二条第一款",
    )  # fmt: skip
    confirm = Action(
        "认定整改到位", answered.to(rectified), by=AUDITOR, data=data.Checked, not_same_as=(order, report),
        outcome="整改到位", basis="审计法实施条例第五十四条第一款；审计法（2021）第五十二条第二款；国家审计准则第五章第五节",
    )  # fmt: skip
    reject = Action(
        "退回继续整改", answered.to(ordered), by=AUDITOR, data=data.Rejection,
        starts=rectifying, not_same_as=(order, report),
        basis="审计法实施条例第五十四条；审计法（2021）第五十二条第二款；国家审计准则第五章第五节",
    )  # fmt: skip
    follow_up = Action(
        "跟踪检查", rectified.stays(), by=AUDITOR, data=data.FollowUp,
        basis="审计法（2021）第五十二条第二款；国家审计准则第五章第五节",
    )  # fmt: skip
    close = Action(
        "销号", rectified.to(closed), by=HEAD, basis="审计法（2021）第五十二条第二款；国家审计准则第五章第五节",
    )  # fmt: skip

    rectification_orders = Count("责令整改事项", order, means="责令整改的事项数，一个整改通知书计为一件。")
    further_orders = Count(
        "责令限期整改", order_again, unit="次", means="整改期限届满未报告整改情况而再次责令限期整改的次数。"
    )
    rectifications = Count("整改到位事项", confirm, means="整改情况经核查认定到位的事项数。")
    rectifications_on_time = Count(
        "按期整改事项", confirm, where=_never_late, means="整改到位的事项中，报告整改情况从未超过整改期限的事项数。",
    )  # fmt: skip
    rectification_on_time_rate = Share(
        "按期整改率", rectifications_on_time, rectifications, means="整改到位的事项中按期整改的比例。",
    )  # fmt: skip
