"""Cases entrusted to counsel (法律顾问承办案件): 中办发〔2016〕30号."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, COUNSEL, HEAD
from yifa.procedures.counsel_work import data, guards
from yifa.procedures.counsel_work.guards import OPINION


class CounselCase(Procedure):
    """One review, suit, petition or emergency in which counsel assists, from the entrustment to its end."""

    key, label, number = "counsel_case", "法律顾问承办案件", "{organ}法案〔{year}〕{serial}号"
    family, subject = "legal_counsel", "title"
    summary = "行政复议、诉讼、信访和突发事件等事务委托法律顾问办理，报告进展，办结后提出工作建议。"
    statute = "《关于推行法律顾问制度和公职律师公司律师制度的意见》（中办发〔2016〕30号）"

    entrusted = State("承办中", initial=True)
    concluded = State("已办结", final=True)
    revoked = State("已终止委托", final=True)

    authorization = Document("授权委托书")

    entrust = Action(
        "委托", entrusted.opens(), by=HEAD, data=data.Entrustment, needs=guards.AT_LEAST_ONE, guards=guards.no_conflict,
        issues=authorization, basis=OPINION,
    )  # fmt: skip
    report = Action(
        "报告办理情况", entrusted.stays(), by=(COUNSEL, CLERK), data=data.Progress, guards=guards.by_the_assigned,
        basis=OPINION,
    )  # fmt: skip
    replace = Action(
        "更换承办顾问", entrusted.stays(), by=HEAD, data=data.Replacement, needs=guards.AT_LEAST_ONE,
        guards=guards.no_conflict, issues=authorization, basis=OPINION,
    )  # fmt: skip
    conclude = Action(
        "登记办结", entrusted.to(concluded), by=CLERK, data=data.Ending, guards=guards.lesson_drawn, after=report,
        outcome="result", basis=OPINION,
    )  # fmt: skip
    revoke = Action(
        "终止委托", entrusted.to(revoked), by=HEAD, data=data.Because, outcome="终止委托", basis=OPINION,
    )  # fmt: skip

    cases = Count("承办案件", entrust, means="委托法律顾问、公职律师承办的案件和事项件数。")
    cases_of = CountEach("承办事务类别", entrust, "matter_kind", means="委托法律顾问承办的{}件数。")
    cases_concluded = Count("办结案件", conclude, means="法律顾问承办并已办结的案件和事项件数。")
    cases_ended = CountEach("办结结果", conclude, "result", means="法律顾问承办案件办结时“{}”的件数。")
