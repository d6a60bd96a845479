"""An organ's self-evaluation of its case files (部门自评)."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, LEGAL_OFFICE
from yifa.procedures.self_evaluation import data, guards
from yifa.procedures.self_evaluation.guards import RULES


class SelfEvaluation(Procedure):
    """One organ's own look at its files, which also says how many there are to draw from."""

    key, label, number = "self_evaluation", "部门自评", "{organ}案卷自评〔{year}〕{serial}号"
    family, parent = "file_evaluation", "file_evaluation"
    summary = "执法单位自查评查期间办结的案卷，报送案卷目录和自评情况，由组织评查的机关审核。"
    statute = RULES

    submitted = State("待审核", initial=True)
    returned = State("待补正")
    accepted = State("已审核", final=True)

    return_notice = Document("自评补正通知", to="被评查单位", organ="actor_organ")

    submit = Action(
        "报送自评", submitted.opens(), by=CLERK, data=data.SelfEvaluation, basis=RULES,
        guards=(guards.self_evaluation_due, guards.self_evaluation_adds_up, guards.files_listed),
    )  # fmt: skip
    send_back = Action(
        "退回补正", submitted.to(returned), by=LEGAL_OFFICE, data=data.Because, guards=guards.by_the_campaign,
        issues=return_notice, basis=RULES,
    )  # fmt: skip
    resubmit = Action(
        "补正后报送", returned.to(submitted), by=CLERK, data=data.SelfEvaluation, basis=RULES,
        guards=(guards.self_evaluation_adds_up, guards.files_listed),
    )  # fmt: skip
    accept = Action(
        "审核自评", submitted.to(accepted), by=LEGAL_OFFICE, guards=guards.by_the_campaign, outcome="已审核", basis=RULES,
    )  # fmt: skip

    self_evaluations = Count("完成部门自评", accept, unit="个", means="报送自评并经审核的单位数。")
    self_evaluations_returned = Count("自评退回补正", send_back, unit="次", means="部门自评退回补正的次数。")
    self_problems = Count(
        "自查问题", submit, amount="self_problems", unit="个", means="各单位首次报送的自评中自查发现的问题数。"
    )
