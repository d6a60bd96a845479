"""Yearly awards in people's mediation (人民调解评优): 人民调解法第六条."""

from datetime import date

from yifa.kernel.counts import Count
from yifa.kernel.data import Choice, Data, Personal, YesNo, field
from yifa.kernel.declarations import Action, Document, Public, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, REVIEWER
from yifa.procedures.mediation_award import guards


class Nomination(Data):
    """Who or what is put forward for a year's award (推荐)."""

    class Award(Choice):
        """The award (表彰项目)."""

        MEDIATOR = "mediator", "优秀人民调解员"
        COMMITTEE = "committee", "优秀人民调解委员会"
        CASE = "case", "优秀人民调解案例"

    award: Award = field("表彰项目")
    year: int = field("表彰年度", minimum=2011)
    nominee: str = field("推荐对象", help="案例填写隐去当事人身份的名称")
    nominated_by: str = field("推荐单位", organ=True)
    merits: str = field("主要事迹", help="公示时公开，不得含有可以识别当事人的内容")
    mediation: str | None = field("所涉调解案件", default=None, link="推荐为优秀案例")
    parties_consent: YesNo | None = field("各方当事人同意公开", default=None, help="推荐案例的必须填写")


class Reason(Data):
    """A reason in words (理由)."""

    reason: str = field("理由", personal=Personal.TEXT)


class Announcement(Data):
    """The nomination is shown to the public for objections (公示)."""

    objections_until: date = field("公示截止日期")
    redacted: YesNo = field("经复核已隐去身份信息")


class MediationAward(Procedure):
    """One award of one year (优秀人民调解员、优秀调解案例): nominated, announced, given."""

    key, label, number = "mediation_award", "人民调解评优", "{organ}调优〔{year}〕{serial}号"
    summary = "每年推荐、公示、表彰优秀人民调解员、人民调解委员会和调解案例。"
    statute = "《中华人民共和国人民调解法》"
    family, subject = "mediation", "nominee"
    public = Public(fields=("award", "year", "nominee", "nominated_by", "merits", "objections_until"))

    nominated = State("已推荐", initial=True)
    announced = State("公示中")
    awarded = State("已表彰", final=True)
    rejected = State("不予表彰", final=True)

    commendation = Document("表彰决定", public=True)

    nominate = Action("推荐", nominated.opens(), by=CLERK, data=Nomination, basis="人民调解法第六条")
    announce = Action(
        "公示", nominated.to(announced), by=REVIEWER, data=Announcement, not_same_as=nominate, publishes=True,
        guards=(guards.consent_to_publish, guards.redacted), basis="人民调解法第六条、第十五条第四项",
    )  # fmt: skip
    give = Action(
        "表彰", announced.to(awarded), by=HEAD, not_same_as=nominate, guards=guards.objections_over, outcome="已表彰",
        publishes=True, issues=commendation, basis="人民调解法第六条",
    )  # fmt: skip
    reject = Action(
        "不予表彰", (nominated | announced).to(rejected), by=HEAD, data=Reason, not_same_as=nominate,
        basis="人民调解法第六条",
    )  # fmt: skip

    awarded_mediators = Count(
        "表彰优秀人民调解员",
        give,
        where=lambda at: at.get("award") == "mediator",
        unit="名",
        means="表彰的优秀人民调解员人数。",
    )
    awarded_committees = Count(
        "表彰优秀人民调解委员会", give, where=lambda at: at.get("award") == "committee", unit="个",
        means="表彰的优秀人民调解委员会个数。",
    )  # fmt: skip
    awarded_cases = Count(
        "表彰优秀人民调解案例", give, where=lambda at: at.get("award") == "case", means="表彰的优秀人民调解案例件数。"
    )
