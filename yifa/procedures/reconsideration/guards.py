"""Conditions of law on the steps of reconsideration (办理条件), each with its articles."""

from yifa.kernel.declarations import Guard
from yifa.procedures.reconsideration import questions
from yifa.procedures.reconsideration.questions import articles

# The conditions read as a table, without the blank lines of the formatter.
# fmt: off
in_screening = Guard(
    "screening_lapsed", articles("十七条", "三十条第三款"),
    "The period of screening has run out, so the application counts as accepted: record that instead",
    "审查期限已经届满，依法视为受理，请办理“视为受理”", lambda at: not at.overdue("screening"))
screening_over = Guard(
    "screening_not_lapsed", articles("十七条第二款", "三十条第三款"),
    "The period of screening still runs: accept or refuse the application", "审查期限尚未届满，请决定是否受理",
    lambda at: at.overdue("screening"))
to_county = Guard(
    "not_for_forwarding", articles("十五条第二款、十八条"),
    "Only an application handed to the county government where the act was done is forwarded. Tell the applicant where to apply",
    "只有向行为发生地县级政府提出的申请才予转送，其他申请请办理“告知向有关机关提出”", lambda at: at.get("channel") == "to_county")
applied_in_time = Guard(
    "applied_too_late", articles("九条", "二十条、二十一条"),
    "The application came after the period for it. Refuse it, or record the good reason for the delay",
    "申请超过法定申请期限，应当不予受理；有正当理由耽误期限的，请先在申请中载明", questions.applied_in_time)
correction_timed = Guard(
    "correction_period_wrong", articles("", "三十一条第二款", "二十九条"),
    "Under the law of 2017 the notice sets a later day to correct by; under that of 2023 only an extension of the ten days does",
    "适用2017年修正的法律的，补正通知应当确定在后的补正截止日期；适用2023年修订的法律的，补正期限为十日，延长的才确定日期",
    questions.correction_timed)
late_correction_excused = Guard(
    "correction_late", articles(new="三十一条第二款", regulation="二十九条"),
    "The period to correct is over. Name the good reason for the delay, or record the application as abandoned",
    "补正期限已经届满，请填写逾期补正的正当理由；没有正当理由的，请办理“视为放弃申请”",
    lambda at: bool(at.data.get("late_reason")) or not at.overdue("correcting", "correcting_as_set"))
correction_lapsed = Guard(
    "correction_period_open", articles("", "三十一条第二款", "二十九条"),
    "The period to correct has not run out, so nothing has been abandoned", "补正期限尚未届满，不能视为放弃申请",
    lambda at: at.overdue("correcting", "correcting_as_set"))
simplified_fits = Guard(
    "simplified_unfit", articles("", "五十三条"),
    "The simplified procedure needs one of its grounds, and this case does not have it; the general one takes none",
    "适用简易程序应当符合法定情形，且与案件事项、涉案款额相符；适用普通程序的，不填写该情形", questions.simplified_fits)
refusal_fits = Guard(
    "refusal_unfit", articles("十七条", "三十条第二款"),
    "An application for another organ names that organ (law of 2023), or is redirected (law of 2017); other grounds name none",
    "不属于本机关管辖的，应当告知有管辖权的机关（适用2017年修正的法律的，请办理“告知”或者“转送”）；其他情形不填写该机关",
    questions.refusal_fits)
two_officers = Guard(
    "two_officers_needed", articles("", "四十五条", "三十二条、三十四条"),
    "At least two officers must take part. Name them", "办案人员不得少于二人，请补充填写",
    lambda at: len(set(at.data["officers"])) >= 2)
not_inspecting = Guard(
    "inspection_open", articles(regulation="三十四条、三十七条"), "An inspection or appraisal is still under way. End it first",
    "现场勘验或者鉴定尚未结束，请先办理结束手续", lambda at: not questions.inspecting(at))
inspecting = Guard(
    "no_inspection_open", articles(regulation="三十四条、三十七条"), "No inspection or appraisal is under way",
    "没有正在进行的现场勘验或者鉴定", questions.inspecting)
hearing_told_in_time = Guard(
    "hearing_notice_late", articles(new="五十一条", regulation="三十三条"),
    "The parties must be told of the hearing five working days before it. Choose a later day",
    "应当在举行听证五日前通知当事人，请另定听证日期", questions.told_in_time)
hearing_held_as_told = Guard(
    "hearing_unfit", articles(new="五十条、五十一条", regulation="三十三条"),
    "A hearing is held on the day told, by a presider, two examiners and a recorder (one under the law of 2017), all different",
    "听证应当在通知的日期举行，由一名主持人、两名以上听证员（适用2017年修正的法律的，不少于一名）和一名记录员组成，不得兼任",
    lambda at: at.day("hearing_on") == at.on and questions.panel_complete(at))
agreed = Guard(
    "nothing_agreed", articles(new="七十三条", regulation="五十条第二款"), "The parties have agreed on nothing, or not signed yet",
    "当事人尚未达成调解协议或者尚未签字，不能制作调解书",
    lambda at: bool(at.get("agreed")) and (at.day("signed_on") or at.on) <= at.on)
in_general_procedure = Guard(
    "simplified_not_extendable", articles("三十一条", "六十二条"), "The simplified procedure knows no extension. Convert the case",
    "适用简易程序的案件不得延长审理期限，不宜适用简易程序的，请先转为普通程序", lambda at: not questions.simplified(at))
not_overdue = Guard(
    "decision_overdue", articles(new="五十五条、六十二条第二款"),
    "It is too late to convert", "审理期限已经届满，不能再转为普通程序，请作出决定", lambda at: not at.overdue("deciding"))
third_parties_kept = Guard(
    "third_party_dropped", articles("十条第三款", "十六条"), "Name the third parties told before as well: they stay in the case",
    "此前已经通知的第三人仍参加行政复议，请一并填写", questions.third_parties_kept)
in_simplified_procedure = Guard(
    "not_simplified", articles(new="五十五条"), "The case is not heard by the simplified procedure", "本案不适用简易程序，无需转换",
    questions.simplified)
right_approver = Guard(
    "wrong_approver", articles("三十一条第一款", "六十二条第一款"),
    "The head of the organ approves under the law of 2017, the head of its reconsideration office under that of 2023",
    "延长审理期限，适用2017年修正的法律的由行政复议机关负责人批准，适用2023年修订的法律的由行政复议机构负责人批准",
    lambda at: at.by is not None and ("office_head" if questions.revised(at) else "head") in at.by.roles)
rule_reviewed = Guard(
    "rule_review_open", articles("二十六条、二十七条", "三十九条第二款、五十六条"),
    "The review of the rule is still open. Close it first",
    "对有关规定或者依据的审查处理尚未办结，不能恢复审理",
    lambda at: at.case is not None and at.facts is not None and all(
        child.closed_on for child in at.facts.children(at.case.number) if child.procedure == "rule_review"))
respondent_answered = Guard(
    "respondent_not_heard", articles("二十三条", "四十八条、五十四条"),
    "The respondent has not answered, and its period to do so has not run out", "被申请人尚未答复，且答复期限未届满，不得作出决定",
    lambda at: questions.did(at, "reply") or at.overdue("replying"))
parties_heard = Guard(
    "parties_not_heard", articles(new="四十九条"),
    "In the general procedure the parties must be heard, or it is recorded why they could not be",
    "适用普通程序审理，应当听取当事人的意见并记录在案；因当事人原因不能听取的，也应当记录",
    lambda at: not questions.general(at) or questions.did(at, "hear_parties", "hold_hearing"))
evidenced = Guard(
    "upheld_without_evidence", articles("二十八条第一款第四项", "七十条"),
    "An act whose evidence the respondent did not give in time counts as without any, so it cannot be upheld",
    "被申请人未按期答复并提交证据、依据的，视为该行政行为没有证据、依据，不得决定维持", questions.evidenced)
article_named = Guard(
    "article_missing", articles(new="六十三条至第七十二条"), "Name the article that the decision is made under",
    "请填写作出决定所适用的条款", lambda at: questions.former(at) or bool(at.data.get("applied")))
ground_fits = Guard(
    "ground_unfit", articles("二十八条", "六十三条至第七十一条"),
    "Only an act that does not stand needs a ground; and a respondent that answered in time was not silent",
    "维持或者驳回复议请求的不填写认定情形，其他决定应当填写；被申请人已按期答复举证的，不得认定其未答复", questions.ground_fits)
remedies_fit = Guard(
    "remedy_unfit", articles("二十八条、二十九条", "六十四条、六十六条、七十二条"),
    "What is ordered does not fit the outcome: see who may be told to act again, by which later day, and what may be compensated",
    "责令内容与决定结果不符：重新作出仅限撤销（适用2017年修正的法律的，含确认违法），限期履行应当确定期限，赔偿应当有请求和金额",
    questions.remedies_fit)
ends_lawfully = Guard(
    "termination_unfit", articles("二十五条", "四十一条", "四十二条"),
    "A withdrawal must have been asked for, and a suspension must have lasted more than sixty days without its cause going away",
    "以撤回申请终止的，应当先登记撤回申请；以中止满六十日终止的，应当期满且中止的原因仍未消除", questions.ends_lawfully)
nobody_named = Guard(
    "personal_data_left", "政府信息公开条例（2019）第十五条；" + articles(new="七十九条第一款"),
    "The text still names a person, or holds an address or a number. Redact it",
    "公开文本中仍有自然人姓名、证件号码、住所或者电话，请隐去后重新填写", questions.nobody_named)
unpublished = Guard(
    "text_published", articles("", "七十九条第一款"), "The text is public already: have its publication corrected first",
    "公开文本已经公开，需要修改的，请先更正公开的步骤，再重新填写", lambda at: at.case is not None and not at.case.published_on)
text_public = Guard(
    "text_not_published", articles("四条", "七十九条第一款"), "Publish the decision first, checked by a second person",
    "请先由另一人核对并公开决定书，再列为典型案例",
    lambda at: at.case is not None and (at.case.state == "mediated" or at.case.did("publish")))
