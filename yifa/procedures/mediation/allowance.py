"""The mediator's allowance for a case (以案定补): 人民调解法第十六条."""

from yifa.kernel.counts import Count
from yifa.kernel.data import Choice, Data, Personal, field
from yifa.kernel.declarations import Action, Document, State
from yifa.kernel.procedure import Procedure
from yifa.kernel.roles import CLERK, HEAD, MEDIATOR
from yifa.procedures.mediation import guards
from yifa.procedures.mediation.data import Reason


class Claim(Data):
    """What is claimed for one case (以案定补申报)."""

    class Grade(Choice):
        """How hard the case was, by which the local rules set the amount (补贴类别)."""

        SIMPLE = "simple", "简易纠纷"
        ORDINARY = "ordinary", "一般纠纷"
        DIFFICULT = "difficult", "疑难复杂纠纷"
        MAJOR = "major", "重大纠纷"

    mediator: str = field("调解员", personal=Personal.NAME)
    grade: Grade = field("补贴类别")
    allowance_fen: int = field("补贴金额", unit="分", minimum=1)


class Payment(Data):
    """What was paid (补贴发放)."""

    paid_fen: int = field("发放金额", unit="分", minimum=1)


class MediationAllowance(Procedure):
    """The allowance of a mediator for one mediated case (以案定补): claimed, approved by another person, paid."""

    key, label, number = "mediation_allowance", "调解员补贴", "{organ}调补〔{year}〕{serial}号"
    summary = "人民调解员从事调解工作的误工补贴，按案件申报，经负责人审批后发放；调解不向当事人收费。"
    statute = "《中华人民共和国人民调解法》"
    family, parent, subject = "mediation", "mediation", "mediator"

    claimed = State("待审批", initial=True)
    approved = State("待发放")
    paid = State("已发放", final=True)
    refused = State("不予补贴", final=True)

    approval_form = Document("人民调解案件补贴审批表")

    claim = Action(
        "申报补贴", claimed.opens(), by=(CLERK, MEDIATOR), data=Claim, guards=(guards.earned, guards.not_claimed_before),
        basis="人民调解法第四条、第六条、第十六条",
    )  # fmt: skip
    approve = Action(
        "批准补贴", claimed.to(approved), by=HEAD, not_same_as=claim, issues=approval_form,
        basis="人民调解法第六条、第十六条",
    )  # fmt: skip
    refuse = Action(
        "不予补贴", claimed.to(refused), by=HEAD, data=Reason, not_same_as=claim, basis="人民调解法第十六条"
    )
    pay = Action(
        "发放补贴", approved.to(paid), by=CLERK, data=Payment, guards=guards.as_approved, not_same_as=approve,
        basis="人民调解法第六条、第十六条",
    )  # fmt: skip

    allowances = Count("发放补贴案件", pay, means="已发放以案定补补贴的案件件次，一案数名调解员的分别计。", unit="件次")
    allowances_fen = Count(
        "补贴金额", pay, amount="paid_fen", unit="元", scale=100, means="已发放的以案定补补贴金额合计。"
    )
    allowances_refused = Count("不予补贴", refuse, means="经审批不予补贴的申报件次。", unit="件次")
