"""What each step of an item's disclosure asks for (主动公开的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field

REVISED = date(2019, 5, 15)
"""The first day of the revised regulation (政府信息公开条例（2019）第五十六条)."""

UNREVISED = date(2019, 5, 14)
"""The last day of the regulation of 2007."""


class Category(Choice):
    """What kind of information it is (信息类别): 政府信息公开条例（2007）第十条至第十二条, （2019）第二十条、第二十一条."""

    NORMATIVE_DOCUMENT = "normative_document", "行政规范性文件"
    OTHER_DOCUMENT = "other_document", "其他文件"
    INTERPRETATION = "interpretation", "政策解读"
    DUTIES = "duties", "机构职能和办事指南"
    PLAN = "plan", "规划计划"
    STATISTICS = "statistics", "统计信息"
    FINANCE = "finance", "财政预算、决算"
    PERSONNEL = "personnel", "人事任免和招考录用"
    PERMIT = "permit", "行政许可"
    PENALTY = "penalty", "行政处罚、行政强制"
    INSPECTION = "inspection", "监督检查"
    PROCUREMENT = "procurement", "招标投标和政府采购"
    PROJECT = "project", "重大建设项目"
    LAND = "land", "土地征收和房屋征收补偿"
    WELFARE = "welfare", "教育、医疗、社会保障和就业"
    ENVIRONMENT = "environment", "环境保护"
    SAFETY = "safety", "安全生产、食品药品和产品质量"
    EMERGENCY = "emergency", "突发公共事件"
    SUGGESTION_REPLY = "suggestion_reply", "建议提案办理"
    WORK = "work", "工作动态"


class Nature(Choice):
    """How the information is open to the public (公开属性)."""

    PROACTIVE = "proactive", "主动公开"
    ON_REQUEST = "on_request", "依申请公开"
    WITHHELD = "withheld", "不予公开"


class Ground(Choice):
    """Why information is not disclosed unasked (不主动公开的理由), as either regulation knew it."""

    STATE_SECRET = "state_secret", "属于国家秘密"
    BUSINESS_SECRET = "business_secret", "涉及商业秘密"
    PRIVACY = "privacy", "涉及个人隐私"
    STABILITY = "stability", "可能危及国家安全、公共安全、经济安全和社会稳定"
    BY_LAW = "by_law", "法律、行政法规禁止公开", REVISED
    INTERNAL = "internal", "属于内部事务信息", REVISED
    PROCESS = "process", "属于过程性信息", REVISED
    ENFORCEMENT_FILE = "enforcement_file", "属于行政执法案卷信息", REVISED
    SPECIAL_NEEDS = "special_needs", "只涉及特定对象的生产、生活、科研等需要"


WITHHOLDING = frozenset(Ground) - {Ground.SPECIAL_NEEDS}
"""The grounds on which information is not disclosed at all."""


class Source(Choice):
    """How the information came to the organ (信息来源)."""

    MADE = "made", "本机关制作"
    OBTAINED = "obtained", "从公民、法人或者其他组织获取"
    JOINT = "joint", "与其他机关共同制作"


class Cleared(Choice):
    """What the secrecy review came to where the information may be published (保密审查结论)."""

    WHOLE = "whole", "可以公开"
    AFTER_DELETION = "after_deletion", "删去或者遮盖有关内容后可以公开"


class Channel(Choice):
    """Where it is published (公开渠道)."""

    WEBSITE = "website", "政府网站信息公开专栏"
    GAZETTE = "gazette", "政府公报"
    NEW_MEDIA = "new_media", "政务新媒体"
    PRESS = "press", "报刊广播电视"
    PRESS_CONFERENCE = "press_conference", "新闻发布会"
    READING_PLACE = "reading_place", "公共查阅场所"


class Amiss(Choice):
    """Why what was published is taken down (撤下理由)."""

    NOT_TO_BE_DISCLOSED = "not_to_be_disclosed", "含有不应当公开的内容"
    INACCURATE = "inaccurate", "内容不准确"
    PERIOD_OVER = "period_over", "公示期限届满"
    NO_LONGER_VALID = "no_longer_valid", "已经失效"


class Item(Data):
    """An item of information and how it is to be treated (信息登记)."""

    title: str = field("信息名称")
    category: Category = field("信息类别")
    document_number: str | None = field("文号", default=None)
    source: Source = field("信息来源", default=Source.MADE)
    made_on: date = field("形成或者变更之日", happened=True, help="二十个工作日的公开期限自次日起算")
    nature: Nature = field("拟定公开属性")
    ground: Ground | None = field("不主动公开的理由", default=None)
    interprets: str | None = field("所解读的文件", default=None, link="解读文件", help="政策解读填写其文件的案号")
    needs_interpretation: YesNo | None = field("需要同步解读", default=None)


class Consultation(Data):
    """What other organs concerned said (与有关机关沟通、确认)."""

    consulted: str = field("沟通的机关", organ=True)
    agreed: str = field("沟通、确认的结果", personal=Personal.TEXT)


class Return(Data):
    """What must be done again (退回)."""

    to_mend: str = field("需要修改的内容", personal=Personal.TEXT)


class Clearance(Data):
    """The review of a second person, under the law of secrecy and others (保密审查)."""

    conclusion: Cleared = field("保密审查结论")
    deleted: str | None = field("删去或者遮盖的内容", default=None, personal=Personal.TEXT)


class Refusal(Data):
    """Why it is not published (不主动公开)."""

    ground: Ground = field("不主动公开的理由")
    explanation: str = field("理由说明", personal=Personal.TEXT)


class Referral(Data):
    """What is in doubt, and who decides (报请确定)."""

    decider: str = field("报请的主管部门或者保密行政管理部门")
    doubt: str = field("不能确定的内容", personal=Personal.TEXT)


class Determination(Data):
    """What those above decided (确定结果)."""

    determination_number: str = field("确定文书文号")
    determined_on: date = field("确定日期", happened=True)


class Publication(Data):
    """Where the item appears (发布)."""

    channels: list[Channel] = field("公开渠道")
    column: str | None = field("网站栏目", default=None)
    gazette_issue: str | None = field("公报期号", default=None)


class InterpretationLink(Data):
    """The published interpretation of this document (解读关联)."""

    interpretation: str = field("解读材料", link="解读材料")


class Amendment(Data):
    """What was wrong and how it reads now (更正)."""

    amended_part: str = field("更正部位", help="例如第三条第二款、附件表二")
    wrong: str = field("原内容", personal=Personal.TEXT)
    right: str = field("更正后内容")


class Removal(Data):
    """Why it is taken down (撤下)."""

    amiss: Amiss = field("撤下理由")
    removal_note: str = field("情况说明", personal=Personal.TEXT)


class Restoration(Data):
    """Why it may be seen again (恢复公开)."""

    restored_because: str = field("恢复公开的理由")


class Drop(Data):
    """Why the entry is void (撤销登记)."""

    dropped_because: str = field("撤销登记的理由")
