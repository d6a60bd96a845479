"""What each step of a bid asks for (投标的填报内容)."""

from yifa.kernel.data import Choice, Data, Digest, Fen, Personal, TimeOfDay, field


class InvalidGround(Choice):
    """Why a bid could not be opened (投标无效情形)."""

    NO_KEY = "no_key", "投标人未提供密钥"
    KEY_WRONG = "key_wrong", "所提供的密钥不能解密"
    SHEET_WRONG = "sheet_wrong", "解密后的内容没有符合要求的开标一览表"


class RejectionGround(Choice):
    """Why the committee rejects a bid (否决投标情形)."""

    UNSIGNED = "unsigned", "投标文件未经投标单位盖章和单位负责人签字"
    CONSORTIUM = "consortium", "投标联合体没有提交共同投标协议"
    UNQUALIFIED = "unqualified", "投标人不符合规定的资格条件"
    SEVERAL = "several", "同一投标人提交两个以上不同的投标文件或者投标报价"
    PRICE = "price", "报价低于成本或者高于最高投标限价、采购预算"
    UNRESPONSIVE = "unresponsive", "没有对招标文件的实质性要求和条件作出响应"
    COLLUSION = "collusion", "有串通投标、弄虚作假、行贿等违法行为"


class Result(Choice):
    """What became of a bid (投标结果)."""

    WON = "won", "中标"
    LOST = "lost", "未中标"
    ENDED = "ended", "招标失败或者终止"


class Deposit(Data):
    """A sealed bid; its envelope is attached. Who bids, nobody knows before the opening (递交投标文件)."""

    envelope_digest: Digest = field("密封文件摘要", help="密封投标文件的 SHA-256 摘要，六十四位小写十六进制。")
    deposited_at: TimeOfDay = field("递交时间", help="北京时间，如：16:05。")


class Withdrawal(Data):
    """A bid taken back before the deadline (撤回投标)."""

    withdrawn_at: TimeOfDay = field("撤回时间", help="北京时间，如：16:05。")


class Opening(Data):
    """What the envelope holds, read out at the opening (开标)."""

    key: Digest = field("密钥", help="投标人保存的密钥，六十四位小写十六进制。")
    bidder: str = field("投标人名称")
    price_fen: Fen = field("投标报价", unit="分")


class Invalidity(Data):
    """Why the bid takes no further part (投标无效)."""

    invalid_ground: InvalidGround = field("投标无效情形")
    invalid_explained: str = field("投标无效说明")
    key: Digest | None = field("密钥", default=None, help="投标人提供过密钥的，填写该密钥。")


class Rejection(Data):
    """The committee's rejection (否决投标)."""

    rejection_ground: RejectionGround = field("否决投标情形")
    rejected_because: str = field("否决投标理由", personal=Personal.TEXT)


class Scoring(Data):
    """The points that each member gave (评分)."""

    scores: list[str] = field(
        "各成员评分", help="每名成员一项，依招标公告的评标因素次序，如：PJ0012=28/36.5/30；至多两位小数。"
    )
    total: str = field("得分", help="各成员总分的平均值，四舍五入保留两位小数，如：91.25。")


class Conclusion(Data):
    """What became of the bid (投标结束)."""

    result: Result = field("投标结果")
