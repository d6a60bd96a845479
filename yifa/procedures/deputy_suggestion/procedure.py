"""A deputy's suggestion or a member's proposal (建议提案): 代表法第四十二条（2015）、第五十一条（2025）, 提案工作条例."""

from collections.abc import Callable

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import ASSISTING_ORGAN, CLERK, HEAD, LEAD_ORGAN, LEAD_ORGAN_HEAD, REVIEWER, SIGNER
from yifa.procedures.deputy_suggestion import data, guards
from yifa.procedures.deputy_suggestion.data import Rating, SuggestionKind
from yifa.procedures.deputy_suggestion.endorsement import SuggestionEndorsement

__all__ = ["DeputySuggestion", "SuggestionEndorsement"]

ACT, RULES, OPEN = guards.ACT, guards.RULES, guards.OPEN
BOTH = f"{ACT}；政协全国委员会提案工作条例；{RULES}"


def _of(kind: SuggestionKind, rating: Rating | None = None) -> Callable[[Moment], bool]:
    return lambda at: at.get("suggestion_kind") == kind and rating in (None, at.get("rating"))


_deputys, _members = _of(SuggestionKind.DEPUTY), _of(SuggestionKind.COMMITTEE)


class DeputySuggestion(Procedure):
    """One suggestion: registered, assigned, handled, answered within three months, rated by its signers, followed up."""

    key, label, number = "deputy_suggestion", "建议提案", "{organ}建提〔{year}〕{serial}号"
    subject = "title"
    summary = "代表、委员提出，审查立案后交办；主办单位联系提出人、会同会办单位办理并按期答复，由提出人评价，不满意的重新办理。"
    statute = "《中华人民共和国全国人民代表大会和地方各级人民代表大会代表法》《政协全国委员会提案工作条例》"
    public = Public(
        fields=(
            "suggestion_kind", "subject", "title", "register_number", "lead_organ", "assisting_organs", "result_class",
            "public_text",
        )
    )  # fmt: skip

    submitted = State("待审查", initial=True)
    registered = State("待交办")
    assigned = State("待签收")
    returned = State("待改交")
    handling = State("办理中")
    answered = State("待评价")
    rated = State("待办结")
    redoing = State("重新办理中")
    answered_again = State("再次答复待评价")
    closed = State("已办结", final=True)
    not_registered = State("不予立案", final=True)
    withdrawn = State("已撤回", final=True)

    returning = Clock("退回期限", limit="district_suggestions.return_assignment")
    answering = Clock("答复期限", limit="npc_suggestions.reply")
    rating_period = Clock("评价反馈期限", until="rate_by_on")
    answering_again = Clock("再次答复期限", until="redo_by_on")

    refusal_notice = Document("不予立案告知书", to="提出人")
    assignment_sheet = Document("建议提案交办单", to="主办单位")
    extension_notice = Document("延长答复期限告知书", to="提出人")
    answer_letter = Document("建议提案答复函", to="提出人", organ="lead_organ")
    redo_notice = Document("重新办理通知书", to="主办单位")
    second_answer_letter = Document("建议提案再次答复函", to="提出人", organ="lead_organ")
    public_result = Document("建议提案办理结果公开", public=True)

    submit = Action(
        "提出", submitted.opens(), by=(SIGNER, CLERK), data=data.Submission, guards=guards.submitted_by_signer,
        basis=f"代表法（2015）第十八条；{RULES}",
    )  # fmt: skip
    register = Action(
        "审查立案", submitted.to(registered), by=REVIEWER, data=data.Registration, not_same_as=submit, basis=BOTH,
    )  # fmt: skip
    decline = Action(
        "不予立案", submitted.to(not_registered), by=REVIEWER, data=data.Decline, not_same_as=submit,
        outcome="decline_ground", issues=refusal_notice, basis=RULES,
    )  # fmt: skip
    assign = Action(
        "交办", registered.to(assigned), by=HEAD, data=data.Assignment, guards=guards.organs_distinct,
        starts=(
            returning, Start(answering, when=_deputys), Start(answering, when=_members, limit="cppcc_proposals.reply"),
            Start(answering, when=_members, limit="district_suggestions.reply_proposal"),
        ),
        issues=assignment_sheet, basis=BOTH,
    )  # fmt: skip
    accept = Action("签收承办", assigned.to(handling), by=LEAD_ORGAN, stops=returning, basis=RULES)
    give_back = Action(
        "退回", assigned.to(returned), by=LEAD_ORGAN, data=data.Return, guards=guards.returned_in_time, once=True,
        stops=returning, basis=RULES,
    )  # fmt: skip
    reassign = Action(
        "改交", returned.to(assigned), by=HEAD, data=data.Assignment, guards=guards.organs_distinct,
        issues=assignment_sheet, basis=RULES,
    )  # fmt: skip
    contact = Action(
        "联系提出人", (handling | answered | redoing).stays(), by=LEAD_ORGAN, data=data.Contact, basis=RULES,
    )  # fmt: skip
    assist = Action(
        "提出会办意见", (handling | redoing).stays(), by=ASSISTING_ORGAN, data=data.Assistance,
        guards=(guards.assisting_named, guards.heard_in_turn), basis=RULES,
    )  # fmt: skip
    extend = Action(
        "延长答复期限", (assigned | handling).stays(), by=HEAD, data=data.Extension, once=True, extends=answering,
        issues=extension_notice, basis=BOTH,
    )  # fmt: skip
    answer = Action(
        "答复", handling.to(answered), by=LEAD_ORGAN_HEAD, data=data.Answer, after=contact, not_same_as=contact,
        guards=(guards.assisted, guards.rating_ahead), stops=answering, starts=rating_period, outcome="result_class",
        issues=answer_letter, basis=BOTH,
    )  # fmt: skip
    rate = Action(
        "评价", answered.to(rated), by=SIGNER, data=data.SignersRating, guards=guards.lead_signer_alone,
        stops=rating_period, basis=RULES,
    )  # fmt: skip
    handle_again = Action(
        "责成重新办理", rated.to(redoing), by=HEAD, data=data.Rehandling, once=True,
        guards=(guards.unsatisfied, guards.redo_ahead), starts=answering_again, issues=redo_notice, basis=RULES,
    )  # fmt: skip
    answer_again = Action(
        "再次答复", redoing.to(answered_again), by=LEAD_ORGAN_HEAD, data=data.Answer,
        guards=(guards.contacted_again, guards.rating_ahead),
        not_same_as=contact, stops=answering_again, starts=rating_period, outcome="result_class",
        issues=second_answer_letter, basis=RULES,
    )  # fmt: skip
    rate_again = Action(
        "再次评价", answered_again.to(rated), by=SIGNER, data=data.SignersRating, guards=guards.lead_signer_alone,
        stops=rating_period, basis=RULES,
    )  # fmt: skip
    close = Action("办结", rated.to(closed), by=CLERK, guards=guards.redone_where_unsatisfied, basis=RULES)
    close_unrated = Action(
        "未评价办结", (answered | answered_again).to(closed), by=CLERK, guards=guards.rating_period_over,
        basis=RULES,
    )  # fmt: skip
    track = Action("跟踪落实", closed.stays(), by=LEAD_ORGAN, data=data.Progress, basis=RULES)
    publish = Action(
        "公开办理结果", (answered | rated | answered_again | closed).stays(), by=(CLERK, REVIEWER), data=data.Publication,
        guards=guards.published_with_consent, not_same_as=answer, publishes=True, issues=public_result, basis=OPEN,
    )  # fmt: skip
    withdraw = Action(
        "撤回", (submitted | registered | assigned | returned | handling).to(withdrawn), by=SIGNER, data=data.Withdrawal,
        outcome="撤回", basis=RULES,
    )  # fmt: skip

    suggestions = Count("建议提案办理", assign, means="立案后交由有关单位办理的人大代表建议和政协提案件数。")
    deputies = Count("人大代表建议", assign, where=_deputys, means="立案后交由有关单位办理的人大代表建议件数。")
    committee = Count("政协提案", assign, where=_members, means="立案后交由有关单位办理的政协提案件数。")
    not_accepted = Count("不予立案", decline, means="经审查不予立案的建议提案件数。")
    withdrawals = Count("撤回", withdraw, means="领衔人撤回的建议提案件数。")
    returns = Count("退回", give_back, unit="次", means="主办单位在期限内以不属本单位职责为由退回的次数。")
    extensions = Count("延长答复", extend, means="经同意延长答复期限的建议提案件数。")
    contacts = Count("联系提出人", contact, unit="次", means="主办单位在办理中联系提出人、听取意见的次数。")
    assistances = Count("会办意见", assist, unit="份", means="会办单位提出的会办意见份数。")
    answered_all = Count("答复件数", answer, means="主办单位作出首次答复的建议提案件数。")
    answered_in_time = Count(
        "按期答复", answer, where=lambda at: at.met("answering"), means="在法定或者规定的答复期限内答复的建议提案件数。"
    )
    results = CountEach("办理结果分类", answer, "result_class", means="首次答复的办理结果为“{}”的建议提案件数。")
    deputies_rated = Count("代表评价", rate, where=_deputys, means="领衔代表对答复作出评价的人大代表建议件数。")
    committee_rated = Count("委员评价", rate, where=_members, means="领衔委员对答复作出评价的政协提案件数。")
    deputies_satisfied = Count(
        "代表满意", (rate, rate_again), where=_of(SuggestionKind.DEPUTY, Rating.SATISFIED),
        means="领衔代表评价为满意的人大代表建议件数，不含基本满意的，含重新办理后满意的。",
    )  # fmt: skip
    committee_satisfied = Count(
        "委员满意", (rate, rate_again), where=_of(SuggestionKind.COMMITTEE, Rating.SATISFIED),
        means="领衔委员评价为满意的政协提案件数，不含基本满意的，含重新办理后满意的。",
    )  # fmt: skip
    ratings = CountEach("首次评价", rate, "rating", means="领衔人首次评价为“{}”的建议提案件数。")
    redone = Count("重新办理", handle_again, means="因领衔人不满意而责成重新办理的建议提案件数。")
    unrated = Count("未评价", close_unrated, means="领衔人在反馈期限内未作评价而办结的建议提案件数。")
    fulfilled = Count(
        "承诺落实", track, where=lambda at: at.data["fulfilled"] is True,
        means="答复中承诺的事项已经落实的建议提案件数。",
    )  # fmt: skip
    published = Count("公开办理结果", publish, means="向社会公开办理结果的建议提案件数。")
    completion_rate = Share("办结率", answered_in_time, suggestions, means="按期答复的建议提案占交办的建议提案的比例。")
    deputies_satisfaction = Share(
        "代表满意率", deputies_satisfied, deputies_rated, means="评价为满意的占已作评价的人大代表建议的比例。"
    )
    committee_satisfaction = Share(
        "委员满意率", committee_satisfied, committee_rated, means="评价为满意的占已作评价的政协提案的比例。"
    )
