"""The register of legal counsel and government lawyers (法律顾问、公职律师): 中办发〔2016〕30号."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, REVIEWER
from yifa.kernel.standings import Standing
from yifa.procedures.legal_counsel import data, guards
from yifa.procedures.legal_counsel.guards import OPINION


class LegalCounsel(Procedure):
    """One person as counsel of one organ, from the nomination to the end of the last term."""

    key, label, number = "legal_counsel", "法律顾问、公职律师", "{organ}法律顾问〔{year}〕{serial}号"
    subject = "counsel"
    summary = "提名、遴选、聘任，聘期内承办法律事务，逐年考核；届满可以续聘，届满、辞任或者解聘后离任。"
    statute = "《关于推行法律顾问制度和公职律师公司律师制度的意见》（中办发〔2016〕30号）"
    public = Public(fields=("counsel_kind", "work_unit", "expertise", "term_begins_on", "term_ends_on"))

    nominated = State("已提名", initial=True)
    selected = State("待聘任")
    serving = State("在聘")
    turned_down = State("未聘任", final=True)
    expired = State("聘期届满", final=True)
    resigned = State("已辞任", final=True)
    dismissed = State("已解聘", final=True)

    assessing = Clock("年度考核期限", until="assess_by_on")

    engaged = Standing(
        "法律顾问", subject="counsel", name="letter_number", until="term_ends_on",
        means="在聘期内担任法律顾问或者公职律师，可以承办聘任机关的法律事务。",
    )  # fmt: skip

    engagement_letter = Document("法律顾问聘书")
    assessment_form = Document("法律顾问年度考核表")
    dismissal_notice = Document("法律顾问解聘通知书")

    nominate = Action(
        "提名", nominated.opens(), by=CLERK, data=data.Nomination, guards=(guards.qualified, guards.unblemished),
        basis=OPINION,
    )  # fmt: skip
    select = Action(
        "遴选", nominated.to(selected), by=REVIEWER, data=data.Selection, not_same_as=nominate, basis=OPINION,
    )  # fmt: skip
    turn_down = Action(
        "不予聘任", (nominated | selected).to(turned_down), by=HEAD, data=data.Because, outcome="不予聘任", basis=OPINION,
    )  # fmt: skip
    engage = Action(
        "聘任", selected.to(serving), by=HEAD, data=data.Engagement, guards=(guards.term_clear, guards.letter_new),
        not_same_as=(nominate, select), begins=engaged, at="term_begins_on", starts=assessing, issues=engagement_letter,
        publishes=True, basis=OPINION,
    )  # fmt: skip
    declare_clients = Action("登记利害关系", serving.stays(), by=CLERK, data=data.Clients, basis=OPINION)
    assess = Action(
        "年度考核", serving.stays(), by=(REVIEWER, HEAD), data=data.Assessment, guards=guards.year_due,
        stops=assessing, starts=assessing, issues=assessment_form, basis=OPINION,
    )  # fmt: skip
    renew = Action(
        "续聘", serving.stays(), by=HEAD, data=data.Term,
        guards=(guards.not_found_wanting, guards.after_term, guards.term_clear, guards.letter_new),
        begins=engaged, at="term_begins_on", issues=engagement_letter, basis=OPINION,
    )  # fmt: skip
    expire = Action(
        "登记届满", serving.to(expired), by=CLERK, guards=guards.term_over, outcome="聘期届满", basis=OPINION,
    )  # fmt: skip
    resign = Action(
        "辞任", serving.to(resigned), by=CLERK, data=data.Because, ends=engaged, outcome="辞任", basis=OPINION,
    )  # fmt: skip
    dismiss = Action(
        "解聘", serving.to(dismissed), by=HEAD, data=data.Dismissal, ends=engaged, outcome="dismissal",
        issues=dismissal_notice, basis=OPINION,
    )  # fmt: skip

    counsel = Count(
        "在聘法律顾问", engage, less=(expire, resign, dismiss), lasting=True, unit="名",
        means="已经聘任、尚未办理届满、辞任或者解聘的法律顾问和公职律师人数。",
    )  # fmt: skip
    government_lawyers = Count(
        "公职律师", engage, less=(expire, resign, dismiss), lasting=True, unit="名",
        where=lambda at: at.get("counsel_kind") == data.CounselKind.GOVERNMENT_LAWYER,
        means="在聘法律顾问中公职律师的人数。",
    )  # fmt: skip
    engagements = Count("聘任法律顾问", engage, unit="名", means="首次聘任的法律顾问、公职律师人数，不含续聘。")
    renewals = Count("续聘法律顾问", renew, unit="名", means="聘期届满后续聘的法律顾问、公职律师人数。")
    departures = Count(
        "离任法律顾问", (expire, resign, dismiss), unit="名", means="届满、辞任、解聘的法律顾问、公职律师人数。"
    )
    assessed = CountEach("年度考核", assess, "performance", unit="人次", means="年度考核结果为“{}”的人次。")
    assessments = Count("考核法律顾问", assess, unit="人次", means="对法律顾问、公职律师进行年度考核的人次。")
    assessed_on_time = Count(
        "按期考核", assess, unit="人次", where=guards.assessed_in_time, means="在确定的期限内完成年度考核的人次。",
    )  # fmt: skip
