"""What each step of a rectification asks for (审计整改的填报内容)."""

from datetime import date

from yifa.kernel.data import Data, field


class Order(Data):
    """What is to be put right, and by when (责令整改)."""

    matter: str = field("整改事项")
    audited_organ: str = field("被审计单位", organ=True)
    problem: str = field("审计查出的问题")
    requirements: str = field("整改要求")
    rectify_by: date = field(
        "整改期限", ahead=True, help="法律未定长短，由审计机关规定；通常为收到审计报告之日起六十日。"
    )


class NewDeadline(Data):
    """A new deadline and its ground (新的整改期限)."""

    rectify_by: date = field("整改期限", ahead=True)
    deadline_because: str = field("改定期限的理由")


class Rectification(Data):
    """What the audited organ put right (整改情况)."""

    rectification: str = field("整改情况")


class Checked(Data):
    """What the check of the rectification found (整改核查)."""

    checked: str = field("核查情况")


class Rejection(Checked):
    """What is not yet put right (继续整改)."""

    rectify_by: date = field("整改期限", ahead=True)


class FollowUp(Data):
    """A look back after the rectification (跟踪检查)."""

    follow_up: str = field("跟踪检查情况")
