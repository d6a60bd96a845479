"""What the steps of judicial confirmation ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Data, Personal, YesNo, field


class Intention(Data):
    """The parties mean to have their agreement confirmed (拟申请司法确认)."""

    applicants: str = field("双方当事人", personal=Personal.NAME)
    effective_on: date = field("调解协议生效日期")
    court: str = field("有管辖权的人民法院")


class Asking(Data):
    """The application at the court (共同申请)."""

    jointly: YesNo = field("双方当事人共同申请")


class Ruling(Data):
    """What the court gave out (法院文书)."""

    court_number: str = field("法院案号")


class CourtExtension(Data):
    """Until when the court's president let the trial go on (审限延长)."""

    extended_until: date = field("审限延长至")


class Revocation(Data):
    """An outsider's application, and what came of it (案外人申请撤销)."""

    known_on: date = field("知道或者应当知道之日")
    applied_on: date = field("申请撤销日期")
    court_number: str = field("法院案号")
