"""Active disclosure (主动公开): 政府信息公开条例（2007、2019）, 国办发〔2016〕80号."""

from yifa.kernel.cases import Moment
from yifa.kernel.counts import Count, CountEach, Share
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, OFFICE_HEAD, REVIEWER
from yifa.procedures.disclosure import data, guards
from yifa.procedures.disclosure.guards import ACCURATE, INTERPRETING, PLACES, REVIEW, SCOPE


def _proactive(at: Moment) -> bool:
    return bool(at.data["nature"] == data.Nature.PROACTIVE)


class Disclosure(Procedure):
    """One item of information, from its making to its publication and what becomes of it afterwards."""

    key, label, number = "disclosure", "主动公开", "{organ}公开〔{year}〕{serial}号"
    summary = "信息形成后登记并拟定公开属性，由另一人保密审查，二十个工作日内在规定渠道发布；解读随文件发布，有误的更正或者撤下。"
    statute = "《中华人民共和国政府信息公开条例》（2007年、2019年修订）"
    subject = "title"
    public = Public(
        fields=(
            "title", "category", "document_number", "made_on", "channels", "column", "gazette_issue", "interprets",
            "interpretation", "amended_part", "right",
        )
    )  # fmt: skip

    registered = State("待审查", initial=True)
    returned = State("已退回")
    referred = State("待确定")
    cleared = State("待发布")
    published = State("已发布", final=True)
    kept = State("依申请公开", final=True)
    withheld = State("不予公开", final=True)
    dropped = State("已撤销登记", final=True)

    publishing = Clock("主动公开期限", limit="foi.active")
    interpreting = Clock("解读期限", limit="policy_interpretation.release")

    review_form = Document("政府信息公开保密审查表")
    referral_letter = Document("关于提请确定信息是否公开的函", to="主管部门或者保密行政管理部门")
    amendment_notice = Document("政府信息更正说明", public=True)
    removal_form = Document("已公开信息撤下审批表")

    register = Action(
        "登记信息", registered.opens(), by=(CLERK, REVIEWER), data=data.Item,
        guards=(guards.grounded, guards.interprets_a_document),
        starts=Start(publishing, on="made_on", when=_proactive),
        basis="政府信息公开条例（2007）第九条至第十二条、第十七条；（2019）第十条、第十九条至第二十一条",
    )  # fmt: skip
    consult = Action(
        "与有关机关沟通", (registered | cleared).stays(), by=CLERK, data=data.Consultation,
        basis="政府信息公开条例（2007）第七条；（2019）第十一条",
    )  # fmt: skip
    send_back = Action(
        "退回修改", (registered | cleared).to(returned), by=(REVIEWER, OFFICE_HEAD), data=data.Return,
        not_same_as=register, basis=REVIEW,
    )  # fmt: skip
    revise = Action(
        "修改后重报", returned.to(registered), by=(CLERK, REVIEWER), data=data.Item,
        guards=(guards.grounded, guards.interprets_a_document), cancels=publishing,
        starts=Start(publishing, on="made_on", when=_proactive), basis=SCOPE,
    )  # fmt: skip
    review = Action(
        "保密审查", registered.to(cleared), by=REVIEWER, data=data.Clearance, not_same_as=(register, revise),
        guards=(guards.to_be_published, guards.deletion_told), issues=review_form, basis=REVIEW,
    )  # fmt: skip
    keep_for_requests = Action(
        "列入依申请公开", registered.to(kept), by=REVIEWER, data=data.Refusal, not_same_as=(register, revise),
        guards=guards.no_secret, issues=review_form, outcome="依申请公开",
        basis="政府信息公开条例（2007）第十三条；（2019）第十三条、第二十七条",
    )  # fmt: skip
    withhold = Action(
        "审查不予公开", registered.to(withheld), by=REVIEWER, data=data.Refusal, not_same_as=(register, revise),
        guards=guards.withheld_by_law, issues=review_form, outcome="不予公开", basis=SCOPE,
    )  # fmt: skip
    refer = Action(
        "报请确定", registered.to(referred), by=REVIEWER, data=data.Referral, not_same_as=(register, revise),
        issues=referral_letter, basis="政府信息公开条例（2007）第十四条第三款；（2019）第十七条第三款",
    )  # fmt: skip
    determine_open = Action(
        "登记确定公开", referred.to(cleared), by=CLERK, data=data.Determination, guards=guards.to_be_published,
        not_same_as=(register, revise),
        basis="政府信息公开条例（2007）第十四条第三款；（2019）第十七条第三款",
    )  # fmt: skip
    determine_closed = Action(
        "登记确定不公开", referred.to(withheld), by=CLERK, data=data.Determination, outcome="不予公开",
        not_same_as=(register, revise),
        basis="政府信息公开条例（2007）第十四条第三款；（2019）第十七条第三款",
    )  # fmt: skip
    publish = Action(
        "发布", cleared.to(published), by=(CLERK, OFFICE_HEAD), data=data.Publication, guards=guards.placed,
        stops=publishing, starts=Start(interpreting, when=lambda at: bool(at.get("needs_interpretation"))),
        publishes=True, outcome="主动公开", basis=PLACES + "；期限（2007）第十八条、（2019）第二十六条",
    )  # fmt: skip
    link_interpretation = Action(
        "关联解读", published.stays(), by=CLERK, data=data.InterpretationLink,
        guards=(guards.still_up, guards.interpretation_fits), stops=interpreting, basis=INTERPRETING,
    )  # fmt: skip
    amend = Action(
        "更正信息", published.stays(), by=(REVIEWER, OFFICE_HEAD), data=data.Amendment, guards=guards.still_up,
        not_same_as=(register, revise),
        issues=amendment_notice, basis=ACCURATE,
    )  # fmt: skip
    take_down = Action(
        "撤下", published.stays(), by=OFFICE_HEAD, data=data.Removal, guards=guards.still_up, issues=removal_form,
        cancels=interpreting, withdraws=True, outcome=guards.DOWN, basis=f"{SCOPE}；{ACCURATE}",
    )  # fmt: skip
    restore = Action(
        "恢复公开", published.stays(), by=OFFICE_HEAD, data=data.Restoration, guards=guards.is_down,
        not_same_as=take_down, publishes=True, outcome="主动公开", basis=ACCURATE,
    )  # fmt: skip
    drop = Action(
        "撤销登记", (registered | returned | cleared).to(dropped), by=CLERK, data=data.Drop, outcome="撤销登记",
        basis="政府信息公开条例（2007）第四条；（2019）第四条",
    )  # fmt: skip

    items = Count(
        "主动公开信息", publish, unit="条", means="通过各种渠道发布的主动公开信息条数；一条信息多渠道发布的计一条。"
    )
    website = Count(
        "网站公开专栏信息", publish, unit="条", where=lambda at: data.Channel.WEBSITE in at.data["channels"],
        means="其中在政府网站信息公开专栏发布的条数。",
    )  # fmt: skip
    gazette = Count(
        "政府公报信息", publish, unit="条", where=lambda at: data.Channel.GAZETTE in at.data["channels"],
        means="其中登载于政府公报的条数。",
    )  # fmt: skip
    through = CountEach("分渠道公开信息", publish, "channels", unit="条", means="通过“{}”发布的信息条数。")
    in_time = Count(
        "按期公开信息", publish, unit="条", where=lambda at: at.met("publishing"),
        means="自形成或者变更之日起二十个工作日以内发布的信息条数。",
    )  # fmt: skip
    on_time_rate = Share("按期公开率", in_time, items, means="按期公开信息占主动公开信息的比例。")
    entered = CountEach("分类登记信息", register, "category", unit="条", means="登记的“{}”类信息条数。")
    interpretations = Count(
        "发布政策解读", publish, unit="条", where=lambda at: at.get("category") == data.Category.INTERPRETATION,
        means="发布的政策解读材料条数。",
    )  # fmt: skip
    interpreted = Count("已关联解读的文件", link_interpretation, unit="件", means="已经关联解读材料的文件件数。")
    interpreted_in_time = Count(
        "按期解读的文件", link_interpretation, unit="件", where=lambda at: at.met("interpreting"),
        means="其中在文件公开后三个工作日以内发布解读的件数。",
    )  # fmt: skip
    items_kept = Count("列入依申请公开", keep_for_requests, unit="条", means="审查后列入依申请公开的信息条数。")
    items_withheld = Count(
        "不予公开信息", (withhold, determine_closed), unit="条", means="审查或者报请确定后不予公开的信息条数。"
    )
    amendments = Count("更正信息", amend, unit="条", means="对已公开信息作出更正的次数。")
    removals = Count("撤下信息", take_down, unit="条", means="撤下已公开信息的次数。")
