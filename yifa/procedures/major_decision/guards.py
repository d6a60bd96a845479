"""Conditions of law on a major decision (办理条件): 重大行政决策程序暂行条例, cited as 条例."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import limit
from yifa.kernel.standings import Needs
from yifa.procedures.major_decision.data import Legality, RiskLevel

RULES = "重大行政决策程序暂行条例"
BEGINS = date(2019, 9, 1)
"""The regulation is in force from this day (第四十四条)."""
COUNSEL_HEARD = Needs("legal_counsel.engaged", "法律顾问聘书", of="counsel_letters", organs="reviewing_organ")

in_scope = guard(
    "decision_out_of_scope", article=f"{RULES}第三条第二款",
    en="Macro-economic control, legislation and emergency measures follow their own law. Handle the matter under it",
    zh="宏观调控决策、政府立法决策和突发事件应急处置决策适用其他规定，不适用重大行政决策程序",
)(lambda at: not at.data["excepted"])  # fmt: skip


@guard(
    "not_in_catalogue",
    article=f"{RULES}第三条第三款",
    en="The matter is not in the catalogue that is named. Name the one that has it, or say why it is decided all the same",
    zh="该事项不在所填目录之内，请核对目录；未列入目录而需要决策的，请填写说明",
)
def in_catalogue(at: Moment) -> bool:
    """Either the published catalogue has the matter, or it is said why not."""
    assert at.facts is not None
    found = at.facts.case(at.data.get("catalogue") or "")
    if found is None:
        return bool(at.data.get("outside_because"))
    own = found.procedure == "decision_catalogue" and at.by is not None and found.organ == at.by.organ
    return own and found.state == "published" and at.data["title"] in found.data["items"]


dispute_told = guard(
    "dispute_untold", article=f"{RULES}第十三条",
    en="Where the organs do not agree, say on what, and who says what and why",
    zh="有关单位意见不一致的，应当说明争议的主要问题和各方意见、理由，请补充",
)(lambda at: bool(at.data["agreed"]) or bool(at.data.get("dispute")))  # fmt: skip

to_be_public = guard(
    "decision_not_public", article=f"{RULES}第十四条、第三十二条",
    en="The matter is not public by law. Neither draft nor decision can be published",
    zh="该决策事项依法不予公开，不得公布草案或者决策",
)(lambda at: not at.get("not_public_because"))  # fmt: skip

kept_back = guard(
    "decision_must_be_public", article=f"{RULES}第三十二条",
    en="The law asks that this decision be published. Publish it",
    zh="该决策应当依法公布，请办理公布",
)(lambda at: bool(at.get("not_public_because")))  # fmt: skip

comment_period = guard(
    "comment_period_short", article=f"{RULES}第十五条",
    en="The public has thirty days at least. Choose a later day, or state and publish why it must be shorter",
    zh="公开征求意见的期限一般不少于三十日，请延后截止日期；情况紧急需要缩短的，应当说明理由并一并公布",
)(
    lambda at: (last := date.fromisoformat(at.data["comment_by_on"])) > at.on
    and (last >= due(limit("major_decisions.comment", at.on), at.on).due or bool(at.data.get("shortened_because")))
)  # fmt: skip

adopted_of_received = guard(
    "comments_adopted_too_many", article=f"{RULES}第十八条",
    en="More comments were adopted than received. Check the numbers",
    zh="采纳意见数不得多于收到意见数，请核对",
)(lambda at: at.data["comments_adopted"] <= at.data["comments"])  # fmt: skip

disinterested = guard(
    "expert_interested", article=f"{RULES}第二十条",
    en="Who has a direct interest cannot argue the matter. Choose other experts",
    zh="与决策事项有直接利害关系的专家、专业机构不得参与论证，请另行选择",
)(lambda at: not at.data["interested"] and bool(at.data["experts"]))  # fmt: skip

risk_answered = guard(
    "risk_measures_missing", article=f"{RULES}第二十三条",
    en="A medium or high risk needs measures against it. State them",
    zh="中风险、高风险的，应当提出风险防范和化解措施，请补充",
)(lambda at: at.data["risk_level"] == RiskLevel.LOW or bool(at.data.get("risk_measures")))  # fmt: skip


@guard(
    "public_not_heard",
    article=f"{RULES}第十四条、第二十九条",
    en="The public was not heard, or a consultation or hearing is still open. Hear it, and record what became of what it said",
    zh="尚未听取公众意见，或者公开征求意见、听证尚未结束，请先完成公众参与并登记采纳情况",
)
def public_heard(at: Moment) -> bool:
    """The public was heard in one way at least, and nothing is open; matters that are not public apart."""
    if at.get("not_public_because"):
        return True
    assert at.case is not None
    assert at.facts is not None
    hearings = {each.state for each in at.facts.children(at.case.number) if each.procedure == "decision_hearing"}
    heard = at.case.did("close_consultation", "hear_public") or "held" in hearings
    return heard and at.live("consulting") is None and "announced" not in hearings


experts_asked = guard(
    "experts_not_asked", article=f"{RULES}第十九条",
    en="The matter is technical. Have experts argue it first",
    zh="专业性、技术性较强的决策事项，应当先组织专家论证",
)(lambda at: not at.get("technical") or (at.case is not None and at.case.did("argue")))  # fmt: skip

risk_assessed = guard(
    "risk_not_assessed", article=f"{RULES}第二十二条",
    en="The matter may do harm. Have its risks assessed first",
    zh="可能对社会稳定、公共安全等造成不利影响的，应当先组织风险评估",
)(lambda at: not at.get("risky") or (at.case is not None and at.case.did("assess_risk")))  # fmt: skip

by_the_reviewer = guard(
    "legality_reviewed_elsewhere", article=f"{RULES}第二十五条",
    en="The organ in charge of legal review reviews, not the one that drafts. Name your own organ, or let another review",
    zh="合法性审查应当由负责合法性审查的部门作出，决策承办单位不得审查自己承办的草案，所填部门应当是审查人所在机关，请核对",
)(
    lambda at: at.case is not None and at.by is not None
    and at.data.get("reviewing_organ") in (None, at.by.organ)
    and (at.get("drafting_organ") != at.by.organ or at.by.organ == at.case.organ)
)  # fmt: skip

legal_risk_told = guard(
    "legal_risk_untold", article=f"{RULES}第二十五条第二款",
    en="A reform that explores may be discussed only with its legal risk stated. State it",
    zh="探索性改革决策事项提交讨论的，应当明示法律风险，请补充",
)(lambda at: at.data["legality"] != Legality.EXPLORATORY or bool(at.data.get("legal_risk")))  # fmt: skip

review_followed = guard(
    "review_not_followed", article=f"{RULES}第二十八条",
    en="The legal review asks for changes. Change the draft first",
    zh="合法性审查意见要求修改的，应当先按审查意见修改草案",
)(
    lambda at: at.get("legality") != Legality.REVISE
    or (at.case is not None and at.case.did("adjust_draft")
        and at.case.done["adjust_draft"].on >= at.case.done["review_legality"].on)
)  # fmt: skip

risk_controlled = guard(
    "risk_uncontrolled", article=f"{RULES}第二十四条",
    en="The risk is not under control. Change the draft and have the risk assessed again",
    zh="风险不可控的，应当采取调整决策草案等措施并重新评估，确保风险可控后才能提请讨论",
)(lambda at: at.get("controllable") is not False)  # fmt: skip

competition_reviewed = guard(
    "fair_competition_missing", article=f"{RULES}第二十九条",
    en="The matter touches enterprises. State how fair competition was reviewed",
    zh="涉及市场主体经济活动的，应当报送公平竞争审查情况，请补充",
)(lambda at: not at.get("market") or bool(at.data.get("fair_competition")))  # fmt: skip


@guard(
    "opinions_incomplete",
    article=f"{RULES}第三十条",
    en="Everybody who spoke either agreed or not, once, and who did not is quoted. Complete the record",
    zh="每名发言人员应当且只能列入同意或者不同意之一，有不同意见的应当如实载明，请核对",
)
def opinions_recorded(at: Moment) -> bool:
    """Everybody is on record, and those who disagree are quoted."""
    spoke, yes, no = (at.data[name] for name in ("speakers", "agreeing", "disagreeing"))
    return len(spoke) > 1 and sorted(spoke) == sorted({*yes} | {*no}) == sorted([*yes, *no]) and (
        bool(no) == bool(at.data.get("dissent"))
    )  # fmt: skip


head_last = guard(
    "head_spoke_early", article=f"{RULES}第三十条第二款",
    en="The head of the organ speaks last. Check the order",
    zh="行政首长应当最后发表意见，请核对发言顺序",
)(lambda at: at.data["speakers"][-1:] == [at.data["chief"]])  # fmt: skip

this_draft_reported = guard(
    "party_report_stale", article=f"{RULES}第三十一条",
    en="The report to the party committee is older than the legal review of this draft. Report the draft as it was decided",
    zh="向同级党委请示报告的时间早于本次草案的合法性审查，应当就本次决定的草案重新请示报告",
)(
    lambda at: at.case is not None
    and (at.day("party_reported_on") or date.min) >= at.case.done["review_legality"].on
)  # fmt: skip

MAJORITY = {
    "code": "majority_unanswered",
    "article": f"{RULES}第三十条第二款",
    "en": "The head decides otherwise than most members hold. Record the reason given at the meeting",
    "zh": "行政首长拟作出的决定与多数人意见不一致的，应当在会上说明理由，请载明",
}
passed_with_majority = guard(**MAJORITY)(
    lambda at: len(at.data["agreeing"]) * 2 > len(at.data["speakers"]) or bool(at.data.get("against_majority_because"))
)
rejected_with_majority = guard(**MAJORITY)(
    lambda at: (
        len(at.data["disagreeing"]) * 2 > len(at.data["speakers"]) or bool(at.data.get("against_majority_because"))
    )
)
