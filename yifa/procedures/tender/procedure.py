"""A tender on the public resource exchange (公共资源交易): 招标投标法, 政府采购法 and the regulations under them."""

from datetime import date

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State, Test
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, TENDEREE
from yifa.procedures.tender import data, guards
from yifa.procedures.tender.guards import bidding, procurement

PLATFORM = "国办发〔2015〕63号；公共资源交易平台管理暂行办法（国家发展改革委等十四部门令第39号）"
REPORT = "评标委员会和评标方法暂行规定第四十二条；招标投标法实施条例第五十三条；政府采购法实施条例第四十三条"
CONTRACT = "招标投标法第四十六条；政府采购法第四十六条"


def _bonded(law: str) -> Test:
    return lambda at: at.get("kind") == law and bool(at.get("bond_fen"))


class Tender(Procedure):
    """One project: its bids, committee, objections, complaints and concerns are cases of their own below it."""

    key, label, number = "tender", "公共资源交易", "{organ}交易〔{year}〕{serial}号"
    family, subject = "tender", "title"
    summary = (
        "项目进场，发布招标公告，密封投标，截止即开标，随机抽取专家评标，公示、确定中标人，签订合同，全过程接受监督。"
    )
    statute = "招标投标法及其实施条例；政府采购法及其实施条例；财政部令第87号、第94号；国办发〔2015〕63号"
    public = Public(
        fields=(
            "kind", "category", "project_code", "title", "tenderee", "supervising_organ", "budget_fen", "basis_document",
            "scope", "qualification", "documents_from", "documents_until", "deadline_on", "deadline_at",
            "ceiling_fen", "bond_fen", "criteria", "amendment", "opening_on", "opening_at",
            "postponed_because", "opened_at", "bid_count", "candidates",
            "objection_channel", "winner_name", "award_fen", "contract_number", "contract_fen", "failure_ground",
            "failure_explained", "terminated_because", "evaluation_posted", "reevaluated_because",
        )
    )  # fmt: skip

    registered = State("待进场", initial=True)
    admitted = State("待公告")
    announced = State("投标中")
    opened = State("已开标")
    evaluating = State("评标中")
    evaluated = State("待送评标报告")
    reported = State("待定标")
    posted = State("公示中")
    awarded = State("待发中标通知")
    notified = State("待签合同")
    contracted = State("已签合同")
    closed = State("已归档", final=True)
    failed = State("招标失败", final=True)
    terminated = State("已终止", final=True)
    recorded = State("场外项目已登记", initial=True, final=True)

    submitting = Clock("投标期限", until="deadline_on")
    awaiting_opening = Clock("推迟后的开标", until="opening_on")
    delivering = Clock("送交评标报告", limit="procurement.eval_report")
    posting_due = Clock("公示中标候选人的期限", limit="bidding.publicity_start")
    posting = Clock("中标候选人公示期", limit="bidding.publicity", waits=True)
    choosing = Clock("确定中标供应商", limit="procurement.choose")
    announcing = Clock("发出通知书并公告结果", limit="procurement.announce")
    reporting = Clock("提交书面报告", limit="bidding.report")
    contracting = Clock("签订合同", limit="bidding.contract")
    publishing_contract = Clock("公告合同", limit="procurement.contract_publish")
    filing_contract = Clock("合同副本备案", limit="procurement.contract_file")
    refunding_others = Clock("退还未中标人保证金", limit="procurement.deposit_back")
    refunding = Clock("退还保证金", limit="bidding.deposit_back")

    invitation = Document("招标公告", public=True)
    amendment_notice = Document("招标文件澄清（修改）公告", public=True)
    postponement_notice = Document("推迟开标公告", public=True)
    opening_record = Document("开标记录", public=True)
    reevaluation_notice = Document("重新评标公告", public=True, organ="tenderee")
    review_report = Document("重新评审情况报告", to="本级财政部门", organ="tenderee")
    candidates_notice = Document("中标候选人公示", public=True)
    award_notice = Document("中标通知书", to="中标人", organ="tenderee")
    result_notice = Document("中标结果公告", public=True, organ="tenderee")
    award_withdrawal = Document("取消中标资格通知书", to="原中标人", organ="tenderee")
    written_report = Document("招标投标情况书面报告", to="行政监督部门", organ="tenderee")
    failure_notice = Document("招标失败公告", public=True)
    termination_notice = Document("终止招标公告", public=True)

    register = Action(
        "登记项目", registered.opens(), by=(TENDEREE, CLERK), data=data.Registration, guards=guards.retender_sound,
        basis=PLATFORM,
    )  # fmt: skip
    record = Action("登记场外项目", recorded.opens(), by=CLERK, data=data.OffPlatform, basis=PLATFORM)
    admit = Action("受理进场", registered.to(admitted), by=(CLERK, HEAD), not_same_as=register, basis=PLATFORM)
    announce = Action(
        "发布招标公告", admitted.to(announced), by=(TENDEREE, CLERK), data=data.Announcement, starts=submitting,
        guards=(
            guards.criteria_add_up, guards.documents_long_enough, guards.deadline_far_enough, guards.bond_small_enough,
        ),
        issues=invitation, publishes=True, binding=True, basis=f"招标投标法第十六条；{guards.DOCUMENTS}",
    )  # fmt: skip
    amend = Action(
        "澄清修改招标文件", announced.stays(), by=(TENDEREE, CLERK), data=data.Amendment, starts=submitting,
        guards=guards.deadline_moved, issues=amendment_notice, publishes=True, binding=True, basis=guards.AMENDING,
    )  # fmt: skip
    postpone = Action(
        "推迟开标", announced.stays(), by=(TENDEREE, CLERK), data=data.Postponement, guards=guards.postponable,
        stops=(submitting, awaiting_opening), starts=awaiting_opening, issues=postponement_notice, publishes=True,
        binding=True, basis=f"{guards.STANDSTILL}；{guards.PAUSING}",
    )  # fmt: skip
    open = Action(
        "开标", announced.to(opened), by=CLERK, data=data.Opening, stops=(submitting, awaiting_opening),
        issues=opening_record, publishes=True,
        guards=(guards.opened_in_time, guards.bids_enough, guards.bids_counted, *guards.STEADY), binding=True, live=True,
        basis=guards.OPENING,
    )  # fmt: skip
    begin_evaluation = Action(
        "开始评标", opened.to(evaluating), by=CLERK, basis=guards.COMMITTEE,
        guards=(guards.bidders_enough, guards.committee_formed, *guards.STEADY),
    )  # fmt: skip
    end_evaluation = Action(
        "评标结束", evaluating.to(evaluated), by=CLERK, data=data.Evaluation,
        guards=(guards.bids_settled, guards.valid_enough, guards.candidates_as_scored, guards.not_suspended),
        starts=Start(delivering, when=procurement), binding=True, basis=guards.SCORING,
    )  # fmt: skip
    deliver_report = Action(
        "送交评标报告", evaluated.to(reported), by=CLERK, stops=delivering, basis=REPORT,
        starts=(Start(posting_due, when=bidding), Start(choosing, when=procurement)),
    )  # fmt: skip
    post = Action(
        "公示中标候选人", reported.to(posted), by=(TENDEREE, CLERK), data=data.Posting,
        guards=(guards.posted_as_ranked, guards.posted_once), stops=posting_due, starts=posting, issues=candidates_notice,
        publishes=True, binding=True, basis="招标投标法实施条例第五十四条",
    )  # fmt: skip
    reevaluate = Action(
        "重新评标", (evaluated | reported | posted).to(evaluating), by=TENDEREE, data=data.Reevaluation,
        guards=(guards.reevaluation_founded, *guards.STEADY), cancels=(posting_due, posting), issues=reevaluation_notice,
        publishes=True, binding=True, basis=guards.REEVALUATING,
    )  # fmt: skip
    review_again = Action(
        "重新评审", (evaluated | reported).to(evaluating), by=TENDEREE, data=data.Review, law_from=date(2017, 10, 1),
        guards=(guards.review_founded, guards.committee_formed, guards.not_suspended), cancels=(delivering, choosing),
        issues=review_report, binding=True, basis=guards.REVIEWING,
    )  # fmt: skip
    award = Action(
        "确定中标人", (reported | posted).to(awarded), by=TENDEREE, data=data.Awarded, awaits=posting, stops=choosing,
        guards=(
            guards.posting_done, guards.winner_first, guards.award_as_bid, guards.concerns_settled, *guards.STEADY,
        ),
        starts=(Start(reporting, when=bidding), Start(announcing, when=procurement)), publishes=True, binding=True,
        basis=guards.AWARDING,
    )  # fmt: skip
    notify = Action(
        "发出中标通知书", awarded.to(notified), by=TENDEREE, stops=announcing,
        guards=(guards.committee_disclosed, *guards.STEADY), issues=(award_notice, result_notice), publishes=True, binding=True,
        starts=(
            Start(contracting, when=bidding), Start(contracting, limit="procurement.contract", when=procurement),
            Start(refunding_others, when=_bonded("procurement")),
        ),
        basis="招标投标法第四十五条；政府采购法实施条例第四十三条第二款",
    )  # fmt: skip
    withdraw_award = Action(
        "取消中标资格", (awarded | notified).to(reported), by=TENDEREE, data=data.AwardLost, guards=guards.excluded_on_record,
        cancels=(reporting, announcing, contracting, refunding_others), starts=Start(choosing, when=procurement),
        issues=award_withdrawal, basis="招标投标法实施条例第五十五条；政府采购法实施条例第四十九条",
    )  # fmt: skip
    sign_contract = Action(
        "签订合同", notified.to(contracted), by=TENDEREE, data=data.Contract, stops=contracting, publishes=True,
        guards=(guards.contract_as_awarded, guards.nothing_pending, guards.not_suspended), basis=CONTRACT,
        starts=(
            Start(refunding, when=_bonded("bidding")),
            Start(refunding, limit="procurement.deposit_back", when=_bonded("procurement")),
            Start(publishing_contract, when=procurement), Start(filing_contract, when=procurement),
        ),
    )  # fmt: skip
    _won = awarded | notified | contracted
    report = Action(
        "提交书面报告", _won.stays(), by=TENDEREE, stops=reporting, issues=written_report, basis="招标投标法第四十七条",
    )  # fmt: skip
    publish_contract = Action(
        "公告合同", contracted.stays(), by=TENDEREE, stops=publishing_contract, basis="政府采购法实施条例第五十条",
    )  # fmt: skip
    file_contract = Action(
        "备案合同副本", contracted.stays(), by=TENDEREE, stops=filing_contract, basis="政府采购法第四十七条",
    )  # fmt: skip
    refund_others = Action(
        "退还未中标人保证金", (notified | contracted).stays(), by=(TENDEREE, CLERK), stops=refunding_others,
        basis="政府采购法实施条例第三十三条",
    )  # fmt: skip
    refund = Action(
        "退还保证金", contracted.stays(), by=(TENDEREE, CLERK), stops=refunding,
        basis="招标投标法实施条例第五十七条第二款；政府采购法实施条例第三十三条",
    )  # fmt: skip
    close = Action(
        "归档", contracted.to(closed), by=CLERK, outcome="已签合同", basis="政府采购法第四十二条；公共资源交易平台管理暂行办法",
        guards=(guards.duties_done, guards.concerns_settled),
    )  # fmt: skip
    fail = Action(
        "招标失败", (announced | opened | evaluating | reported | posted).to(failed), by=(TENDEREE, CLERK), data=data.Failure,
        guards=(guards.failure_true, guards.not_suspended), stops=submitting, outcome="failure_ground", issues=failure_notice,
        publishes=True, basis=guards.FAILING,
    )  # fmt: skip
    terminate = Action(
        "终止招标", (registered | admitted | announced | opened | evaluating | evaluated | reported | posted).to(terminated),
        by=TENDEREE, data=data.Termination, outcome="终止", issues=termination_notice, publishes=True,
        basis="招标投标法实施条例第三十一条；政府采购法第三十六条",
    )  # fmt: skip

    registered_projects = Count("进场项目", register, unit="个", means="登记进入公共资源交易平台交易的项目数。")
    registered_kinds = CountEach("进场项目分类", register, "kind", unit="个", means="登记进入平台交易的{}项目数。")
    off_platform = Count("场外项目", record, unit="个", means="在平台以外交易、仅登记结果的项目数。")
    projects = Count("交易项目", (register, record), unit="个", means="进场项目与场外项目合计数。")
    announced_projects = Count("发布招标公告", announce, unit="次", means="发布招标公告的次数。")
    amendments = Count("澄清修改", amend, unit="次", means="公告后澄清或者修改招标文件的次数。")
    opened_projects = Count("开标", open, unit="个", means="按时开标的项目数。")
    opened_bids = Count("参加开标的投标", open, amount="bid_count", unit="份", means="开标项目收到的投标文件份数。")
    postponements = Count("推迟开标", postpone, unit="次", means="因异议未答复或者被责令暂停推迟开标的次数。")
    reevaluations = Count(
        "重新评标", (reevaluate, review_again), unit="次", means="招标投标项目重新评标和政府采购项目重新评审的次数。",
    )  # fmt: skip
    awards = Count("确定中标", award, unit="个", means="确定中标人的次数。")
    awards_withdrawn = Count("取消中标资格", withdraw_award, unit="次", means="确定中标人后取消其中标资格的次数。")
    contracts = Count("签订合同", sign_contract, unit="份", means="中标后签订的合同份数。")
    contracts_fen = Count(
        "合同金额", sign_contract, amount="contract_fen", unit="元", scale=100, means="签订合同的金额合计。"
    )
    contracted_budget_fen = Count(
        "合同项目预算", sign_contract, amount="budget_fen", unit="元", scale=100,
        means="签订合同的项目的估算价或者采购预算合计。",
    )  # fmt: skip
    contracts_in_time = Count(
        "按期签订合同", sign_contract, unit="份", where=lambda at: at.met("contracting"),
        means="自中标通知书发出之日起三十日内签订的合同份数。",
    )  # fmt: skip
    failures = Count("招标失败", fail, unit="个", means="招标失败（废标）的项目数。")
    retenders = Count(
        "重新招标", register, unit="个", where=lambda at: bool(at.data.get("retender_of")), means="招标失败后重新登记的项目数。",
    )  # fmt: skip
    terminations = Count("终止招标", terminate, unit="个", means="招标（采购）人终止招标的项目数。")
    platform_rate = Share("进场交易率", registered_projects, projects, means="进场项目占全部交易项目的比例。")
    contract_rate = Share("合同按期签订率", contracts_in_time, contracts, means="按期签订的合同占签订合同的比例。")
    budget_rate = Share("合同占预算比", contracts_fen, contracted_budget_fen, means="合同金额占项目预算的比例。")
