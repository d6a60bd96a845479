"""What the steps of an execution ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Fen, field


class Interruption(Choice):
    """Why execution rests (中止执行的情形): 民事诉讼法 on suspending execution."""

    CREDITOR_AGREES = "creditor_agrees", "申请人表示可以延期执行"
    OUTSIDER_OBJECTS = "outsider_objects", "案外人对执行标的提出确有理由的异议"
    HEIRS_AWAITED = "heirs_awaited", "等待继承人继承权利或者承担义务"
    SUCCESSOR_AWAITED = "successor_awaited", "等待确定终止法人的权利义务承受人"
    COURT_FINDS = "court_finds", "人民法院认为应当中止执行的其他情形"


class Ending(Choice):
    """Why execution ends for good (终结执行的情形): 民事诉讼法 on terminating execution."""

    REVOKED = "revoked", "据以执行的行政决定被撤销"
    NO_ESTATE = "no_estate", "被执行人死亡，无遗产可供执行，又无义务承担人"
    NO_MEANS = "no_means", "被执行人生活困难无力偿还，无收入来源，又丧失劳动能力"
    DISSOLVED = "dissolved", "被执行人破产或者终止，无财产可供执行，又无义务承受人"
    COURT_ENDS = "court_ends", "人民法院认为应当终结执行的其他情形"


class Execution(Data):
    """Execution begins (执行实施)."""

    execution_number: str = field("执行案号")
    execution_begun_on: date = field("开始执行日期", happened=True)


class Part(Data):
    """Part of the duty was done (部分履行)."""

    performance: str = field("履行情况")
    recovered_fen: Fen | None = field("履行到位金额", default=None, unit="分", help="本次到位的金额。")


class Whole(Part):
    """The whole duty was done (履行完毕)."""

    performed_on: date = field("履行完毕日期", happened=True)


class Conclusion(Part):
    """Execution reached its end (执行完毕)."""

    executed_on: date = field("执行完毕日期", happened=True)
    cost_fen: Fen | None = field("强制执行费用", default=None, unit="分", help="由被执行人承担。")


class Settlement(Data):
    """Both sides settle on how to perform (执行和解)."""

    settlement: str = field("和解协议内容")
    settlement_due_on: date = field("和解协议履行期限", ahead=True)


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Suspension(Data):
    """Execution rests (中止执行)."""

    interruption: Interruption = field("中止情形")


class Exhaustion(Data):
    """There is nothing to execute upon now (终结本次执行程序)."""

    search: str = field("财产调查情况")


class Termination(Data):
    """Execution ends for good (终结执行)."""

    ending: Ending = field("终结情形")
