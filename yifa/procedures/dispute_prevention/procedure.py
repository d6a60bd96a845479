"""Prevention: screening for disputes (矛盾纠纷排查) and group petitions dissuaded (劝阻群体性上访), as plain records."""

from yifa.kernel.counts import Count
from yifa.kernel.data import Choice, Data, Personal, field
from yifa.kernel.declarations import Action, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, MEDIATOR
from yifa.procedures.dispute_prevention import guards


class Screening(Data):
    """One round of screening (一次排查)."""

    committee: str = field("排查组织名称")
    screeners: int = field("参加排查人数", unit="人", minimum=1)
    disputes_found: int = field("发现纠纷数", unit="件", minimum=0)
    to_mediation: int = field("转入调解数", unit="件", minimum=0)
    area: str | None = field("排查范围", default=None)
    findings: str | None = field("排查情况", default=None, personal=Personal.TEXT)


class DisputeScreening(Procedure):
    """One screening of a village, community or trade for disputes. A dispute that is mediated names it."""

    key, label, number = "dispute_screening", "矛盾纠纷排查", "{organ}排查〔{year}〕{serial}号"
    summary = "人民调解组织定期或者专项排查矛盾纠纷，发现的纠纷及时调解或者移交。"
    statute = "《中华人民共和国人民调解法》《人民调解工作若干规定》"
    family, subject = "mediation", "committee"

    screened = State("已排查", initial=True, final=True)
    screen = Action(
        "排查", screened.opens(), by=(CLERK, MEDIATOR), data=Screening, guards=guards.no_more_than_found,
        basis="人民调解法第十七条、第二十五条；人民调解工作若干规定第三条",
    )  # fmt: skip

    screenings = Count("矛盾纠纷排查", screen, unit="次", means="组织开展矛盾纠纷排查的次数。")
    disputes_found = Count("排查发现纠纷", screen, amount="disputes_found", means="排查中发现的矛盾纠纷件数。")
    found_and_mediated = Count(
        "排查转入调解", screen, amount="to_mediation", means="排查发现后转入人民调解的纠纷件数。"
    )


class Dissuasion(Data):
    """A group that was talked out of petitioning at a higher level (一批群体性上访)."""

    class Level(Choice):
        """Where the group meant to go (拟上访层级)."""

        DISTRICT = "district", "区级"
        CITY = "city", "市级"
        PROVINCE = "province", "省级"
        NATION = "nation", "国家级"

    class Result(Choice):
        """What became of the matter (劝阻结果)."""

        MEDIATED = "to_mediation", "转入人民调解"
        PETITION = "to_petition", "引导依法逐级信访"
        ANSWERED = "answered", "责任单位当场答复"
        COURT = "to_court", "引导通过仲裁、行政复议、诉讼解决"

    persons: int = field("涉及人数", unit="人", minimum=5, help="五人以上为群体性上访")
    matter: str = field("反映事项", personal=Personal.TEXT)
    level: Level = field("拟上访层级")
    result: Result = field("劝阻结果")
    way_told: str = field("已告知的依法解决途径")
    mediation: str | None = field("转入的调解案件", default=None, link="劝阻后转入调解")


class GroupDissuasion(Procedure):
    """One group petition dissuaded: nobody is kept from petitioning by law, so the lawful way is always told."""

    key, label, number = "group_dissuasion", "劝阻群体性上访", "{organ}劝访〔{year}〕{serial}号"
    summary = "人民调解组织就地疏导，劝阻群体性越级上访，告知依法解决的途径；不得阻止依法信访。"
    statute = "《信访条例》（2005）《信访工作条例》（2022）《中华人民共和国人民调解法》"
    family, subject = "mediation", "matter"

    dissuaded = State("已劝阻", initial=True, final=True)
    dissuade = Action(
        "劝阻", dissuaded.opens(), by=(CLERK, MEDIATOR), data=Dissuasion, outcome="result",
        basis="人民调解法第二十五条；信访条例（2005）第十六条、第十八条；信访工作条例（2022）第十九条、第二十条",
    )  # fmt: skip

    dissuaded_groups = Count("劝阻群体性上访", dissuade, unit="批", means="劝阻五人以上群体性越级上访的批数。")
    dissuaded_persons = Count(
        "劝阻上访人数", dissuade, amount="persons", unit="人", means="所劝阻的群体性上访涉及的人数。"
    )
