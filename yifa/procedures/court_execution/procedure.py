"""Execution of a court's ruling on an administrative decision (执行实施): 法释〔2018〕1号第一百六十条, 民事诉讼法执行程序."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.court_execution import data, guards

SETTLING = "民事诉讼法（2017）第二百三十条；民事诉讼法（2021）第二百三十七条；民事诉讼法（2023）第二百四十一条"
SUSPENDING = "民事诉讼法（2017）第二百五十六条；民事诉讼法（2021）第二百六十三条；民事诉讼法（2023）第二百六十七条"
TERMINATING = "民事诉讼法（2017）第二百五十七条；民事诉讼法（2021）第二百六十四条；民事诉讼法（2023）第二百六十八条"
EXHAUSTING = "民事诉讼法解释（2015）第五百一十九条；民事诉讼法解释（2022）第五百一十七条"


class CourtExecution(Procedure):
    """The execution of one ruling, as the organ follows it; what the court does is recorded from its papers."""

    key, label, number = "court_execution", "行政决定执行实施", "{organ}执行〔{year}〕{serial}号"
    family, parent, subject = "court_enforcement", "court_enforcement", "execution_number"
    summary = "人民法院裁定准予执行后，由人民法院执行机构执行或者由人民政府组织实施，至执行完毕或者终结。"
    statute = "《中华人民共和国行政强制法》《中华人民共和国民事诉讼法》法释〔2018〕1号"

    executing = State("执行中", initial=True)
    settled = State("和解履行中")
    suspended = State("已中止执行")
    exhausted = State("已终结本次执行程序")
    performed = State("当事人已履行", final=True)
    executed = State("已执行完毕", final=True)
    terminated = State("已终结执行", final=True)

    performing_settlement = Clock("和解协议履行期限", until="settlement_due_on")

    resumption_application = Document("恢复执行申请书", to="人民法院")

    begin = Action(
        "开始执行", executing.opens(), by=CLERK, data=data.Execution,
        guards=(guards.permitted, guards.not_on_holiday),
        basis="行政强制法第四十三条、第五十九条、第六十条；法释〔2018〕1号第一百六十条第三款",
    )  # fmt: skip
    perform_in_part = Action(
        "部分履行", (executing | settled | suspended | exhausted).stays(), by=CLERK, data=data.Part, basis=SETTLING,
    )  # fmt: skip
    perform = Action(
        "履行完毕", (executing | settled | suspended | exhausted).to(performed), by=CLERK, data=data.Whole,
        stops=performing_settlement, at="performed_on", outcome="当事人履行", basis=SETTLING,
    )  # fmt: skip
    settle = Action(
        "执行和解", (executing | suspended).to(settled), by=HEAD, data=data.Settlement,
        starts=performing_settlement, basis=SETTLING,
    )  # fmt: skip
    suspend = Action("中止执行", executing.to(suspended), by=CLERK, data=data.Suspension, basis=SUSPENDING)
    exhaust = Action("终结本次执行程序", executing.to(exhausted), by=CLERK, data=data.Exhaustion, basis=EXHAUSTING)
    resume = Action(
        "恢复执行", (settled | suspended | exhausted).to(executing), by=HEAD, data=data.Because,
        cancels=performing_settlement, issues=resumption_application,
        basis=f"{SETTLING}；{SUSPENDING}；{EXHAUSTING}",
    )  # fmt: skip
    terminate = Action(
        "终结执行", (executing | settled | suspended | exhausted).to(terminated), by=CLERK, data=data.Termination,
        outcome="ending", basis=TERMINATING,
    )  # fmt: skip
    conclude = Action(
        "执行完毕", executing.to(executed), by=CLERK, data=data.Conclusion,
        outcome="执行完毕", basis="行政强制法第六十条；法释〔2018〕1号第一百六十条第三款",
    )  # fmt: skip

    executions = Count("开始执行", begin, means="裁定准予执行后开始执行实施的案件数。")
    concluded = Count("执行完毕", conclude, means="经强制执行全部执行完毕的案件数。")
    performances_in_execution = Count(
        "执行中履行", perform, means="开始执行实施后由当事人自行或者依和解协议履行完毕的案件数。"
    )
    settlements = Count("执行和解", settle, unit="次", means="开始执行实施后双方达成执行和解的次数。")
    suspensions = Count("中止执行", suspend, unit="次", means="人民法院裁定中止执行的次数。")
    exhaustions = Count("终结本次执行", exhaust, unit="次", means="因无财产可供执行而裁定终结本次执行程序的次数。")
    terminations = CountEach("终结执行", terminate, "ending", means="因“{}”裁定终结执行的案件数。")
    executed_fen = Count(
        "执行到位金额", (perform_in_part, perform, conclude), amount="recovered_fen", unit="元", scale=100,
        means="执行实施阶段履行和强制执行到位的金额合计，不含执行费用。",
    )  # fmt: skip
