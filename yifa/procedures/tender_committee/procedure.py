"""The committee of evaluation of a tender (评标委员会): 招标投标法第三十七条, 财政部令第87号第四十七条."""

from yifa.kernel.counts import Count
from yifa.kernel.declarations import Action, Document, Public, State
from yifa.kernel.draws.steps import Withdrawn
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD
from yifa.procedures.tender_committee import data, guards


class TenderCommittee(Procedure):
    """One commitment to draw experts, the draw, and the committee formed of them; its names are told after the award."""

    key, label, number = "tender_committee", "评标委员会", "{organ}评委〔{year}〕{serial}号"
    family, parent, subject = "tender", "tender", "project_code"
    summary = (
        "公布专家名录和抽取规则，由各方先承诺、后揭示随机数，抽取专家，开标后组建，确定中标人后公布名单和抽取结果。"
    )
    statute = "招标投标法第三十七条；招标投标法实施条例第四十六条；政府采购法实施条例第三十九条；财政部令第87号"
    public = Public(
        fields=(
            "project_code", "expert_field", "pool_inspectors", "commitment_digest", "random_source", "source_due_on",
            "random_value", "draw_file", "withdrawal_ground", "withdrawn_because", "committee_names",
        )
    )  # fmt: skip

    committed = State("承诺已公布", initial=True)
    drawn = State("已抽取")
    formed = State("已组建")
    disclosed = State("名单已公布", final=True)
    withdrawn = State("承诺已撤回", final=True)
    dissolved = State("已解散", final=True)

    commitment_notice = Document("评标专家抽取承诺公告", public=True)
    withdrawal_notice = Document("撤回评标专家抽取承诺公告", public=True)
    recusal_record = Document("评标专家更换记录")
    committee_notice = Document("评标委员会名单公告", public=True)

    commit = Action(
        "公布抽取承诺", committed.opens(), by=HEAD, data=data.Committed, issues=commitment_notice, publishes=True,
        opens_files=True, binding=True, basis=guards.RANDOM,
        guards=(
            guards.tender_open, guards.project_the_same, guards.first_of_the_tender, *guards.COMMITTED,
            guards.pool_of_the_project, guards.source_secret, guards.pool_listed, guards.tenderee_avoided,
        ),
    )  # fmt: skip
    withdraw = Action(
        "撤回抽取承诺", committed.to(withdrawn), by=HEAD, data=Withdrawn, issues=withdrawal_notice, binding=True,
        publishes=True, opens_files=True, basis=guards.RANDOM, guards=guards.WITHDRAWN,
    )  # fmt: skip
    draw = Action(
        "抽取专家", committed.to(drawn), by=CLERK, not_same_as=commit, data=data.Drawn, binding=True, guards=guards.DRAWN,
        basis=guards.RANDOM,
    )  # fmt: skip
    form = Action(
        "组建评标委员会", drawn.to(formed), by=HEAD, data=data.Members, needs=guards.LISTED, basis=guards.COMMITTEE,
        guards=(guards.bids_opened, guards.bids_all_read, *guards.MEMBERS),
    )  # fmt: skip
    replace = Action(
        "更换专家", formed.stays(), by=HEAD, data=data.Members, needs=guards.LISTED, issues=recusal_record,
        guards=(guards.bids_opened, guards.somebody_more_absent, *guards.MEMBERS), basis=guards.OPENED,
    )  # fmt: skip
    disclose = Action(
        "公布名单", formed.to(disclosed), by=CLERK, data=data.Disclosed, issues=committee_notice, publishes=True,
        opens_files=True, outcome="名单已公布", basis=guards.SECRET,
        guards=(guards.award_made, guards.committee_named, guards.draw_disclosed),
    )  # fmt: skip
    dissolve = Action(
        "解散", (committed | drawn | formed).to(dissolved), by=CLERK, data=data.Dissolved, guards=guards.tender_over,
        outcome="已解散", basis=guards.COMMITTEE,
    )  # fmt: skip

    expert_draws = Count("抽取专家次数", draw, unit="次", means="按公布的承诺随机抽取评标专家的次数。")
    expert_replacements = Count(
        "更换专家次数", (form, replace), unit="次", where=lambda at: bool(at.data.get("unavailable")),
        means="因回避或者不能到场而依次递补评标专家的次数。",
    )  # fmt: skip
    committees = Count("组建评标委员会", form, unit="个", means="组建的评标委员会数。")
    draws_withdrawn = Count("撤回抽取承诺", withdraw, unit="次", means="抽取评标专家前撤回承诺的次数。")
