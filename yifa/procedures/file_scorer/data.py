"""What the steps of a scorer ask for (案卷评查员的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field


class Background(Choice):
    """From which circle a scorer comes (评查员来源)."""

    LEGAL_STAFF = "legal_staff", "法制机构人员"
    ENFORCEMENT_STAFF = "enforcement_staff", "执法机关业务骨干"
    LAWYER = "lawyer", "律师、法律顾问"
    SUPERVISOR = "supervisor", "特邀行政执法监督员"


class Appointment(Data):
    """A scorer of one campaign (聘请评查员)."""

    scorer_name: str = field("姓名", personal=Personal.NAME)
    scorer_number: str = field("评查员编号")
    background: Background = field("评查员来源")
    affiliation: str = field("单位和职务")
    scorer_organ: str | None = field(
        "所在机关", default=None, organ=True, help="在机关任职的必填，不得评查本机关案卷。"
    )
    letter_number: str | None = field("监督员聘书编号", default=None, help="特邀行政执法监督员必填。")
    serves_until_on: date = field("聘请截止日期")


class Because(Data):
    """Why a scorer serves no longer (解聘)."""

    reason: str = field("解聘理由", personal=Personal.TEXT)
