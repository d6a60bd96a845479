"""Conditions of law on the steps of an officer's certificate (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.kernel.limits import in_force
from yifa.procedures.officer_certificate.data import SuspensionGround

OUTLINE = "法治政府建设实施纲要（2015—2020年）第24项"
CERTIFIED = "officer_certificate.certified"

fit_for_certificate = guard(
    "officer_not_fit", article=f"{OUTLINE}；行政处罚法（2021）第四十二条第一款",
    en="Only staff on the establishment, whom no rule bars, may have a certificate. Reject the application",
    zh="只有在编在岗且不存在不得申领情形的人员才能申领行政执法证，请作审核不通过处理",
)(lambda at: at.get("in_establishment") is True and at.get("disqualified") is False)  # fmt: skip


domains_named = guard(
    "officer_domains_missing", article="江苏省行政执法证件管理办法",
    en="Name at least one field of enforcement, each once and none empty",
    zh="请填写至少一个执法领域，各领域不得为空、不得重复",
)(lambda at: len([each for each in {*at.data["domains"]} if each.strip()]) == max(len(at.data["domains"]), 1))  # fmt: skip


@guard(
    "officer_already_certified",
    article="江苏省行政执法证件管理办法",
    en="This officer already holds a valid certificate. Change its field, transfer or renew it instead",
    zh="该人员已经持有有效的行政执法证，不得重复申领，请办理变更执法领域、调转或者换证",
)
def not_certified_yet(at: Moment) -> bool:
    """Nobody holds two certificates on the same day, nor gets another while the first is suspended or lost."""
    assert at.facts is not None
    held = at.facts.standings(CERTIFIED, subject=at.get("officer"))
    return not any(
        hold.covers(max(at.on, hold.since)) or (at.on <= (hold.until or at.on) and _open(hold.case, at))
        for hold in held
    )


def _open(number: str, at: Moment) -> bool:
    assert at.facts is not None
    other = at.facts.case(number) if number else None
    return other is not None and other.closed_on is None


@guard(
    "officer_training_differs",
    article="江苏省行政执法证件管理办法",
    en="The training named is not this person's, was not attended or passed yet, or its hours or mark differ. Check its number",
    zh="所填参训案号不是该人员的参训记录，或者尚未参训、尚未考试合格，或者学时、成绩与记录不一致，请核对",
)
def trained_as_recorded(at: Moment) -> bool:
    """A training that is referred to says the same of the same person; what is not attendance is an examination."""
    number = at.data.get("trainee_case")
    if number is None:
        return True
    assert at.facts is not None
    case = at.facts.case(number)
    if case is None or case.procedure != "legal_trainee" or case.data.get("trainee") != at.get("officer"):
        return False
    hours, score = at.data.get("training_hours"), at.data.get("score")
    if hours is not None:
        return case.did("attend") and bool(case.data["attended_hours"] == hours)
    return case.did("pass_exam") and score in (None, case.data["score"])


exam_passed = guard(
    "officer_exam_not_passed", article=OUTLINE,
    en="The mark is below the pass mark. Record the examination as failed",
    zh="考试成绩低于合格分数线，不得授予执法资格，请登记为考试不合格",
)(lambda at: bool(at.data["score"] >= at.data["pass_mark"]))  # fmt: skip


exam_failed = guard(
    "officer_exam_passed", article=OUTLINE,
    en="The mark reaches the pass mark. Record the examination as passed",
    zh="考试成绩已达合格分数线，请登记为考试合格",
)(lambda at: bool(at.data["score"] < at.data["pass_mark"]))  # fmt: skip


@guard(
    "certificate_number_used",
    article="江苏省行政执法证件管理办法",
    en="This certificate number was already given to somebody, or was declared void. Give another; no number is used twice",
    zh="该执法证号已经使用或者已经声明作废，一个证号只能使用一次，请另行编号",
)
def number_unused(at: Moment) -> bool:
    """No certificate ever had this number, whatever the day."""
    assert at.facts is not None
    number = str(at.data["certificate_number"])
    return not at.facts.standings(CERTIFIED, name=number) and number not in _own_numbers(at)


@guard(
    "certificate_number_of_another",
    article="江苏省行政执法证件管理办法",
    en="This certificate number is another's, or a former one that is void. Keep the present number or give a new one",
    zh="该执法证号属于他人或者已经作废，请沿用现证号或者使用新的证号",
)
def number_kept_or_unused(at: Moment) -> bool:
    """The present number goes on, or one that nobody ever had."""
    assert at.case is not None
    return bool(at.data["certificate_number"] == at.case.data["certificate_number"]) or number_unused.test(at)


def _own_numbers(at: Moment) -> set[str]:
    return {hold.name for hold in at.case.standings} if at.case is not None else set()


@guard(
    "certificate_validity_wrong",
    article="江苏省行政执法证件管理办法",
    en="A certificate is valid from the day it is given or later, until a later day, and is checked within that time",
    zh="有效期不得早于发证之日起算，有效期止应当在有效期起之后，年度审验截止日应当在有效期内，请核对",
)
def validity_forward(at: Moment) -> bool:
    """No certificate makes earlier acts lawful."""
    since, until, check_by = at.day("valid_from"), at.day("valid_until"), at.day("check_by")
    assert since is not None
    assert until is not None
    assert check_by is not None
    return at.on <= since < until and since < check_by <= until


@guard(
    "certificate_check_day_wrong",
    article="江苏省行政执法证件管理办法",
    en="The next yearly check must be due after today and not after the certificate's last day",
    zh="下次年度审验截止日应当在今日之后，且不得晚于证件有效期止，请核对；有效期已经届满的，应当重新申领",
)
def next_check_within_validity(at: Moment) -> bool:
    """The next check comes while the certificate is valid."""
    until, check_by = at.day("valid_until"), at.day("check_by")
    return until is not None and check_by is not None and at.on < check_by <= until


still_valid = guard(
    "certificate_expired", article="江苏省行政执法证件管理办法",
    en="The certificate has expired. Record its expiry; the officer must apply anew",
    zh="行政执法证有效期已经届满，请作过期失效处理，继续从事执法活动的应当重新申领",
)(lambda at: (until := at.day("valid_until")) is not None and at.on <= until)  # fmt: skip


has_begun = guard(
    "certificate_not_begun", article="江苏省行政执法证件管理办法",
    en="The certificate is not valid yet. Wait for its first day: no change makes it valid earlier",
    zh="行政执法证有效期尚未开始，应当自有效期起之日以后办理，不得因变更、调转、补发提前生效",
)(lambda at: (since := at.day("valid_from")) is not None and since <= at.on)  # fmt: skip


@guard(
    "certificate_expired",
    article="江苏省行政执法证件管理办法",
    en="The certificate has expired. Record its expiry; the officer must apply anew",
    zh="行政执法证有效期已经届满，请作过期失效处理，继续从事执法活动的应当重新申领",
)
def valid_before_renewal(at: Moment) -> bool:
    """The certificate that is to be renewed has not run out."""
    assert at.case is not None
    return at.on <= date.fromisoformat(at.case.data["valid_until"])


has_expired = guard(
    "certificate_not_expired", article="江苏省行政执法证件管理办法",
    en="The certificate is still valid. Wait for its last day to pass, or cancel it with a ground",
    zh="行政执法证尚在有效期内，不得作过期失效处理；应当终止的，请办理注销",
)(lambda at: (until := at.day("valid_until")) is not None and at.on > until)  # fmt: skip


@guard(
    "officer_training_too_short",
    article="国办发〔2023〕27号第二部分",
    en="Every officer needs sixty hours of training a year. Have them made up, or record the check as failed",
    zh="行政执法人员每人每年接受业务知识和法律法规培训不得少于六十学时，请补足后审验，或者登记为审验不合格",
)
def trained_enough(at: Moment) -> bool:
    """The year's training reaches what is required on that day."""
    law = in_force("enforcement_certificate.training_hours", at.on)
    return law is None or bool(at.data["training_hours"] >= int(law.amount or 0))


@guard(
    "officer_check_not_overdue",
    article="江苏省行政执法证件管理办法",
    en="The yearly check is not overdue. Give another ground, or wait for its last day to pass",
    zh="年度审验期限尚未届满，不得以逾期未参加年度审验为由暂扣，请核对暂扣事由",
)
def unchecked_indeed(at: Moment) -> bool:
    """A missed check is a ground only when the day has passed."""
    return bool(at.data["suspension_ground"] != SuspensionGround.UNCHECKED or at.overdue("checking"))


suspension_ahead = guard(
    "certificate_suspension_day_wrong", article="江苏省行政执法证件管理办法",
    en="A suspension must last beyond today. Check its last day",
    zh="暂扣截止日应当在暂扣之日以后，请核对",
)(lambda at: (until := at.day("suspended_until")) is not None and until > at.on)  # fmt: skip


elsewhere = guard(
    "officer_transfer_nowhere", article="江苏省行政执法证件管理办法",
    en="The officer already belongs to this organ. Name the organ that they go to",
    zh="调入机关与现所在机关相同，请填写调入机关",
)(lambda at: at.case is not None and at.data["employer"] != at.case.data["employer"])  # fmt: skip
