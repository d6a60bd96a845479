"""Conditions of law on the steps beside a penalty case (办理条件), each with its articles."""

from yifa.kernel.cases import Moment
from yifa.kernel.clocks import due
from yifa.kernel.data import Personal
from yifa.kernel.declarations import Guard, Test
from yifa.kernel.limits import in_force
from yifa.kernel.redaction import mask
from yifa.procedures.penalty_measures.data import ContestWay

_CRIME = "行政执法机关移送涉嫌犯罪案件的规定"


def articles(old: str = "", new: str = "", other: str = "") -> str:
    """The articles of the law of 2017 and of 2021, such as 三十八条, and other rules; empty where there are none."""
    named = (("行政处罚法（2017）", old), ("行政处罚法（2021）", new))
    said = [law + "、".join(f"第{each}" for each in several.split("、")) for law, several in named if several]
    return "；".join([*said, *([other] if other else [])])


def _case_in(*states: str) -> Test:
    return lambda at: at.parent is not None and at.parent.state in states


def _its_officers(at: Moment) -> bool:
    said = at.parent.data if at.parent is not None else {}
    return set(at.data["officers"]) <= set(said.get("officers", ())) and at.data["domain"] == said.get("domain")


def _told_in_time(at: Moment) -> bool:
    assert at.facts is not None
    law, day = in_force("penalty.hearing_notice", at.on), at.day("hearing_on")
    return law is not None and day is not None and at.on <= due(law, day, calendar=at.facts.calendar()).due


def _contested_in_time(at: Moment) -> bool:
    assert at.facts is not None
    law, day = in_force("crime_transfer.contest", at.on), at.day("notice_received_on")
    if law is None or day is None or day > at.on:
        return False
    first = at.case is None or at.case.state == "handed_over"
    if at.data["contest_way"] == ContestWay.PROCURATORATE and first:
        return True
    return at.on <= due(law, day, calendar=at.facts.calendar()).due


def _not_an_officer(at: Moment) -> bool:
    assert at.facts is not None
    assert at.by is not None
    said = at.parent.data if at.parent is not None else {}
    numbers = {*said.get("officers", ()), *said.get("recused", ())}
    subjects = {h.subject for n in numbers for h in at.facts.standings("officer_certificate.certified", name=n)}
    return at.by.key not in subjects


def _reversing(at: Moment) -> bool:
    assert at.facts is not None
    number = at.data.get("review_case")
    named = at.facts.case(number) if number else None
    return named is None or (named.procedure in ("reconsideration", "litigation") and named.closed_on is not None)


def _names_nobody(at: Moment) -> bool:
    said = at.parent.data if at.parent is not None else {}
    hidden = {part for part in str(said.get("party", "")).split("、") if mask(part, Personal.NAME) != part}
    hidden |= {str(said[name]) for name in ("identity", "address", "phone") if said.get(name)}
    return not any(part and part in str(text) for part in hidden for text in at.data.values())


# The conditions read as a table, without the blank lines of the formatter.
# fmt: off
under_investigation = Guard(
    "measure_outside_investigation", articles("三十七条", "五十四条、五十六条"),
    "This is done while the penalty case is under investigation, which it is not", "行政处罚案件不在调查阶段，不能采取该措施",
    _case_in("docketed"))
case_open = Guard(
    "measure_case_ended", articles("二十三条", "二十八条第一款"), "The penalty case is not docketed, or is over",
    "行政处罚案件尚未立案或者已经办结",
    _case_in("docketed", "investigated", "notified", "awaiting_hearing", "considered", "reviewed", "discussed", "decided",
    "served"))
its_officers = Guard(
    "measure_foreign_officers", articles("三十七条", "四十二条"),
    "The measure is taken by officers of the case, in its field. Name them, or replace the officers in the case first",
    "措施应当由本案执法人员在本案执法领域内采取；人员变动的，请先在行政处罚案件中更换执法人员", _its_officers)
later_day = Guard(
    "correction_day_past", articles("二十三条", "二十八条第一款"), "The day to correct by lies after this step",
    "改正期限应当在本步骤之后", lambda at: at.data["correct_by_on"] > at.on.isoformat())
correction_over = Guard(
    "correction_period_running", articles("二十三条", "二十八条第一款"),
    "The party may still put it right. Look again after the last day",
    "改正期限尚未届满，请在期满后复查", lambda at: at.overdue("correcting"))
hearing_asked = Guard(
    "hearing_not_asked", articles("四十二条第一款", "六十四条"), "Nobody has asked for a hearing in this penalty case",
    "当事人没有要求听证，或者听证已经终结", _case_in("awaiting_hearing"))
told_in_time = Guard(
    "hearing_notice_late", articles("四十二条第一款第二项", "六十四条第二项"),
    "The party must know of the hearing seven days before (working days since 2021-07-15). Hold it later",
    "应当在举行听证的七日前（2021年7月15日起为七个工作日前）通知当事人，请推迟听证日期", _told_in_time)
as_told = Guard(
    "hearing_other_day", articles("四十二条第一款", "六十四条"),
    "The hearing is held on the day that the party was told. Tell another day first",
    "听证应当在通知载明的日期举行，改期的请先另行通知",
    lambda at: at.day("hearing_on") == at.on)
impartial = Guard(
    "hearing_chaired_by_investigator", articles("四十二条第一款第四项", "六十四条第四项"),
    "An officer who investigated the case does not chair its hearing. Let somebody else do it",
    "听证由非本案调查人员主持，请由其他人员办理", _not_an_officer)
recorded = Guard(
    "hearing_unrecorded", articles("四十二条第一款第七项", "六十四条第八项"),
    "A hearing has a record: attach it, checked and signed, or saying who refused",
    "听证应当制作笔录，交当事人核对后签字或者盖章；请附笔录文件", lambda at: bool(at.data["signed"]) and bool(at.attachments))
transferable = Guard(
    "transfer_outside_investigation", _CRIME + "第三条、第五条", "Only a case under investigation is handed to the police",
    "行政处罚案件不在调查阶段，不能提请移送", _case_in("docketed", "investigated"))
contested_in_time = Guard(
    "transfer_contested_late", _CRIME + "第九条",
    "The police are asked to review within three days of their notice, and the procuratorate within three days of that review. "
    "Check the day, or turn to the procuratorate at once",
    "提请公安机关复议应当自接到不予立案通知书之日起三日内提出，对复议决定有异议的自收到之日起三日内建议立案监督；"
    "逾期未提请复议的，可以直接建议人民检察院立案监督", _contested_in_time)
penalised = Guard(
    "reversal_of_no_decision", articles("", "四十八条第二款、七十五条"), "There is no served penalty that could be reversed",
    "没有已经送达的行政处罚决定，不能登记纠正",
    lambda at: at.parent is not None and at.parent.state in ("served", "closed") and at.parent.did("penalize"))
reversing_case = Guard(
    "reversal_unshown", articles("", "四十八条第二款、七十五条"),
    "The case named must be a reconsideration or a suit that has ended", "所填案件应当是已经办结的行政复议或者行政诉讼案件",
    _reversing)
public_as_said = Guard(
    "reversal_publicity_wrong", articles("", "四十八条第二款"),
    "Say whether the decision is public now, as the penalty case has it",
    "“原处罚决定信息已公开”与行政处罚案件的公开情况不符，请核对",
    lambda at: at.parent is not None and at.data["was_public"] == (at.parent.published_on is not None))
taken_down = Guard(
    "reversal_still_public", articles("", "四十八条第二款"),
    "The decision is still public. Take it down in the penalty case, then say why",
    "处罚决定信息尚未撤回，请先在行政处罚案件中撤回，再公开说明理由",
    lambda at: at.parent is not None and at.parent.published_on is None)
nobody_named = Guard(
    "reversal_names_somebody", articles("", "四十八条、五十条"),
    "The text names a natural person of the case, an address or a number. Redact it",
    "公开的说明中有自然人姓名、证件号码、住所或者电话，请隐去后重新填写", _names_nobody)
was_public = Guard(
    "reversal_never_public", articles("", "四十八条第二款"), "The decision was never public, so there is nothing to explain",
    "原处罚决定没有公开，无需公开说明撤回理由", lambda at: bool(at.get("was_public")))
settled = Guard(
    "reversal_unexplained", articles("", "四十八条第二款"), "The decision was public: publish why it was taken down first",
    "原处罚决定曾经公开，应当先撤回并公开说明理由",
    lambda at: not at.get("was_public") or (at.case is not None and at.case.did("explain")))
