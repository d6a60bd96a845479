"""Filing review of normative documents (规范性文件备案审查): 国办发〔2018〕37号第（九）项，江苏省政府令第54号、第158号."""

from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import APPLICANT, CLERK, HEAD, MAKER
from yifa.procedures.document_filing_review import data, guards
from yifa.procedures.document_filing_review.guards import LAW, PROVINCE

BY_MAKER = (MAKER, CLERK)


class DocumentFilingReview(Procedure):
    """One document of another organ, reviewed by the legal office with which it is filed."""

    key, label, number = "document_filing_review", "规范性文件备案审查", "{organ}规备〔{year}〕{serial}号"
    family, subject = "normative_document", "title"
    summary = "收到备案报告或者审查建议，补正后登记，审查中可以要求说明；合法的准予备案，有问题的责令纠正，逾期不纠正的提请撤销。"
    statute = "国发〔2008〕17号、国办发〔2018〕37号、江苏省政府令第54号"
    public = Public(fields=("title", "document_number", "maker", "fault", "correction"))

    received = State("待登记", initial=True)
    asked = State("待补正")
    registered = State("审查中")
    explaining = State("待说明")
    correcting_document = State("待纠正")
    corrected = State("待复核")
    declined = State("不予登记", final=True)
    found_lawful = State("未发现问题", final=True)
    recorded = State("准予备案", final=True)
    rectified = State("已纠正", final=True)
    referred = State("已提请撤销", final=True)

    supplementing = Clock("补正期限", until="supplement_by_on")
    reviewing = Clock("备案审查期限", limit="normative_docs_js.filing_review")
    explaining_by = Clock("说明期限", until="explain_by_on")
    correcting = Clock("纠正期限", until="correct_by_on")

    supplement_notice = Document("备案材料补正通知书", to="制定机关")
    decline_notice = Document("不予备案登记通知书", to="制定机关")
    explanation_request = Document("要求说明函", to="制定机关")
    record_notice = Document("准予备案通知书", to="制定机关")
    correction_order = Document("责令纠正通知书", to="制定机关")
    annulment_request = Document("提请撤销规范性文件的请示", to="本级人民政府")
    reply_letter = Document("审查建议答复书", to="建议人")

    receive = Action(
        "收到备案报告", received.opens(), by=BY_MAKER, data=data.Filed, guards=guards.filed_after_publication, basis=LAW,
    )  # fmt: skip
    suggest = Action(
        "收到审查建议", received.opens(), by=(APPLICANT, CLERK), data=data.Suggested, basis=f"国办发〔2018〕37号；{PROVINCE}",
    )  # fmt: skip
    ask_supplement = Action(
        "要求补正", received.to(asked), by=CLERK, data=data.Missing, guards=guards.days_ahead, starts=supplementing,
        issues=supplement_notice, basis=PROVINCE,
    )  # fmt: skip
    supplement = Action(
        "补正材料", asked.to(received), by=BY_MAKER, data=data.Supplement, stops=supplementing, basis=PROVINCE,
    )  # fmt: skip
    decline = Action(
        "不予备案登记", (received | asked).to(declined), by=HEAD, data=data.Reason, outcome="不予登记",
        issues=decline_notice, basis=PROVINCE,
    )  # fmt: skip
    register = Action(
        "准予登记", received.to(registered), by=CLERK, guards=guards.not_its_own, starts=reviewing, basis=LAW,
    )  # fmt: skip
    ask_explanation = Action(
        "要求制定机关说明", registered.to(explaining), by=CLERK, data=data.Question, guards=guards.days_ahead,
        pauses=reviewing, starts=explaining_by, issues=explanation_request, basis=PROVINCE,
    )  # fmt: skip
    explain = Action(
        "制定机关说明", explaining.to(registered), by=BY_MAKER, data=data.Explanation, resumes=reviewing,
        stops=explaining_by, basis=PROVINCE,
    )  # fmt: skip
    go_on = Action(
        "逾期未说明继续审查", explaining.to(registered), by=CLERK, guards=guards.explanation_late, resumes=reviewing,
        cancels=explaining_by, basis=PROVINCE,
    )  # fmt: skip
    give_opinion = Action("提出审查意见", registered.stays(), by=CLERK, data=data.Opinion, basis=LAW)
    record = Action(
        "准予备案", registered.to(recorded), by=HEAD, after=give_opinion, not_same_as=give_opinion,
        guards=guards.was_filed, stops=reviewing, outcome="准予备案", issues=record_notice, publishes=True, basis=LAW,
    )  # fmt: skip
    find_lawful = Action(
        "审查未发现问题", registered.to(found_lawful), by=HEAD, after=give_opinion, not_same_as=give_opinion,
        guards=guards.suggested, stops=reviewing, outcome="未发现问题", basis=f"国办发〔2018〕37号；{PROVINCE}",
    )  # fmt: skip
    order_correction = Action(
        "责令纠正", registered.to(correcting_document), by=HEAD, data=data.Order, after=give_opinion,
        not_same_as=give_opinion, guards=guards.days_ahead, stops=reviewing, starts=correcting, issues=correction_order,
        basis=LAW,
    )  # fmt: skip
    correct_document = Action(
        "报告纠正情况", correcting_document.to(corrected), by=BY_MAKER, data=data.Corrected, stops=correcting, basis=LAW,
    )  # fmt: skip
    reject_correction = Action(
        "不予认可纠正", corrected.to(correcting_document), by=HEAD, data=data.Renewed, guards=guards.days_ahead,
        starts=correcting, basis=LAW,
    )  # fmt: skip
    accept_correction = Action(
        "认可纠正", corrected.to(rectified), by=HEAD, outcome="已纠正", publishes=True, basis=LAW,
    )  # fmt: skip
    refer = Action(
        "提请撤销", correcting_document.to(referred), by=HEAD, guards=guards.correction_late, outcome="提请撤销",
        issues=annulment_request, basis="地方各级人民代表大会和地方各级人民政府组织法；江苏省政府令第54号",
    )  # fmt: skip
    answer_suggestion = Action(
        "答复建议人", (recorded | found_lawful | rectified | referred | declined).stays(), by=CLERK, data=data.Reply, once=True,
        guards=guards.suggested, issues=reply_letter, basis=f"国办发〔2018〕37号；{PROVINCE}",
    )  # fmt: skip

    filed_documents = Count("收到备案", receive, means="收到报送备案的规范性文件数。")
    suggestions = Count("审查建议", suggest, means="收到公民、法人和其他组织对规范性文件的审查建议数。")
    registered_documents = Count("备案登记", register, means="准予登记并进行备案审查的规范性文件数。")
    declined_documents = Count("不予备案登记", decline, means="不属于备案范围等不予登记的文件数。")
    filing_reviews = Count("备案审查", (record, find_lawful, order_correction), means="完成备案审查的规范性文件数。")
    filing_reviews_in_time = Count(
        "按期备案审查", (record, find_lawful, order_correction), where=lambda at: at.met("reviewing"),
        means="在规定期限内完成备案审查的规范性文件数。",
    )  # fmt: skip
    recorded_documents = Count("准予备案文件", record, means="经审查没有问题、准予备案的规范性文件数。")
    correction_orders = Count("责令纠正文件", order_correction, means="经备案审查责令制定机关纠正的规范性文件数。")
    filing_faults = CountEach("备案审查问题", order_correction, "fault", means="因“{}”责令纠正的规范性文件数。")
    corrections = Count("纠正文件", accept_correction, means="制定机关已经纠正并获认可的规范性文件数。")
    referrals = Count("提请撤销文件", refer, means="制定机关逾期不纠正、提请撤销的规范性文件数。")
    filing_review_in_time_rate = Share(
        "按期审查率", filing_reviews_in_time, filing_reviews, means="备案审查中在规定期限内完成的比例。"
    )
