"""What the steps of a service agent ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field


class ServiceKind(Choice):
    """What an agent may act in (代办类别)."""

    PROJECT = "project", "投资项目"
    REGISTRATION = "registration", "商事注册"


class Grade(Choice):
    """The result of the yearly assessment (考核等次)."""

    EXCELLENT = "excellent", "优秀"
    COMPETENT = "competent", "称职"
    BARELY = "barely", "基本称职"
    INCOMPETENT = "incompetent", "不称职"


class DepartureGround(Choice):
    """Why an agent leaves (离任事由)."""

    TRANSFERRED = "transferred", "工作调动"
    RETIRED = "retired", "退休"
    RESIGNED = "resigned", "辞去公职或者解除合同"
    REORGANISED = "reorganised", "机构调整"


class DismissalGround(Choice):
    """Why an agent is dismissed (解聘事由)."""

    BENEFIT = "benefit", "收取费用或者谋取其他利益"
    DISCLOSURE = "disclosure", "泄露委托人商业秘密、个人信息"
    FORGERY = "forgery", "弄虚作假、伪造材料"
    NEGLECT = "neglect", "推诿拖延造成不良影响"
    INCOMPETENCE = "incompetence", "年度考核不称职"


class Nomination(Data):
    """Somebody proposed as an agent (推荐人选)."""

    agent: str = field("姓名", personal=Personal.NAME)
    occupation: str = field("工作岗位")
    service_kinds: list[ServiceKind] = field("可代办类别")
    station: str = field("服务地点", help="例如：安镇街道便民服务中心。")
    phone: str = field("联系电话", personal=Personal.PHONE)


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由", personal=Personal.TEXT)


class Appointment(Data):
    """The agent's number, and from when (聘任)."""

    agent_number: str = field("代办员证号")
    appointed_from_on: date = field("聘任起始日期")


class Reassignment(Data):
    """What the agent may act in from now on (调整代办类别)."""

    service_kinds: list[ServiceKind] = field("可代办类别", help="填写调整后的全部类别。")


class Leave(Data):
    """Until when, and who stands in (请假)."""

    reason: str = field("理由", personal=Personal.TEXT)
    return_by_on: date = field("应当返岗日期")
    substitute_number: str = field("接替代办员证号")
    handed_over: str = field("移交事项", help="逐件列明正在代办的委托和进度；没有的填“无在办事项”。")


class Assessment(Data):
    """The yearly assessment (年度考核)."""

    assessed_year: int = field("考核年度", minimum=2010, maximum=2100)
    grade: Grade = field("考核等次")


class Departure(Data):
    """Why the agent leaves, and who takes over (离任)."""

    departure: DepartureGround = field("离任事由")
    substitute_number: str = field("接替代办员证号")
    handed_over: str = field("移交事项", help="逐件列明正在代办的委托和进度；没有的填“无在办事项”。")


class Dismissal(Data):
    """Why the agent is dismissed, and who takes over (解聘)."""

    dismissal: DismissalGround = field("解聘事由")
    dismissed_because: str = field("有关情况", personal=Personal.TEXT)
    substitute_number: str = field("接替代办员证号")
    handed_over: str = field("移交事项", help="逐件列明正在代办的委托和进度；没有的填“无在办事项”。")
