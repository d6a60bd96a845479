"""What each step of a supervisor's concern asks for (监督意见的填报内容)."""

from datetime import date

from yifa.kernel.data import Data, Personal, field


class Concern(Data):
    """What the supervisor noticed (提出监督意见)."""

    tenderee: str = field("招标（采购）人", organ=True, help="与所属交易项目一致。")
    stage: str = field("所涉环节", help="如：招标公告、开标、评标。")
    concern: str = field("监督意见", personal=Personal.TEXT)
    answer_by: date = field("答复期限", ahead=True)


class Answer(Data):
    """The tenderee's answer (答复)."""

    answer: str = field("答复内容", personal=Personal.TEXT)


class Return(Data):
    """Why the answer is not enough (退回)."""

    returned_because: str = field("退回理由", personal=Personal.TEXT)
    answer_by: date = field("答复期限", ahead=True)


class Withdrawal(Data):
    """Why the concern is not upheld (撤回监督意见)."""

    withdrawn_because: str = field("撤回理由", personal=Personal.TEXT)
