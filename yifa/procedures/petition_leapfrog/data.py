"""What the steps of a leapfrog visit and of a guidance card ask for (填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, YesNo, field

TEXT = Personal.TEXT


class Level(Choice):
    """To which level the visitors went (上访层级)."""

    CITY = "city", "市级"
    PROVINCE = "province", "省级"
    NATION = "nation", "国家级"


class Category(Choice):
    """What the visit is about (内容分类), as for petitions."""

    DEMOLITION = "demolition", "拆迁安置补偿"
    LAND = "land", "征地和农村土地"
    LABOUR = "labour", "劳资纠纷"
    SOCIAL_SECURITY = "social_security", "社会保障"
    HOUSING = "housing", "住房和物业"
    CITY_MANAGEMENT = "city_management", "城市管理和违法建设"
    ENVIRONMENT = "environment", "环境保护"
    TRAFFIC = "traffic", "交通运输"
    EDUCATION = "education", "教育"
    HEALTH = "health", "卫生健康"
    CIVIL_AFFAIRS = "civil_affairs", "民政和优抚"
    MARKET = "market", "市场监管和消费"
    FINANCE = "finance", "金融和集资"
    VILLAGE = "village", "村（社区）事务"
    JUSTICE = "justice", "涉法涉诉"
    CONDUCT = "conduct", "干部作风"
    OTHER_CATEGORY = "other_category", "其他"


class Reason(Choice):
    """Why the visitors skipped a level (越级原因)."""

    NOT_ANSWERED = "not_answered", "基层未按期答复"
    NOT_CONTENT = "not_content", "对处理意见不服"
    NOT_PERFORMED = "not_performed", "处理意见未落实"
    ENDED = "ended", "复核终结后继续上访"
    FIRST_ABOVE = "first_above", "未向有权处理机关提出，直接到上级"
    COURT_MATTER = "court_matter", "对司法裁判不服"


class Handling(Choice):
    """What became of the visit (处置结果)."""

    TO_PETITION = "to_petition", "转为信访事项办理"
    ANSWERED = "answered", "当场答复并解释"
    TO_STATUTORY_ROUTE = "to_statutory_route", "引导通过法定途径解决"
    RELIEVED = "relieved", "帮扶救助"
    ENDED_MATTER = "ended_matter", "已终结事项，继续疏导"


class Visit(Data):
    """One visit as notified or recorded by the level above (越级上访登记)."""

    level: Level = field("上访层级")
    visited_place: str = field("到访场所")
    visitors: str = field("上访人", personal=Personal.NAME, help="多人以顿号分隔，人数较多的填写代表")
    visits: int = field("人次", unit="人次", minimum=1, help="本批次到访的人数，同一人每到访一次计一人次")
    persons: int = field(
        "人数", unit="人", minimum=0, help="其中本年度首次登记越级上访的人数，当年再次到访的不重复计入"
    )
    category: Category = field("内容分类")
    reason: Reason = field("越级原因")
    matter: str = field("反映事项", personal=TEXT)
    responsible_organ: str = field("责任单位", organ=True)
    petition: str | None = field("原信访事项", default=None, link="越级上访")


class TakingBack(Data):
    """Who went for the visitors, and when they were back (接回)."""

    taken_back: int = field("接回人数", unit="人", minimum=1)
    returned_on: date = field("返回日期")
    explained: YesNo = field("已告知依法逐级走访的规定")


class Closing(Data):
    """What became of the matter (处置)."""

    handling: Handling = field("处置结果")
    new_petition: str | None = field("转办的信访事项", default=None, link="越级上访转办")
    remark: str = field("处置情况", personal=TEXT)


class Card(Data):
    """What the card tells its holder (发放内容)."""

    holder: str = field("持卡人", personal=Personal.NAME)
    phone: str | None = field("联系电话", default=None, personal=Personal.PHONE)
    matter: str = field("反映事项", personal=TEXT)
    responsible_organ: str = field("责任单位", organ=True)
    office_place: str = field("接待场所和时间")
    next_organ: str = field("上一级机关", help="对答复不服的，向其请求复查")
    last_organ: str = field("复核机关", help="对复查意见不服的，向其请求复核")
    valid_until: date = field("有效期至")


class Use(Data):
    """The holder turned to the organ that the card names (使用)."""

    petition: str = field("登记的信访事项", link="持卡走访")


class Void(Data):
    """Why the card is of no more use (作废)."""

    void_because: str = field("作废原因")
