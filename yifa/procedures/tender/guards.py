"""Conditions of law on the steps of a tender (办理条件); its bids, objections, complaints and concerns are its sub-cases."""

from collections.abc import Sequence
from datetime import date

from yifa.kernel.cases import VOID, Moment, Snapshot
from yifa.kernel.clocks import due
from yifa.kernel.data import members
from yifa.kernel.declarations import guard
from yifa.kernel.limits import in_force
from yifa.kernel.naming import alike
from yifa.kernel.running import Status, over
from yifa.procedures.tender.data import FailureGround, Kind

DOCUMENTS = "招标投标法第二十四条；招标投标法实施条例第十六条；政府采购法第三十五条；政府采购法实施条例第三十一条"
AMENDING = "招标投标法第二十三条；招标投标法实施条例第二十一条；政府采购法实施条例第三十一条第二款"
OPENING = "招标投标法第三十四条；政府采购货物和服务招标投标管理办法第三十九条"
SCORING = "招标投标法第四十条；招标投标法实施条例第四十九条；政府采购法实施条例第三十四条"
AWARDING = "招标投标法第四十条、第四十一条；招标投标法实施条例第五十五条；政府采购法实施条例第四十三条"
FAILING = "招标投标法第二十八条、第四十二条；招标投标法实施条例第四十四条、第五十五条、第八十二条；政府采购法第三十六条"
STANDSTILL = "招标投标法实施条例第二十二条、第五十四条；政府采购法实施条例第五十四条"
PAUSING = "招标投标法实施条例第六十二条；政府采购法第五十七条"
SUPERVISION = "国办发〔2015〕63号第五部分；公共资源交易平台管理暂行办法第四章"
REEVALUATING = "招标投标法实施条例第五十四条、第六十一条、第八十二条；政府采购法实施条例第四十四条"
REVIEWING = "政府采购法实施条例第四十四条；政府采购货物和服务招标投标管理办法第六十四条"
COMMITTEE = "招标投标法第三十七条；政府采购货物和服务招标投标管理办法第四十七条"
FEWEST = 3


def bidding(at: Moment) -> bool:
    """Whether the tender is under the law on tenders (招标投标)."""
    return bool(at.get("kind") == Kind.BIDDING)


def procurement(at: Moment) -> bool:
    """Whether the tender is under the law on government procurement (政府采购)."""
    return bool(at.get("kind") == Kind.PROCUREMENT)


def _below(at: Moment, procedure: str) -> Sequence[Snapshot]:
    assert at.case is not None
    assert at.facts is not None
    children = at.facts.children(at.case.number)
    return [case for case in children if case.procedure == procedure and case.state != VOID]


def _committee(at: Moment, *states: str) -> bool:
    return any(case.state in states for case in _below(at, "tender_committee"))


committee_formed = guard(
    "committee_missing", article=COMMITTEE,
    en="There is no committee yet. Draw its experts and form it first",
    zh="尚未组建评标委员会，请先抽取专家、组建评标委员会",
)(lambda at: _committee(at, "formed"))  # fmt: skip

committee_disclosed = guard(
    "committee_not_disclosed", article="招标投标法第三十七条第五款；政府采购法实施条例第四十三条第三款",
    en="The result is announced with the names of those who evaluated. Disclose the committee first",
    zh="公告中标结果应当同时公布评标委员会名单，请先办理评标委员会的“公布名单”",
)(lambda at: _committee(at, "disclosed"))  # fmt: skip


def bids(at: Moment) -> Sequence[Snapshot]:
    """The bids that were not withdrawn before the deadline."""
    return [case for case in _below(at, "tender_bid") if case.state != "withdrawn"]


def valid_bids(at: Moment) -> Sequence[Snapshot]:
    """The bids that were scored."""
    return [case for case in bids(at) if "total" in case.data and case.state not in ("rejected", "invalid")]


@guard(
    "retender_unsound",
    article=FAILING,
    en="A new tender follows a failed one of the same tenderee and kind. Check which tender failed",
    zh="重新招标应当填写同一招标（采购）人、同一交易类别而招标失败的项目，请核对原招标项目",
)
def retender_sound(at: Moment) -> bool:
    """What is tendered again had failed."""
    assert at.facts is not None
    earlier = at.facts.case(at.data["retender_of"]) if "retender_of" in at.data else None
    return earlier is None or (
        earlier.procedure == "tender"
        and earlier.state == "failed"
        and all(earlier.data[name] == at.data[name] for name in ("tenderee", "kind"))
    )


def weights(criteria: Sequence[str]) -> dict[str, int] | None:
    """The weight of each criterion, or ``None`` where one is not written as ``技术=40`` or stands twice."""
    found = {}
    for each in criteria:
        name, equals, weight = each.partition("=")
        if not (equals and name and weight.isascii() and weight.isdigit() and int(weight)) or name in found:
            return None
        found[name] = int(weight)
    return found


criteria_add_up = guard(
    "criteria_not_hundred", article=SCORING,
    en="Write each criterion once with a whole weight, as 技术=40; together they must make 100",
    zh="评标因素应当逐项写明整数权重（如：技术=40），不得重复，各项权重合计应当为100，请核对",
)(lambda at: sum((weights(at.data["criteria"]) or {}).values()) == 100)  # fmt: skip


def _after(at: Moment, bidding_limit: str, procurement_limit: str) -> bool:
    # Whether the announced last day lies no earlier than the law's shortest period allows.
    start = at.day("documents_from")
    limit = in_force(bidding_limit if bidding(at) else procurement_limit, at.on)
    last = at.day("documents_until" if bidding_limit == "bidding.sale" else "deadline_on")
    assert start is not None
    assert last is not None
    return limit is None or last >= due(limit, start).due


documents_long_enough = guard(
    "documents_too_short", article=DOCUMENTS,
    en="Documents are offered from the announcement on, for 5 days or more (procurement: 5 working days). Set a later last day",
    zh="招标文件自公告之日或者其后开始提供，提供期限不得少于五日（政府采购为五个工作日），请推迟停止提供日期",
)(lambda at: at.on <= (at.day("documents_from") or at.on) and _after(at, "bidding.sale", "procurement.doc_supply"))  # fmt: skip

deadline_far_enough = guard(
    "deadline_too_early", article=DOCUMENTS,
    en="Between the first day of the documents and the deadline lie 20 days or more. Set a later deadline",
    zh="自招标文件开始提供之日起至投标截止之日止不得少于二十日，请推迟投标截止日期",
)(lambda at: _after(at, "bidding.bid_prep", "procurement.bid_prep"))  # fmt: skip

bond_small_enough = guard(
    "bond_too_high", article="招标投标法实施条例第二十六条；政府采购法实施条例第三十三条",
    en="The bid bond may be at most 2% of the estimate or budget. Lower it",
    zh="投标保证金不得超过项目估算价或者采购预算的百分之二，请降低",
)(lambda at: (at.data.get("bond_fen") or 0) * 50 <= at.get("budget_fen"))  # fmt: skip


@guard(
    "deadline_not_moved",
    article=AMENDING,
    en="What may affect the bids is said 15 days before the deadline or moves it back; no deadline is moved forward",
    zh="澄清或者修改可能影响投标文件编制的，距投标截止之日不足十五日应当顺延；投标截止时间不得提前，截止当日不再澄清、修改，请核对",
)
def deadline_moved(at: Moment) -> bool:
    """The deadline stays or moves back, far enough for those who must write their bids anew."""
    assert at.case is not None
    before = (at.case.data["deadline_on"], at.case.data["deadline_at"])
    given, limit = at.day("deadline_on"), in_force("bidding.clarify" if bidding(at) else "procurement.clarify", at.on)
    assert given is not None
    enough = not at.data["affects_bids"] or limit is None or at.on <= due(limit, given).due
    return enough and at.on.isoformat() < before[0] and (at.data["deadline_on"], at.data["deadline_at"]) >= before


opened_in_time = guard(
    "opening_not_at_deadline", article=OPENING,
    en="Bids are opened on the day of the deadline, at its hour and not before; one that was postponed, on the day and "
    "at the hour announced",
    zh="开标应当在投标截止时间的同一时间公开进行：日期应当是投标截止之日，时间不得早于投标截止时间；公告推迟开标的，以公告的日期和时间为准",
)(
    lambda at: at.on == (at.day("opening_on") or at.day("deadline_on"))
    and at.data["opened_at"] >= (at.get("opening_at") or at.get("deadline_at"))
)  # fmt: skip

bids_enough = guard(
    "bids_too_few", article=FAILING,
    en="With fewer than three bids none is opened. Record that the tender failed, and hold it anew",
    zh="投标人少于三个的，不得开标，请登记招标失败并重新招标",
)(lambda at: len(bids(at)) >= FEWEST)  # fmt: skip


def bidders(at: Moment) -> set[str]:
    """Who bids, as the envelopes that opened say: several bids of one bidder are one, what could not be read is nobody's."""
    return {alike(case.data["bidder"]) for case in bids(at) if "bidder" in case.data}


bidders_enough = guard(
    "bidders_too_few", article=f"{FAILING}；电子招标投标办法第三十一条",
    en="Fewer than three different bidders stand in the bids that opened. Record that the tender failed, and hold it anew",
    zh="成功解密的投标文件分属不足三个投标人（同一投标人的几份投标按一个计算），不得评标，请登记招标失败并重新招标",
)(lambda at: len(bidders(at)) >= FEWEST)  # fmt: skip

bids_counted = guard(
    "bid_count_differs", article=OPENING,
    en="The number of bids differs from those deposited and not withdrawn. Check it",
    zh="递交投标文件份数与平台登记的（不含已撤回的）不一致，请核对",
)(lambda at: at.data["bid_count"] == len(bids(at)))  # fmt: skip


def _pending(at: Moment) -> bool:
    return any(
        case.state == "received" and case.data["matter"] != "question" for case in _below(at, "tender_objection")
    )


objections_answered = guard(
    "objection_pending", article=STANDSTILL,
    en="An objection waits for an answer, and the tender stands still until then. Answer it first",
    zh="有异议尚未答复，作出答复前应当暂停招标投标活动，请先答复异议",
)(lambda at: procurement(at) or not _pending(at))  # fmt: skip

nothing_pending = guard(
    "objection_pending", article=STANDSTILL,
    en="An objection or challenge waits for an answer, and no contract is signed until then. Answer it first",
    zh="有异议或者质疑尚未答复，应当暂停签订合同，请先答复",
)(lambda at: not _pending(at))  # fmt: skip


@guard(
    "tender_suspended",
    article=PAUSING,
    en="The supervising organ ordered a standstill over a complaint. Wait until it is lifted, decided or over",
    zh="行政监督部门因投诉责令暂停，在恢复、作出处理决定或者暂停期限届满以前不得办理",
)
def not_suspended(at: Moment) -> bool:
    """No order to stand still is in force."""
    for case in _below(at, "tender_complaint"):
        run = case.run("suspending")
        if case.closed_on is None and case.data.get("suspended") and (run is None or not over(run, at.on)):
            return False
    return True


STEADY = (objections_answered, not_suspended)
"""What every step between the deadline and the award waits for."""


@guard(
    "opening_not_postponed",
    article=f"{STANDSTILL}；{PAUSING}",
    en="From the day of the deadline on, an opening is postponed to a later day while an objection or an ordered standstill "
    "keeps the bids shut, and again where its new day passed. Before that day, amend the documents",
    zh="投标截止之日起，因异议尚未答复或者被责令暂停不能开标的，方可推迟开标，推迟后的日期未能开标的可以再次推迟；新的日期应当在办理之日以后。截止之日以前请办理澄清修改",
)
def postponable(at: Moment) -> bool:
    """The tender stands still, or stood still until after the day to which its opening was put off."""
    assert at.case is not None
    still = any(not condition.test(at) for condition in STEADY)
    before, today = at.case.data.get("opening_on"), at.on.isoformat()
    missed = before is not None and before < today
    return bool(at.case.data["deadline_on"] <= today) and (still or missed)


concerns_settled = guard(
    "concern_pending", article=SUPERVISION,
    en="A supervisor's concern is not settled. Answer it first",
    zh="有监督意见尚未办结，请先答复并由提出人确认",
)(lambda at: all(case.closed_on is not None for case in _below(at, "tender_concern")))  # fmt: skip

bids_settled = guard(
    "bids_unsettled", article=SCORING,
    en="Every bid must be opened and then scored or rejected, or found invalid; see the bids of this tender",
    zh="每份投标都应当开标，并评分或者否决，未能开标的登记为无效，请查看本项目的投标",
)(lambda at: all(case.state in ("scored", "rejected", "invalid") for case in bids(at)))  # fmt: skip


def ranked(at: Moment) -> list[list[str]]:
    """The scored bids from the best on: those of one score and one price stand together."""
    found: dict[tuple[float, int], list[str]] = {}
    for case in valid_bids(at):
        found.setdefault((-float(case.data["total"]), case.data["price_fen"]), []).append(case.number)
    return [found[key] for key in sorted(found)]


@guard(
    "candidates_not_as_scored",
    article=f"{AWARDING}；政府采购货物和服务招标投标管理办法第五十七条",
    en="Candidates are the best three (all, where fewer are valid) by score, the lower price first where it is equal",
    zh="中标候选人应当是有效投标中得分最高的三个（不足三个的全部列入），得分相同的报价低者在前；有效投标数应当与平台登记一致，请核对",
)
def candidates_as_scored(at: Moment) -> bool:
    """The ranking is the one that the scores yield; bids equal in both stand in any order."""
    given, order, wanted = list(at.data["ranking"]), ranked(at), list[str]()
    for group in order:
        here = given[len(wanted) : len(wanted) + len(group)]
        if len(wanted) < FEWEST and not {*here} <= {*group}:
            return False
        wanted += here if len(here) == len(group) else group
    whole = len(valid_bids(at))
    return len({*given}) == len(given) == min(FEWEST, whole) and at.data["valid_bids"] == whole


valid_enough = guard(
    "valid_bids_too_few", article="政府采购法第三十六条",
    en="With fewer than three valid bids a procurement fails. Record that it failed",
    zh="政府采购项目有效投标不足三家的，应予废标，请登记招标失败",
)(lambda at: bidding(at) or len(valid_bids(at)) >= FEWEST)  # fmt: skip


def _bid(at: Moment, number: str) -> Snapshot | None:
    return next((case for case in bids(at) if case.number == number), None)


posted_as_ranked = guard(
    "candidates_posted_wrong", article="招标投标法实施条例第五十四条",
    en="Only candidates of a tender are posted, under their bidders' names and in the order of the ranking. Check them",
    zh="招标投标项目按评标报告的排序公示中标候选人名称（政府采购项目直接公告结果），请核对",
)(
    lambda at: bidding(at)
    and at.data["candidates"] == [bid.data["bidder"] if (bid := _bid(at, each)) else "" for each in at.get("ranking")]
)  # fmt: skip


def _posted(at: Moment) -> bool:
    # A new evaluation cancels what was posted of the one before it.
    run = at.case.run("posting") if at.case is not None else None
    return run is not None and run.status is not Status.CANCELLED


posting_done = guard(
    "candidates_not_posted", article="招标投标法实施条例第五十四条第一款",
    en="Post the candidates first",
    zh="请先公示中标候选人，公示期不得少于三日",
)(lambda at: procurement(at) or _posted(at))  # fmt: skip

posted_once = guard(
    "candidates_posted_before", article="招标投标法实施条例第五十四条第一款",
    en="The candidates of this evaluation were posted. Go on to the award",
    zh="本次评标的中标候选人已经公示，请办理确定中标人",
)(lambda at: not _posted(at))  # fmt: skip


def _finds_wrong(case: Snapshot, since: date) -> bool:
    # Whether it is an objection to the result, or a complaint, that was found right since that day.
    right = case.data.get("finding") in ("upheld", "partly") and case.closed_on is not None and case.closed_on >= since
    objection = case.data.get("matter") == "objection" and case.data.get("about") == "result"
    return right and (case.procedure == "tender_complaint" or (case.procedure == "tender_objection" and objection))


@guard(
    "reevaluation_unfounded",
    article=REEVALUATING,
    en="A tender (not a procurement) is evaluated again before any award, for an objection to the result or a complaint that "
    "was upheld after the evaluation. Name that one",
    zh="招标投标项目在确定中标人以前，对评标结果的异议或者投诉在评标结束后被认定成立的，方可重新评标（政府采购项目不得以此为由重新评审），请核对所填案号",
)
def reevaluation_founded(at: Moment) -> bool:
    """Somebody entitled found the evaluation wrong, and nobody has relied on an award."""
    assert at.case is not None
    cases = [*_below(at, "tender_objection"), *_below(at, "tender_complaint")]
    since = at.case.done["end_evaluation"].on
    found = any(case.number == at.data["found_by"] and _finds_wrong(case, since) for case in cases)
    return bidding(at) and found and not at.case.did("award")


@guard(
    "review_unfounded",
    article=REVIEWING,
    en="Only a procurement without an award is reviewed again; a tender is evaluated again after an upheld objection or complaint",
    zh="只有尚未确定供应商的政府采购项目可以依所列情形重新评审；招标投标项目应当在异议或者投诉成立后办理重新评标",
)
def review_founded(at: Moment) -> bool:
    """It is a procurement, and nobody has relied on an award."""
    assert at.case is not None
    return procurement(at) and not at.case.did("award")


def _left(at: Moment) -> list[str]:
    excluded = members(at.case.data.get("excluded")) if at.case is not None else []
    return [each for each in at.get("ranking") if each not in excluded]


winner_first = guard(
    "winner_not_first", article=AWARDING,
    en="The award goes to the first of the candidates, or the next where awards before it were withdrawn",
    zh="应当确定排名第一的中标候选人为中标人；前面的已取消中标资格的，依次确定其他候选人",
)(lambda at: _left(at)[:1] == [at.data["winner"]])  # fmt: skip

award_as_bid = guard(
    "award_differs_from_bid", article="招标投标法第四十三条；招标投标法实施条例第五十七条",
    en="Name or amount differ from the bid as it was opened. Check them",
    zh="中标人名称或者中标金额与开标记录的投标不一致，请核对",
)(
    lambda at: (bid := _bid(at, at.data["winner"])) is not None
    and (bid.data["bidder"], bid.data["price_fen"]) == (at.data["winner_name"], at.data["award_fen"])
)  # fmt: skip

excluded_on_record = guard(
    "excluded_bids_differ", article=AWARDING,
    en="Name every bid whose award was withdrawn, the last one included",
    zh="请填写历次取消中标资格的全部投标案号，含本次",
)(
    lambda at: sorted(at.data["excluded"])
    == sorted([*(members(at.case.data.get("excluded")) if at.case else []), at.get("winner")])
)  # fmt: skip

contract_as_awarded = guard(
    "contract_differs_from_award", article="招标投标法第四十六条第一款；招标投标法实施条例第五十七条第一款；政府采购法第四十六条",
    en="The contract's amount differs from the award. Contract on the terms of bid and documents",
    zh="合同金额与中标金额不一致；应当按照招标文件和投标文件订立合同，不得背离实质性内容，请核对",
)(lambda at: at.data["contract_fen"] == at.get("award_fen"))  # fmt: skip

duties_done = guard(
    "tender_duties_open", article="招标投标法第四十七条；政府采购法第四十七条；招标投标法实施条例第五十七条第二款",
    en="A duty after the award is still to be done: report, publication or filing of the contract, or the bonds' return",
    zh="中标后的事项尚未办完（书面报告、合同公告或者备案、退还投标保证金），请先办理",
)(lambda at: at.case is not None and not any(run.live for run in at.case.runs))  # fmt: skip


@guard(
    "failure_ground_wrong",
    article=FAILING,
    en="This ground does not fit the kind of tender, or its bids as they are recorded. Check it",
    zh="招标失败情形与交易类别或者平台登记的投标情况不符，请核对",
)
def failure_true(at: Moment) -> bool:
    """What is said of the bids is what they are; two grounds are known to procurement alone, and one to tenders."""
    ground, deadline = at.data["failure_ground"], at.day("deadline_on")
    assert at.case is not None
    evaluating, found = at.case.state in ("opened", "evaluating"), valid_bids(at)
    if ground == FailureGround.TOO_FEW_BIDS:
        if at.case.state == "opened":
            return len(bidders(at)) < FEWEST and not any(case.state == "deposited" for case in bids(at))
        return at.case.state == "announced" and deadline is not None and at.on > deadline and len(bids(at)) < FEWEST
    if ground == FailureGround.ALL_REJECTED:
        return evaluating and all(case.state in ("rejected", "invalid") for case in bids(at))
    if ground == FailureGround.TOO_FEW_VALID:
        return evaluating and bids_settled.test(at) and 0 < len(found) < FEWEST
    if ground == FailureGround.OVER_BUDGET:
        prices = [case.data["price_fen"] for case in bids(at) if "price_fen" in case.data]
        return procurement(at) and evaluating and bool(prices) and min(prices) > at.get("budget_fen")
    if ground == FailureGround.AWARD_LOST:
        return bool(at.case.did("withdraw_award"))
    return bool(bidding(at) == (ground == FailureGround.UNLAWFUL))
