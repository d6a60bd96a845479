"""What the steps of a self-evaluation ask for (部门自评的填报内容)."""

from yifa.kernel.data import Data, Personal, field


class SelfEvaluation(Data):
    """What an organ found in its own files; the list of its closed files is attached (部门自评)."""

    licence_files: int = field("行政许可案卷数", unit="卷", minimum=0, help="评查期间办结并归档的全部案卷。")
    penalty_files: int = field("行政处罚案卷数", unit="卷", minimum=0, help="评查期间办结并归档的全部案卷。")
    self_checked: int = field("自查案卷数", unit="卷", minimum=0)
    self_problems: int = field("自查问题数", unit="个", minimum=0)
    self_corrected: int = field("自查已改正问题数", unit="个", minimum=0)
    self_summary: str = field("自评情况", personal=Personal.TEXT)


class Because(Data):
    """What the report lacks (退回补正)."""

    reason: str = field("补正事项")
