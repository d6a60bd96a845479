"""What must hold of this draw beyond its files (抽取条件): teams of two, each inspector certified that day."""

from dataclasses import replace
from typing import Any

from yifa.kernel.cases import Moment
from yifa.kernel.declarations import guard
from yifa.kernel.draws.steps import commitment_in, guards_of_commitment, guards_of_draw, guards_of_withdrawal, pool_in
from yifa.kernel.errors import Refused
from yifa.kernel.needs import check_needs
from yifa.kernel.standings import Needs, latest

RANDOM = "国办发〔2015〕58号第二部分；国发〔2019〕5号第三部分"
OFFICERS = Needs("officer_certificate.certified", "行政执法证", of="officers", least=2, organs="joint_organs")
COMMITTED, DRAWN = guards_of_commitment(RANDOM), guards_of_draw(RANDOM)
WITHDRAWN = guards_of_withdrawal(RANDOM)


two_on_each_team = guard(
    "inspection_team_too_small", article="行政处罚法（2017）第三十七条第一款；行政处罚法（2021）第四十二条第一款",
    en="Two officers or more inspect each object. Set the team's size in the rule and commit anew",
    zh="每个抽查对象应当由两名以上执法人员检查，请在抽取规则中设定小组人数后重新生成承诺文件",
)(lambda at: commitment_in(at).rule.team >= 2)  # fmt: skip


@guard(
    "inspection_pool_uncertified",
    article="行政处罚法（2021）第四十二条第一款；行政强制法第十七条第三款",
    en="Not every inspector in the pool may act that day",
    zh="名录库中有检查人员当日不具备执法资格",
)
def pool_certified(at: Moment) -> bool:
    """Every inspector's certificate holds that day, in one of the organs and for one of the fields; raises what fails."""
    assert at.case is not None
    assert at.facts is not None
    people = pool_in(at).inspectors
    check_needs(OFFICERS, replace(at, data={"officers": [each.id for each in people]}), at.case.organ)
    domains = set(at.get("domains"))
    for each in people:
        hold = latest(at.facts.standings(OFFICERS.standing, name=each.id), at.on)
        assert hold is not None
        facts: dict[str, Any] = {
            "field": "attachments",
            "name": each.id,
            "on": at.on,
            "organ": hold.organ,
            "held": "、".join(hold.scope),
        }
        if each.organ and hold.organ and each.organ != hold.organ:
            raise Refused("pool_inspector_of_another_organ", given=each.organ, **facts)
        if hold.scope and not domains & set(hold.scope):
            raise Refused("pool_inspector_of_another_field", fields="、".join(sorted(domains)), **facts)
    return True
