"""Conditions of law on the filing review (办理条件)."""

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard

PROVINCE = "江苏省政府令第54号；江苏省政府令第158号"
LAW = f"国发〔2008〕17号；国办发〔2018〕37号第（九）项；{PROVINCE}"


@guard(
    "filing_day_passed",
    article=PROVINCE,
    en="The day that is set has passed. Choose a later one",
    zh="指定的期限应当晚于本步骤日期，请核对",
)
def days_ahead(at: Moment) -> bool:
    """Whoever must do something has time for it."""
    days = [at.day(name) for name in ("supplement_by_on", "explain_by_on", "correct_by_on") if name in at.data]
    return all(day is not None and day > at.on for day in days)


@guard(
    "filed_before_published",
    article=PROVINCE,
    en="A document is filed after its publication. Check both days",
    zh="收到备案材料的日期不得早于文件公布日期，请核对",
)
def filed_after_publication(at: Moment) -> bool:
    """Only what was published is filed."""
    return bool(at.data["published_on"] <= at.data["filed_on"])


not_its_own = guard(
    "own_document_filed", article=PROVINCE,
    en="The reviewer does not review its own documents. File them with the government above",
    zh="备案审查机构不得审查自己制定的文件，应当报送上级机关备案",
)(lambda at: at.case is not None and at.case.organ != at.case.data["maker"])  # fmt: skip

correction_late = guard(
    "correction_not_overdue", article=LAW,
    en="The maker still has time to correct the document. Wait for the last day",
    zh="纠正期限尚未届满，不能提请撤销",
)(lambda at: at.overdue("correcting"))  # fmt: skip

explanation_late = guard(
    "explanation_not_overdue", article=PROVINCE,
    en="The maker still has time to explain. Wait for the last day",
    zh="说明期限尚未届满，请等待制定机关说明",
)(lambda at: at.overdue("explaining_by"))  # fmt: skip

was_filed = guard(
    "nothing_filed", article=LAW,
    en="The document was not filed but suggested for review; there is nothing to record. Find that it has no fault",
    zh="本案由审查建议引起，没有报送备案，不适用准予备案，请办理“审查未发现问题”",
)(lambda at: at.case is not None and at.case.did("receive"))  # fmt: skip

suggested = guard(
    "nobody_to_answer", article=PROVINCE,
    en="This review began with a filing; nobody suggested it who could be answered",
    zh="本案由制定机关报送备案，没有需要答复的建议人",
)(lambda at: at.case is not None and at.case.did("suggest"))  # fmt: skip
