"""Conditions on the steps of a suggestion and of its endorsements (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.procedures.deputy_suggestion.data import Rating

ACT = "代表法（2015）第四十二条；代表法（2025）第五十一条"
RULES = "全区人大代表建议和政协提案办理制度"
OPEN = "国办发〔2014〕46号；代表法（2025）第五十一条"
ANSWERED = ("answered", "rated", "redoing", "answered_again", "closed")


@guard(
    "suggestion_of_another",
    article=RULES,
    en="Who submits is the lead signer in person. Submit under your own name",
    zh="建议提案应当由领衔人本人提出，请由本人填报，或者由经办人依提出人的书面材料登记",
)
def submitted_by_signer(at: Moment) -> bool:
    """A party submits in their own name; the clerk enters what came in writing."""
    assert at.by is not None
    return bool(at.by.organ) or at.by.name == at.data["lead_signer"]


@guard(
    "suggestion_led_and_assisted",
    article=RULES,
    en="An organ cannot lead and assist, or assist twice. Name each organ once",
    zh="主办单位不得同时列为会办单位，会办单位不得重复，请核对",
)
def organs_distinct(at: Moment) -> bool:
    """Each organ has one part."""
    named = [at.data["lead_organ"], *(at.data.get("assisting_organs") or [])]
    return len(named) == len(set(named))


returned_in_time = guard(
    "suggestion_return_late", article=RULES,
    en="The time for returning it is over. Handle it; agree with the assigning office on who else is to help",
    zh="退回期限已过，不得再退回，应当承办；需要其他单位配合的，请与交办单位商定会办",
)(lambda at: not at.overdue("returning"))  # fmt: skip


assisting_named = guard(
    "suggestion_not_assisting", article=RULES,
    en="This organ is not among the assisting ones. Have the assigning office name it first",
    zh="该单位不是本件的会办单位，请先由交办单位列明",
)(lambda at: at.data["assisting_organ"] in (at.get("assisting_organs") or []))  # fmt: skip


@guard(
    "suggestion_heard_miscounted",
    article=RULES,
    en="The organs heard are those heard before and this one, each once. Name just these",
    zh="已提出会办意见的单位应当是此前已经提出意见的各单位加上本单位，逐一列明、不得增减或者重复，请核对",
)
def heard_in_turn(at: Moment) -> bool:
    """Each organ speaks for itself: one that speaks twice is still one, and none is added by another."""
    before = set(at.case.data.get("heard_organs") or []) if at.case is not None else set()
    return sorted(at.data["heard_organs"]) == sorted({*before, at.data["assisting_organ"]})


@guard(
    "suggestion_assistance_missing",
    article=RULES,
    en="Not every assisting organ has given its opinion yet. Obtain them before answering",
    zh="尚有会办单位没有提出会办意见，主办单位应当与各会办单位协商一致后再答复",
)
def assisted(at: Moment) -> bool:
    """Where organs assist, each was heard."""
    return set(at.get("assisting_organs") or []) <= set(at.get("heard_organs") or [])


contacted_again = guard(
    "suggestion_not_discussed_again", article=ACT,
    en="The signer was not contacted since the second handling was ordered. Talk with the signer before answering again",
    zh="责成重新办理以后尚未联系提出人，应当与提出人沟通、听取意见后再次答复",
)(
    lambda at: at.case is not None
    and (at.day("contacted_on") or date.min) >= at.case.done["handle_again"].on
)  # fmt: skip


rating_ahead = guard(
    "suggestion_rating_day_past", article=RULES,
    en="The signers need time to rate: the last day for it must lie after today",
    zh="评价反馈截止日应当在答复之日以后，请核对",
)(lambda at: (day := at.day("rate_by_on")) is not None and day > at.on)  # fmt: skip


redo_ahead = guard(
    "suggestion_redo_day_past", article=RULES,
    en="The last day for the second answer must lie after today",
    zh="再次答复截止日应当在今日以后，请核对",
)(lambda at: (day := at.day("redo_by_on")) is not None and day > at.on)  # fmt: skip


def _rated_by(at: Moment, signer: str) -> bool:
    return at.by is not None and at.by.name == at.data["rater"] == at.get(signer)


lead_signer_alone = guard(
    "suggestion_rated_by_another", article=RULES,
    en="Only the lead signer in person rates here, and nobody for them. Co-signers rate under their own endorsement",
    zh="评价只能由领衔人本人作出，其他人不得代为评价；附议人在各自的附议案件中评价",
)(lambda at: _rated_by(at, "lead_signer"))  # fmt: skip


cosigner_alone = guard(
    "suggestion_rated_by_another", article=RULES,
    en="Only the co-signer in person rates here, and nobody for them",
    zh="评价只能由附议人本人作出，其他人不得代为评价",
)(lambda at: _rated_by(at, "cosigner"))  # fmt: skip


unsatisfied = guard(
    "suggestion_not_unsatisfied", article=RULES,
    en="The lead signer did not rate it as unsatisfactory. Only what was rated so is handled again",
    zh="领衔人未评价为“不满意”，不需要重新办理",
)(lambda at: at.get("rating") == Rating.UNSATISFIED)  # fmt: skip


@guard(
    "suggestion_to_be_redone",
    article=RULES,
    en="The lead signer is not satisfied. Handle it again and answer once more before closing",
    zh="领衔人对答复不满意，应当重新办理、再次答复后再办结",
)
def redone_where_unsatisfied(at: Moment) -> bool:
    """An unsatisfied signer is answered once more."""
    assert at.case is not None
    return at.get("rating") != Rating.UNSATISFIED or at.case.did("answer_again")


rating_period_over = guard(
    "suggestion_rating_period_running", article=RULES,
    en="The signer may still rate. Wait for the last day that was given",
    zh="评价反馈期限尚未届满，不得按未评价办结",
)(lambda at: at.overdue("rating_period"))  # fmt: skip


published_with_consent = guard(
    "suggestion_publication_refused", article=OPEN,
    en="The signer did not agree to publication, or the text was not checked for secrets. Do not publish it",
    zh="提出人不同意公开，或者公开内容尚未作保密审查，不得公开",
)(lambda at: bool(at.get("may_publish") and at.data["secrets_checked"]))  # fmt: skip


still_open_for_cosigners = guard(
    "endorsement_too_late", article=RULES,
    en="The suggestion is assigned already. Co-signers join, and leave, before that",
    zh="建议提案已经交办或者已经处理，附议和撤回附议应当在交办以前进行",
)(lambda at: at.parent is not None and at.parent.state in ("submitted", "registered"))  # fmt: skip


@guard(
    "endorsement_of_another",
    article=RULES,
    en="Everybody endorses in person, once, and not what they lead themselves",
    zh="附议应当由附议人本人进行，不得重复附议，领衔人不得附议本人领衔的建议提案",
)
def endorses_once_in_person(at: Moment) -> bool:
    """One endorsement of a person, by that person."""
    assert at.by is not None
    assert at.facts is not None
    assert at.parent is not None
    name = at.data["cosigner"]
    others = at.facts.children(at.parent.number)
    joined = {case.data.get("cosigner") for case in others if case.state != "withdrawn"}
    return at.by.name == name and name not in joined and name != at.parent.data.get("lead_signer")


answered_already = guard(
    "endorsement_unanswered", article=RULES,
    en="The suggestion has not been answered yet. Rate it when the answer has come",
    zh="建议提案尚未答复，请在收到答复后评价",
)(lambda at: at.parent is not None and at.parent.state in ANSWERED)  # fmt: skip
