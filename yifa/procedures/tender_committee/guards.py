"""Conditions of law on drawing experts and forming the committee of them (抽取专家、组建评标委员会).

The pool's only object is the project, its inspectors the experts, its team those who are drawn. Its seed must come from
secrets that several parties commit to and reveal: with a public source anybody could compute the committee before the award,
until which the law keeps it secret.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from yifa.kernel.cases import Moment, Snapshot
from yifa.kernel.declarations import guard
from yifa.kernel.draws.drawing import Draw
from yifa.kernel.draws.files import read
from yifa.kernel.draws.sources import Reveals
from yifa.kernel.draws.steps import (
    commitment_in,
    guards_of_commitment,
    guards_of_draw,
    guards_of_withdrawal,
    pool_in,
    team_left,
)
from yifa.kernel.needs import check_needs
from yifa.kernel.standings import Needs, latest

COMMITTEE = "招标投标法第三十七条；政府采购货物和服务招标投标管理办法第四十七条"
RANDOM = "招标投标法第三十七条第三款；招标投标法实施条例第四十六条；政府采购法实施条例第三十九条"
SECRET = "招标投标法第三十七条第五款；政府采购货物和服务招标投标管理办法第四十七条"
OPENED = "评标委员会和评标方法暂行规定第十二条、第十三条"
LISTED = Needs("evaluation_expert.on_list", "评标专家证", of="experts", least=4, scope="expert_field")
COMMITTED, DRAWN = guards_of_commitment(RANDOM), guards_of_draw(RANDOM)
WITHDRAWN = guards_of_withdrawal(RANDOM)
LARGE_FEN = 10_000_000_00
"""From this budget on a procurement's committee has seven members or more (财政部令第87号第四十七条)."""


def _parent(at: Moment, name: str) -> Any:
    return at.parent.data.get(name) if at.parent is not None else None


tender_open = guard(
    "committee_too_late", article=COMMITTEE,
    en="Experts are drawn for a tender that was announced and is not yet evaluated",
    zh="应当在招标公告以后、评标开始以前抽取专家，请核对交易项目的办理状态",
)(lambda at: at.parent is not None and at.parent.state in ("announced", "opened"))  # fmt: skip

project_the_same = guard(
    "committee_project_differs", article=COMMITTEE,
    en="Code or field differ from the tender's. Check them",
    zh="项目编号或者评标专业与所属交易项目不一致，请核对",
)(lambda at: all(_parent(at, name) == at.data[name] for name in ("project_code", "expert_field")))  # fmt: skip


@guard(
    "committee_there_already",
    article=COMMITTEE,
    en="This tender has a committee, or a commitment to draw one. Go on with it, or withdraw it first",
    zh="本项目已有抽取承诺或者评标委员会，请继续办理；确需更改的，先撤回承诺",
)
def first_of_the_tender(at: Moment) -> bool:
    """A tender has one committee; a commitment that was withdrawn does not count."""
    assert at.facts is not None
    assert at.parent is not None
    others = at.facts.children(at.parent.number)
    return all(case.state == "withdrawn" for case in others if case.procedure == "tender_committee")


pool_of_the_project = guard(
    "expert_pool_wrong", article=RANDOM,
    en="The pool's only object must be this project, by its code, and the rule must draw it with a team of four or more",
    zh="名录中的项目应当只有本项目（以项目编号标识），抽取规则应当抽取该项目并抽取四名以上专家，请更正后重新生成承诺文件",
)(
    lambda at: list(pool_in(at).ids) == [at.get("project_code")]
    and commitment_in(at).rule.team >= LISTED.least
    and list(commitment_in(at).rule.rates.values()) in ([1], [(1, 1)])
)  # fmt: skip

source_secret = guard(
    "expert_source_public", article=SECRET,
    en="From a public source anybody could compute the committee before the award. Let parties commit to secrets and reveal them",
    zh="评标委员会名单在中标结果确定前应当保密，不得采用公开的随机数来源，请采用各方先承诺、后揭示的方式",
)(lambda at: isinstance(commitment_in(at).source, Reveals))  # fmt: skip


@guard(
    "expert_pool_unlisted",
    article=RANDOM,
    en="Not every expert in the pool is on the list and of the project's field",
    zh="名录中有专家未入库或者专业与本项目不符",
)
def pool_listed(at: Moment) -> bool:
    """Every expert in the pool is on the list that day, for the project's field; raises what fails."""
    assert at.parent is not None
    given = {**at.data, "experts": [each.id for each in pool_in(at).inspectors]}
    check_needs(LISTED, replace(at, data=given), at.parent.organ)
    return True


@guard(
    "expert_of_the_tenderee",
    article="招标投标法第三十七条第四款；评标委员会和评标方法暂行规定第十二条",
    en="An expert in the pool works for the tenderee. Name the pair under avoid in the rule, or leave the expert out",
    zh="名录中有招标（采购）人的人员，应当在抽取规则中列为回避或者移出名录",
)
def tenderee_avoided(at: Moment) -> bool:
    """Who works for the tenderee cannot be drawn."""
    own = {name for name in (_organ_name(at),) if name}
    avoided = {each for pair in commitment_in(at).rule.avoid for each in pair}
    return all(each.id in avoided or _employer(at, each.id) not in own for each in pool_in(at).inspectors)


def _made(at: Moment) -> Draw:
    assert at.facts is not None
    return read(at.facts.content(at.get("draw_file")))


def _organ_name(at: Moment) -> str:
    office = at.facts.organ(_parent(at, "tenderee")) if at.facts is not None else None
    return office.name if office is not None else ""


def entries(at: Moment, experts: Sequence[str]) -> list[Snapshot]:
    """The cases by which these experts are on the list."""
    assert at.facts is not None
    holds = (latest(at.facts.standings(LISTED.standing, name=each), at.on) for each in experts)
    return [case for hold in holds if hold is not None and (case := at.facts.case(hold.case)) is not None]


def _employer(at: Moment, expert: str) -> str:
    return next((case.data.get("employer", "") for case in entries(at, [expert])), "")


@guard(
    "committee_size_wrong",
    article=COMMITTEE,
    en="A committee has an odd number of members, five or more (seven for a procurement of ten million yuan), two thirds experts",
    zh="评标委员会成员应当为五人以上单数（预算一千万元以上的政府采购项目为七人以上），其中专家不少于三分之二，且不得重复，请核对",
)
def committee_sized(at: Moment) -> bool:
    """Odd, large enough, two thirds experts, everybody once."""
    experts, others = at.data["experts"], at.data.get("representatives") or []
    total = len({*experts, *others})
    large = _parent(at, "kind") == "procurement" and _parent(at, "budget_fen") >= LARGE_FEN
    return (
        total == len(experts) + len(others) and total % 2 == 1 and total >= 7 - 2 * (not large)
        and 3 * len(experts) >= 2 * total
    )  # fmt: skip


committee_drawn = guard(
    "committee_not_drawn", article=RANDOM,
    en="These are not the experts that the draw gives: those drawn, and the next tickets for those who cannot come",
    zh="评标专家与抽取结果不一致，请填写抽中的专家；有不能参加的，列明后按抽取结果文件依次递补",
)(
    lambda at: sorted(at.data["experts"])
    == sorted(team_left(_made(at), at.get("project_code"), at.data.get("unavailable") or []))
)  # fmt: skip

replacement_reasoned = guard(
    "expert_replacement_unreasoned", article=RANDOM,
    en="Give the reason where an expert drawn cannot come, and only then",
    zh="抽中的专家不能参加的，应当填写更换理由；没有更换的不填写",
)(lambda at: bool(at.data.get("unavailable")) == bool(at.data.get("replaced_because")))  # fmt: skip


@guard(
    "expert_interested",
    article="招标投标法第三十七条第四款；评标委员会和评标方法暂行规定第十二条；政府采购法实施条例第九条",
    en="An expert works for a bidder or for the tenderee. Name that expert among those who cannot come, and take the next ticket",
    zh="有评标专家是投标人或者招标（采购）人的人员，应当回避，请将其列入不能参加的专家，按抽取结果依次递补",
)
def experts_disinterested(at: Moment) -> bool:
    """No expert is of a bidder whose bid was opened, nor of the tenderee."""
    assert at.parent is not None
    assert at.facts is not None
    bids = at.facts.children(at.parent.number)
    parties = {bid.data["bidder"] for bid in bids if bid.procedure == "tender_bid" and "bidder" in bid.data}
    return not {_employer(at, each) for each in at.data["experts"]} & {*parties, _organ_name(at)} - {""}


bids_opened = guard(
    "committee_before_opening", article=OPENED,
    en="A committee is formed after the opening, when it is known whom its members must avoid, and before the end of evaluation",
    zh="应当在开标以后、评标结束以前组建或者更换评标委员会成员，以便核对回避情形，请核对交易项目的办理状态",
)(lambda at: at.parent is not None and at.parent.state in ("opened", "evaluating"))  # fmt: skip

bids_all_read = guard(
    "committee_bids_sealed", article=OPENED,
    en="A bid is still sealed, so whom the members must avoid is not known yet. Open it, or find it invalid, first",
    zh="尚有投标文件没有解密，无法核对评标委员会成员的回避情形，请先解密开标或者认定投标无效",
)(
    lambda at: at.parent is not None and at.facts is not None and all(
        case.state != "deposited" for case in at.facts.children(at.parent.number) if case.procedure == "tender_bid"
    )
)  # fmt: skip

award_made = guard(
    "committee_still_secret", article=SECRET,
    en="Who is on the committee is secret until the award. Disclose it after the award",
    zh="评标委员会成员名单在中标结果确定前应当保密，请在确定中标人以后公布",
)(lambda at: at.parent is not None and at.parent.did("award"))  # fmt: skip


@guard(
    "committee_not_named",
    article="政府采购法实施条例第四十三条第三款；政府采购货物和服务招标投标管理办法第六十九条",
    en="Name everybody on the committee: the experts as they stand on the list, the representatives by their codes",
    zh="请公布评标委员会全部成员：专家姓名应当与专家库一致，招标（采购）人代表填写代号",
)
def committee_named(at: Moment) -> bool:
    """The names are those of the experts who evaluated, and the codes of the representatives."""
    names = [case.data["expert_name"] for case in entries(at, at.get("experts"))]
    return sorted(at.data["committee_names"]) == sorted([*names, *(at.get("representatives") or [])])


draw_disclosed = guard(
    "committee_draw_not_attached", article=SECRET,
    en="With the names the draw becomes open to all. Attach its file once more, and nothing else",
    zh="公布名单时，抽取结果一并公开，请附抽取结果文件，且只附该文件",
)(lambda at: at.attachments == (at.get("draw_file"),))  # fmt: skip

tender_over = guard(
    "committee_still_needed", article=COMMITTEE,
    en="The tender goes on. A committee is dissolved where its tender failed or was terminated before the award",
    zh="交易项目仍在进行，不得解散；招标失败或者终止的，方可解散",
)(lambda at: at.parent is not None and at.parent.state in ("failed", "terminated"))  # fmt: skip

somebody_more_absent = guard(
    "expert_absence_unchanged", article=OPENED,
    en="Name those who could not come before, and who cannot now, in that order",
    zh="请在原来不能参加的专家之后，依次填写新增的不能参加的专家",
)(
    lambda at: (before := (at.case.data.get("unavailable") or []) if at.case else []) is not None
    and (at.data.get("unavailable") or [])[: len(before)] == before
    and len(at.data.get("unavailable") or []) > len(before)
)  # fmt: skip

MEMBERS = (committee_sized, replacement_reasoned, committee_drawn, experts_disinterested)
"""What must hold of the members whenever they are named."""
