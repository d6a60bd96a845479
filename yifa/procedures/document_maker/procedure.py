"""Organs that may make normative documents (规范性文件制定主体): 江苏省政府令第54号第三条，国办发〔2018〕37号."""

from yifa.kernel.counts import Count, CountEach
from yifa.kernel.declarations import Action, Clock, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, LEGAL_OFFICE
from yifa.kernel.standings import Standing
from yifa.procedures.document_maker import data, guards
from yifa.procedures.document_maker.guards import LAW


class DocumentMaker(Procedure):
    """One organ's entry, from the proposal until it is taken off; on the list it is a standing of that organ."""

    key, label, number = "document_maker", "规范性文件制定主体", "{organ}制主〔{year}〕{serial}号"
    subject = "maker"
    summary = "提出列入，审核主体资格，经本级政府同意后列入清单并公布；定期清理确认，机构、职责变动的变更或者移出。"
    statute = "江苏省政府令第54号《江苏省规范性文件制定和备案规定》、国办发〔2018〕37号"
    public = Public(
        fields=("maker", "maker_kind", "power_basis", "list_name", "list_number", "removal_ground", "successor")
    )

    nominated = State("待审核资格", initial=True)
    reviewed = State("待公布")
    listed_now = State("在清单内")
    leaving = State("拟移出")
    declined = State("不予列入", final=True)
    removed = State("已移出", final=True)

    checking = Clock("动态清理期限", until="check_by_on")

    listed = Standing(
        "规范性文件制定主体", subject="maker", name="maker", organ="maker",
        means="在规范性文件制定主体清单之内，可以制定规范性文件。",
    )  # fmt: skip

    list_notice = Document("制定主体清单公告", public=True)
    decline_notice = Document("不予列入通知书", to="有关机关")
    removal_notice = Document("移出制定主体清单公告", public=True)

    nominate = Action(
        "提出列入", nominated.opens(), by=CLERK, data=data.Nomination,
        guards=(guards.kept_from_above, guards.reviewer_apart, guards.not_listed_yet), basis=LAW,
    )  # fmt: skip
    pass_review = Action(
        "审核主体资格", nominated.to(reviewed), by=LEGAL_OFFICE, data=data.Review,
        guards=(guards.by_named_reviewer, guards.entitled),
        not_same_as=nominate, basis=LAW,
    )  # fmt: skip
    decline = Action(
        "不予列入", (nominated | reviewed).to(declined), by=HEAD, data=data.Decline, outcome="decline_ground",
        issues=decline_notice, basis=LAW,
    )  # fmt: skip
    enter = Action(
        "列入清单并公布", reviewed.to(listed_now), by=HEAD, data=data.Entry, not_same_as=pass_review,
        guards=(guards.not_listed_yet, guards.check_ahead), begins=listed, starts=checking, issues=list_notice,
        publishes=True, basis=LAW,
    )  # fmt: skip
    amend = Action("变更清单事项", listed_now.stays(), by=HEAD, data=data.Amendment, publishes=True, basis=LAW)
    confirm = Action(
        "清理确认", listed_now.stays(), by=HEAD, data=data.Entry, guards=guards.check_ahead, stops=checking,
        starts=checking, issues=list_notice, publishes=True, basis=LAW,
    )  # fmt: skip
    propose_removal = Action(
        "提出移出", listed_now.to(leaving), by=(CLERK, LEGAL_OFFICE), data=data.Reason, basis=LAW,
    )  # fmt: skip
    retain = Action("不予移出", leaving.to(listed_now), by=HEAD, data=data.Reason, basis=LAW)
    remove = Action(
        "移出清单并公布", leaving.to(removed), by=HEAD, data=data.Removal, guards=guards.succeeded,
        not_same_as=propose_removal, ends=listed, stops=checking,
        outcome="removal_ground", issues=removal_notice, publishes=True, basis=LAW,
    )  # fmt: skip

    listed_makers = Count(
        "清单内制定主体", enter, less=remove, lasting=True, unit="个", figure="listed",
        means="截止日在规范性文件制定主体清单之内的机关数。",
    )  # fmt: skip
    entered = Count("列入制定主体", enter, unit="个", means="列入规范性文件制定主体清单并公布的机关数。")
    confirmed = Count(
        "清理确认制定主体", confirm, unit="个次", means="清理后确认继续留在清单之内的机关数，一次清理计一次。"
    )
    removals = Count("移出制定主体", remove, unit="个", means="移出规范性文件制定主体清单并公布的机关数。")
    removals_of = CountEach("分事由移出", remove, "removal_ground", unit="个", means="因“{}”移出清单的机关数。")
    declines = Count("不予列入制定主体", decline, unit="个", means="经审核不予列入清单的机关、机构数。")
