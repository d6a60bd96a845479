"""What each step towards a committee of evaluation asks for (评标委员会的填报内容)."""

from yifa.kernel.data import Data, field
from yifa.kernel.draws import steps


class Committed(steps.Committed):
    """What is published before experts are drawn; the pool's file and the commitment are attached (抽取承诺)."""

    project_code: str = field("项目编号", help="与所属交易项目一致，也是名录文件中的项目标识。")
    expert_field: str = field("评标专业", help="与所属交易项目一致。")
    pool_objects: int = field("名录项目数", unit="个", minimum=1)
    pool_inspectors: int = field("名录专家数", unit="人", minimum=4)


class Drawn(steps.Drawn):
    """The draw; its file is attached and kept secret until the award (抽取)."""

    pool_objects: int = field("名录项目数", unit="个", minimum=1)
    drawn_objects: int = field("抽取项目数", unit="个", minimum=1)


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
