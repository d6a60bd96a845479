"""What the steps of an engagement ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field


class CounselKind(Choice):
    """From where a counsel comes (类别)."""

    LAWYER = "lawyer", "外聘律师"
    SCHOLAR = "scholar", "外聘法学专家"
    GOVERNMENT_LAWYER = "government_lawyer", "公职律师"
    LEGAL_STAFF = "legal_staff", "机关法律事务人员"


class Performance(Choice):
    """What a yearly assessment comes to (考核等次)."""

    EXCELLENT = "excellent", "优秀"
    COMPETENT = "competent", "称职"
    BASIC = "basic", "基本称职"
    INCOMPETENT = "incompetent", "不称职"


class DismissalGround(Choice):
    """Why counsel is dismissed (解聘事由)."""

    DISCLOSURE = "disclosure", "泄露所知悉的秘密或者不宜公开的信息"
    ABUSE = "abuse", "利用法律顾问身份谋取利益"
    CONFLICT = "conflict", "有利害关系应当回避而未回避"
    SANCTIONED = "sanctioned", "受到刑事处罚、行政处罚或者行业处分"
    UNFIT = "unfit", "考核不称职或者不履行职责"
    UNSUITED = "unsuited", "工作变动，不宜继续担任"


class Nomination(Data):
    """Somebody proposed as counsel (提名)."""

    counsel: str = field("姓名", personal=Personal.NAME)
    counsel_kind: CounselKind = field("类别")
    work_unit: str = field("执业机构或者工作单位")
    licence_number: str | None = field("执业证号", default=None, help="律师、公职律师填写。")
    years_in_practice: int = field("从事法律工作年限", unit="年", minimum=0, help="律师填执业年限。")
    expertise: str = field("擅长领域")
    sanctioned: YesNo = field("受过刑事处罚；律师受过司法行政部门处罚或者行业处分")
    clients: list[str] = field("有利害关系的单位", default=[], help="全称；现在的其他委托人和有利害关系的单位。")
    phone: str | None = field("联系电话", default=None, personal=Personal.PHONE)


class Selection(Data):
    """How the counsel was selected (遴选)."""

    selection_way: str = field("遴选方式", help="例如：公开邀请、比选、集体研究。")
    selection_opinion: str = field("遴选意见", personal=Personal.TEXT)


class Term(Data):
    """A term of office (聘期); every term has a letter of its own."""

    letter_number: str = field("聘书编号")
    term_begins_on: date = field("聘期开始日期")
    term_ends_on: date = field("聘期届满日期")


class Engagement(Term):
    """The first term, and by when its first year is assessed (聘任)."""

    assess_by_on: date = field("下次考核期限")


class Clients(Data):
    """In whose matters the counsel cannot act (利害关系)."""

    clients: list[str] = field("有利害关系的单位", help="填写现有的全部单位，全称。")


class Assessment(Data):
    """A year's work judged (年度考核)."""

    assessed_year: int = field("考核年度", unit="年", minimum=2016)
    tasks_done: int = field("办理法律事务", unit="件", minimum=0)
    performance: Performance = field("考核等次")
    assessment: str = field("考核意见", personal=Personal.TEXT)
    assess_by_on: date = field("下次考核期限")


class Because(Data):
    """A reason (理由)."""

    reason: str = field("理由")


class Dismissal(Data):
    """Why the engagement is taken away (解聘)."""

    dismissal: DismissalGround = field("解聘事由")
    dismissed_because: str = field("有关情况", personal=Personal.TEXT)
