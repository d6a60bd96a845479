"""What each step of a question, objection or challenge asks for (询问、异议、质疑的填报内容)."""

from datetime import date

from yifa.kernel.data import Choice, Data, Personal, field


class Matter(Choice):
    """What is put to the tenderee (提出类别)."""

    QUESTION = "question", "询问"
    OBJECTION = "objection", "异议"
    CHALLENGE = "challenge", "质疑"


class Subject(Choice):
    """What it is about (所涉事项)."""

    DOCUMENTS = "documents", "招标文件"
    OPENING = "opening", "开标"
    RESULT = "result", "评标结果或者中标结果"


class Finding(Choice):
    """Whether it is right (答复结论)."""

    UPHELD = "upheld", "成立"
    PARTLY = "partly", "部分成立"
    REJECTED = "rejected", "不成立"


class DeclineGround(Choice):
    """Why it is not dealt with (不予受理情形)."""

    LATE = "late", "超过法定期限"
    STRANGER = "stranger", "提出人不是投标人、供应商或者利害关系人"
    UNFOUNDED = "unfounded", "没有具体事项和事实依据"


class Submission(Data):
    """What was put (提出)."""

    matter: Matter = field("提出类别")
    about: Subject = field("所涉事项")
    tenderee: str = field("招标（采购）人", organ=True, help="与所属交易项目一致。")
    submitter: str = field("提出人", personal=Personal.NAME)
    known_on: date = field(
        "知道或者应当知道之日", happened=True, help="质疑填写知道或者应当知道权益受到损害之日；其他填写提出之日。"
    )
    contents: str = field("提出内容", personal=Personal.TEXT)


class Answer(Data):
    """The tenderee's answer (答复)."""

    finding: Finding = field("答复结论")
    answer: str = field("答复内容", personal=Personal.TEXT)


class Declined(Data):
    """Why it is not dealt with (不予受理)."""

    decline_ground: DeclineGround = field("不予受理情形")
    declined_because: str = field("不予受理理由", personal=Personal.TEXT)
