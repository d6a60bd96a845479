"""Conditions of law on normative documents (办理条件)."""

from datetime import date

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.clocks import due
from yifa.kernel.declarations import guard
from yifa.kernel.limits import in_force
from yifa.procedures.normative_document.data import MeetingKind

N37 = "国办发〔2018〕37号"
N115 = "国办发〔2018〕115号"
PROVINCE = "江苏省政府令第54号；江苏省政府令第158号"
REVIEWED = date(2018, 12, 4)
"""From this day a legal review takes five to fifteen working days (国办发〔2018〕115号第（五）项)."""
BUSINESS = date(2020, 1, 1)
"""From this day drafts that concern business are open to comments for thirty days (优化营商环境条例第六十二条)."""
GOVERNMENTS = ("区政府", "县政府", "市政府", "镇政府", "乡政府")


def simplified(at: Moment) -> bool:
    """Whether leave was given to go the simplified way."""
    return at.case is not None and at.case.did("simplify")


def review_timed(at: Moment) -> bool:
    """Whether the law sets a period for this review."""
    return at.on >= REVIEWED


def review_has_least(at: Moment) -> bool:
    """Whether this review must take its least time."""
    return at.on >= REVIEWED and not simplified(at)


def _last(id: str, start: date, at: Moment) -> date | None:
    law = in_force(id, start)
    return due(law, start, calendar=at.facts.calendar()).due if law is not None and at.facts is not None else None


@guard(
    "document_misnamed",
    article="江苏省政府令第54号；规章制定程序条例第七条",
    en="A normative document is not called 法 or 条例, and one on trial says 暂行 or 试行 in its name. Rename it",
    zh="规范性文件名称不得使用“法”“条例”，暂行、试行的应当在名称中写明，反之亦然，请修改名称",
)
def well_named(at: Moment) -> bool:
    """The name says what it is."""
    name = str(at.data["title"]).split("（")[0].removesuffix("》")
    law = name.endswith("条例") or (name.endswith("法") and not name.endswith(("办法", "方法")))
    return not law and ("暂行" in at.data["title"] or "试行" in at.data["title"]) == at.data["trial"]


makers_once = guard(
    "makers_repeated", article=PROVINCE, en="Name each maker once", zh="制定机关应当逐一填写，不得重复",
)(lambda at: len(set(at.data["makers"])) == len(at.data["makers"]) > 0)  # fmt: skip


@guard(
    "maker_elsewhere",
    article=PROVINCE,
    en="The organ that handles the case is none of the makers. It can only be made by one of them",
    zh="承办机关不在制定机关之内，规范性文件应当由制定机关之一立项承办",
)
def of_the_makers(at: Moment) -> bool:
    """An organ makes its own documents."""
    return at.case is not None and at.case.organ in at.get("makers")


@guard(
    "consultation_too_short",
    article="国办发〔2018〕37号第（五）项；优化营商环境条例第六十二条第一款；期限为江苏、各地规定",
    en="The draft must be open to comments for seven working days, thirty days where it concerns business. Set a later day",
    zh="公开征求意见不得少于七个工作日，2020年起与市场主体生产经营活动密切相关的一般不少于三十日，请顺延截止日期",
)
def open_long_enough(at: Moment) -> bool:
    """People have time to comment."""
    least = [_last("normative_docs_js.comment", at.on, at)]
    if at.get("concerns_business") and at.on >= BUSINESS:
        least.append(_last("normative_docs.comment", at.on, at))
    last = at.day("comments_until_on")
    return last is not None and all(day is None or last >= day for day in least)


@guard(
    "comments_unanswered",
    article="国办发〔2018〕37号第（五）项",
    en="Some comments have no answer yet. Answer each, with the reason, before saying what came of them",
    zh="尚有意见没有答复，应当逐条研究、说明是否采纳和理由后再公布意见采纳情况",
)
def all_answered(at: Moment) -> bool:
    """Every comment gets an answer."""
    assert at.case is not None
    assert at.facts is not None
    children = at.facts.children(at.case.number)
    return all(child.closed_on is not None for child in children if child.procedure == "document_comment")


in_order = guard(
    "document_step_backdated", article=N37,
    en="The day lies before the step that had to come first. Give the day on which this really happened, after that step",
    zh="所填日期早于前一步骤：集体审议应当在合法性审核之后，报送备案应当在公布之后，请核对日期",
)(
    lambda at: at.case is not None
    and all((at.day(name) or at.on) >= at.case.last_on for name in ("met_on", "filed_on") if name in at.data)
)  # fmt: skip

consulted = guard(
    "document_not_consulted", article="国办发〔2018〕37号第（五）项",
    en="The draft was not open to public comments, and there is no leave to go the simplified way. Consult first",
    zh="没有公开征求意见，也没有批准简化程序，请先公开征求意见",
)(lambda at: simplified(at) or (at.case is not None and at.case.did("report_feedback")))  # fmt: skip

experts_heard = guard(
    "experts_not_heard", article="国办发〔2018〕37号第（四）项、第（五）项",
    en="The matter is technical: experts must be heard first",
    zh="该文件专业性较强，应当先组织专家论证",
)(lambda at: not at.get("needs_experts") or simplified(at) or (at.case is not None and at.case.did("argue")))  # fmt: skip


@guard(
    "competition_not_reviewed",
    article="国发〔2016〕34号；优化营商环境条例第六十三条",
    en="A draft that concerns business needs a competition review that finds no restraint. Review it, and change what restrains",
    zh="涉及市场主体经济活动的，应当进行公平竞争审查；具有排除、限制竞争效果的，应当修改后重新审查",
)
def competition_free(at: Moment) -> bool:
    """No document restrains competition."""
    assert at.case is not None
    return not at.get("concerns_business") or (at.case.did("review_competition") and not at.get("restrains"))


@guard(
    "countersigning_pending",
    article="国办发〔2018〕37号第（五）项",
    en="An organ that was asked has not answered, or objects and no agreement was reached. Wait, or settle it",
    zh="会签单位尚未答复，或者提出不同意见尚未协商一致、没有报请裁定，请先办结会签",
)
def countersigning_done(at: Moment) -> bool:
    """Organs concerned have said what they think."""
    return all(each.closed_on is not None for each in _countersignings(at))


@guard(
    "joint_maker_missing",
    article=PROVINCE,
    en="Not every maker of this joint document has agreed. Have each of them countersign",
    zh="联合制定的文件尚未取得全部制定机关同意，请逐一会签",
)
def all_makers_agree(at: Moment) -> bool:
    """A joint document is that of all its makers."""
    assert at.case is not None
    agreed = {each.data["consulted_organ"] for each in _countersignings(at) if each.state == "agreed"}
    return set(at.get("makers")) - {at.case.organ} <= agreed


def _countersignings(at: Moment) -> list[Snapshot]:
    assert at.case is not None
    assert at.facts is not None
    return [child for child in at.facts.children(at.case.number) if child.procedure == "document_countersigning"]


complete_now = guard(
    "materials_complete_before", article="国办发〔2018〕115号第（四）项、第（五）项",
    en="The time for the review runs from the submission, so the materials are complete on that day and not before. Give that day",
    zh="审核时间自收到齐备的送审材料之日起计算，送审材料齐备日期应当是送审当日，请核对",
)(lambda at: at.day("complete_on") == at.on)  # fmt: skip

changes_explained = guard(
    "changes_not_explained", article="国办发〔2018〕115号第（六）项",
    en="The review asked for changes. Say which were made, and why others were not",
    zh="合法性审核曾要求修改，请说明对审核意见的采纳情况，未完全采纳的说明理由",
)(lambda at: at.case is not None and (not at.case.did("require_changes") or bool(at.data.get("changes_made"))))  # fmt: skip


@guard(
    "document_reviewer_wrong",
    article="国办发〔2018〕115号第（四）项",
    en="The maker's own review office reviews, and not the organ that drafted for it. Name another one",
    zh="送审稿应当由制定机关的审核机构审核，起草单位和制定机关以外的机构不得审核，请另行填写审核机构",
)
def reviewer_apart(at: Moment) -> bool:
    """The maker has its documents reviewed, by itself or an organ below it; by the drafter only where it drafts its own."""
    assert at.case is not None
    assert at.facts is not None
    reviewer = at.facts.organ(at.data["reviewing_organ"])
    own = reviewer is not None and f"/{at.case.organ}/" in reviewer.path
    return own and at.data["reviewing_organ"] not in {at.get("drafter")} - {at.case.organ}


by_named_reviewer = guard(
    "document_reviewed_elsewhere", article="国办发〔2018〕115号第（四）项",
    en="The draft went to another review office. Only that one gives the opinion",
    zh="送审稿已经送交其他审核机构，应当由送审时载明的审核机构办理",
)(lambda at: at.by is not None and at.by.organ == at.get("reviewing_organ"))  # fmt: skip


@guard(
    "wrong_meeting",
    article="国办发〔2018〕37号第（七）项",
    en="A government decides in its executive or plenary meeting, a department in its office meeting. Check the kind of meeting",
    zh="政府制定的应当经政府常务会议或者全体会议审议，部门等其他机关制定的应当经办公会议审议，请核对会议类别",
)
def proper_meeting(at: Moment) -> bool:
    """Who decides a document decides it together."""
    assert at.case is not None
    assert at.facts is not None
    office = at.facts.organ(at.case.organ)
    government = office is not None and office.kind in GOVERNMENTS
    return government is bool(at.data["meeting_kind"] != MeetingKind.OFFICE_MEETING)


discussed_or_urgent = guard(
    "document_not_discussed", article="国办发〔2018〕37号第（七）项",
    en="The document was not decided by a meeting, and there is no leave to go the simplified way. Have it discussed",
    zh="没有经集体审议决定，也没有批准简化程序，不得签署",
)(lambda at: at.case is not None and (at.case.state == "approved" or simplified(at)))  # fmt: skip


@guard(
    "document_number_used",
    article="国办发〔2018〕37号第（八）项",
    en="Another document has this number. Give the next one",
    zh="该文号已经编给其他文件，请统一编定新的文号",
)
def number_new(at: Moment) -> bool:
    """Documents are numbered in one row."""
    assert at.facts is not None
    given = at.data["document_number"]
    return not any(
        at.facts.standings(each, name=given) for each in ("normative_document.registered", "valid_document.valid")
    )


not_retroactive = guard(
    "document_effective_too_early", article="国办发〔2018〕37号第（八）项",
    en="A document takes effect on its publication or later, not before. Check the day",
    zh="未经公布的规范性文件不得作为行政管理依据，施行日期不得早于公布之日，请核对",
)(lambda at: (at.day("effective_on") or date.min) >= at.on)  # fmt: skip


@guard(
    "validity_too_long",
    article=PROVINCE,
    en="A document holds for five years at most, one on trial for two, and at least a day. Set the last day within that",
    zh="规范性文件有效期自施行之日起不超过五年，暂行、试行的不超过二年，且应当晚于施行日期，请核对",
)
def validity_allowed(at: Moment) -> bool:
    """No document holds for ever."""
    start, last = at.day("effective_on"), at.day("valid_until_on")
    assert start is not None
    assert last is not None
    longest = _last("normative_docs_js.validity_trial" if at.get("trial") else "normative_docs_js.validity", start, at)
    return start < last and (longest is None or last <= longest)


filed_elsewhere = guard(
    "filed_with_itself", article="国发〔2008〕17号；江苏省政府令第54号",
    en="A document is filed with the government above, not with its maker. Choose that organ",
    zh="规范性文件应当报送上级或者本级人民政府备案，不能报送制定机关自身，请核对备案机关",
)(
    lambda at: at.facts is not None
    and at.data["filed_with"] not in {office.name for key in at.get("makers") if (office := at.facts.organ(key))}
)  # fmt: skip
