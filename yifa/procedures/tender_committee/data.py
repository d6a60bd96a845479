"""What each step towards a committee of evaluation asks for (评标委员会的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, field


class WithdrawalGround(Choice):
    """Why a commitment is taken back before a draw (撤回承诺事由)."""

    POOL_WRONG = "pool_wrong", "专家名录或者抽取规则有误"
    SOURCE_FAILED = "source_failed", "随机数来源未如期产生"
    TEAMS_IMPOSSIBLE = "teams_impossible", "无法组成评标委员会"


class Committed(Data):
    """What is published before experts are drawn; the pool's file and the commitment are attached (抽取承诺)."""

    project_code: str = field("项目编号", help="与所属交易项目一致，也是名录文件中的项目标识。")
    expert_field: str = field("评标专业", help="与所属交易项目一致。")
    pool_objects: int = field("名录项目数", unit="个", minimum=1)
    pool_inspectors: int = field("名录专家数", unit="人", minimum=4)
    commitment_digest: str = field("承诺摘要", help="承诺文件的 SHA-256 摘要，六十四位小写十六进制。")
    random_source: str = field("随机数来源", help="写明先承诺、后揭示的各方。")
    source_due_on: date = field("随机数产生日期")


class Withdrawn(Data):
    """Why the commitment is taken back, for everybody to read (撤回承诺)."""

    withdrawal_ground: WithdrawalGround = field("撤回承诺事由")
    withdrawn_because: str = field("撤回承诺说明")
    random_value: str | None = field(
        "随机数", default=None, help="以无法组成评标委员会为由的填写，并附名录文件和承诺文件。"
    )


class Drawn(Data):
    """The draw; its file is attached and kept secret until the award (抽取)."""

    random_value: str = field("随机数", help="各方揭示的数值，按抽取结果文件填写。")
    pool_objects: int = field("名录项目数", unit="个", minimum=1)
    drawn_objects: int = field("抽取项目数", unit="个", minimum=1)
    draw_file: str = field("抽取结果文件摘要", help="所附抽取结果文件在附件中显示的摘要。")


class Members(Data):
    """Who evaluates (评标委员会成员)."""

    experts: list[str] = field("评标专家", help="专家证号，数个以顿号分隔。")
    representatives: list[str] | None = field("招标（采购）人代表", default=None, help="代号，如：代表1。")
    unavailable: list[str] | None = field("不能参加的专家", default=None, help="抽中而应当回避或者不能到场的专家证号。")
    replaced_because: str | None = field("更换专家的理由", default=None)


class Disclosed(Data):
    """Who evaluated, told after the award; the draw's file is attached again (公布名单)."""

    committee_names: list[str] = field("评标委员会名单", help="专家姓名（与专家库一致）和招标（采购）人代表代号。")


class Dissolved(Data):
    """Why the committee is not needed any more (解散)."""

    dissolved_because: str = field("解散理由")
