"""The promises of the chains of joint handling (“3550”承诺), and the applications handled under them."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State, Test
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import APPLICANT, CLERK, HEAD
from yifa.kernel.standings import Standing
from yifa.procedures.service_chain import data, guards
from yifa.procedures.service_chain.data import Chain
from yifa.procedures.service_chain.guards import GOAL


def _of(chain: Chain) -> Test:
    def same(at: Moment) -> bool:
        return bool(at.get("chain") == chain)

    return same


class ServiceChain(Procedure):
    """One promise for one chain; another number of days is another promise."""

    key, label, number = "service_chain", "联办承诺", "{organ}联办承诺〔{year}〕{serial}号"
    family, subject = "service_matter", "chain"
    summary = "拟订联办环节和承诺时限，公布执行；缩短时限的，原承诺停止执行，另行公布新承诺。"
    statute = "江苏省“3550”改革目标（政策承诺，不是法定期限）"
    public = Public(fields=("chain", "promised_days", "steps", "organs", "measures", "effective_on", "ended_on"))

    drafted = State("拟订中", initial=True)
    in_force = State("执行中")
    ended = State("已停止执行", final=True)
    dropped = State("不予公布", final=True)

    promised = Standing("联办承诺", subject="chain", name="promised_days", means="该联办事项在承诺时限内办结。")

    promise_notice = Document("联办承诺公告", to="社会公众", public=True)

    draft = Action(
        "拟订承诺", drafted.opens(), by=CLERK, data=data.Draft, guards=(guards.within_goal, guards.well_listed), basis=GOAL,
    )  # fmt: skip
    drop = Action("不予公布", drafted.to(dropped), by=HEAD, data=data.Because, outcome="不予公布", basis=GOAL)
    publish = Action(
        "公布承诺", drafted.to(in_force), by=HEAD, data=data.Publication, at="effective_on", begins=promised,
        guards=(guards.not_backwards, guards.entries_offered, guards.promised_once), not_same_as=draft,
        issues=promise_notice, publishes=True, basis=GOAL,
    )  # fmt: skip
    end = Action(
        "停止执行", in_force.to(ended), by=HEAD, data=data.Replacement, at="ended_on", ends=promised,
        guards=guards.not_backwards, outcome="停止执行", basis=GOAL,
    )  # fmt: skip

    promise_start_business = Count(
        "开办企业承诺时限", publish, unit="工作日", amount="promised_days", where=_of(Chain.START_BUSINESS), lasting=True,
        less=end, means="执行中的开办企业联办承诺的工作日数。",
    )  # fmt: skip
    promise_real_estate = Count(
        "不动产交易登记承诺时限", publish, unit="工作日", amount="promised_days", where=_of(Chain.REAL_ESTATE),
        lasting=True, less=end, means="执行中的不动产交易登记联办承诺的工作日数。",
    )  # fmt: skip
    promise_construction = Count(
        "施工许可承诺时限", publish, unit="工作日", amount="promised_days", where=_of(Chain.CONSTRUCTION), lasting=True,
        less=end, means="执行中的工业建设项目施工许可联办承诺的工作日数。",
    )  # fmt: skip


class ChainApplication(Procedure):
    """One application along a chain, from its first day to its last step."""

    key, label, number = "chain_application", "联办件", "{organ}联办件〔{year}〕{serial}号"
    family, subject = "service_matter", "project"
    summary = "一次申请，各环节依次或者并行办结，在申请当日的承诺时限内全部办结。"
    statute = "江苏省“3550”改革目标（政策承诺，不是法定期限）"

    applied = State("联办中", initial=True)
    completed = State("全部办结", final=True)
    stopped = State("终止联办", final=True)

    promising = Clock("联办承诺期限", days="promised_days")

    apply = Action(
        "联办申请", applied.opens(), by=(APPLICANT, CLERK), data=data.Application, guards=guards.promised_rightly,
        starts=promising, basis=GOAL,
    )  # fmt: skip
    finish_step = Action(
        "环节办结", applied.stays(), by=CLERK, data=data.Step, guards=(guards.step_of_chain, guards.item_closed), basis=GOAL,
    )  # fmt: skip
    complete = Action(
        "全部办结", applied.to(completed), by=CLERK, guards=guards.last_step_done, stops=promising, outcome="全部办结",
        basis=GOAL,
    )  # fmt: skip
    stop = Action(
        "终止联办", applied.to(stopped), by=(APPLICANT, CLERK), data=data.Because, outcome="终止联办", basis=GOAL,
    )  # fmt: skip

    chain_applications = CountEach("联办申请", apply, "chain", means="申请联办“{}”的件数。")
    chains_completed = Count("全部办结联办件", complete, means="全部环节办结的联办件数。")
    chains_stopped = Count("终止联办", stop, means="全部办结以前终止的联办件数。")
    chains_in_time = Count(
        "承诺时限内全部办结", complete, where=lambda at: at.met("promising"), means="在联办承诺期限内全部办结的件数。",
    )  # fmt: skip
    chain_rate = Share(
        "联办承诺兑现率", chains_in_time, chains_completed, means="承诺时限内全部办结的件数占全部办结联办件数的比率。",
    )  # fmt: skip
