"""What is stored of cases (案件存储).

``Event`` and ``Attachment`` are the truth, in the order of the log; nothing of them, nor of ``Mark`` and ``Checkpoint``,
can be changed or deleted, which triggers in the database hold. All else is derived: it is written together with the events
and can be made again from them (:mod:`yifa.records.replaying`), so that its cases are there need not be checked row by row.
Nothing here writes; :mod:`yifa.records.performing` does.
"""

from typing import Any

import orjson
from django.db import models

from yifa.registers.models import Organ


class Case(models.Model):
    """Where a case stands (案件现状), as its events make it.

    ``path`` names the handling organ and those above it as they were when the case was opened, as ``Organ.path`` does.
    ``data``, ``runs`` and ``done`` are JSON: the latest value of each field, the runs of its clocks, the actions done,
    the stretches of the standings that it gives.
    """

    id = models.UUIDField("标识", primary_key=True)
    number = models.CharField("案号", max_length=120, unique=True)
    procedure = models.CharField("程序", max_length=60)
    version = models.PositiveSmallIntegerField("程序版本")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="cases", verbose_name="承办机关")
    path = models.CharField("隶属关系", max_length=400)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="children", verbose_name="上级案件")
    state = models.CharField("状态", max_length=60)
    outcome = models.TextField("结果", blank=True)
    sequence = models.PositiveIntegerField("步骤数")
    opened_on = models.DateField("立案日期")
    last_on = models.DateField("最近日期")
    law_day = models.DateField("适用法律日期")
    closed_on = models.DateField("办结日期", null=True)
    published_on = models.DateField("公开日期", null=True)
    handler = models.CharField("承办人", max_length=60, blank=True)
    next_due = models.DateField("最近期限", null=True)
    data = models.TextField("内容")
    runs = models.TextField("期限")
    done = models.TextField("已办步骤")
    standings = models.TextField("资格", default="[]")

    class Meta:
        verbose_name = "案件"
        indexes = (
            models.Index(fields=["procedure", "organ", "state"], name="case_by_state"),
            models.Index(fields=["organ", "next_due"], name="case_by_due"),
            models.Index(fields=["published_on", "procedure"], name="case_by_publication"),
            models.Index(fields=["opened_on", "id"], name="case_by_opening"),
        )

    def __str__(self) -> str:
        return self.number


class Event(models.Model):
    """One step of a case (事件), at its ``position`` in the log, which counts from 0 in the order of commits.

    ``occurred_on`` is the law's day, ``recorded_at`` the machine's time. ``opens`` is JSON and says of the event that opens
    a case what the case is; it is empty in every other. ``data`` and ``attachments`` are canonical JSON, the latter a list
    of the files as they were then. ``secret`` salts the digests of the fields. ``key`` is the sender's own, so that nothing
    is done twice.
    """

    position = models.BigIntegerField("位置", primary_key=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="events", verbose_name="案件")
    sequence = models.PositiveIntegerField("步骤序号")
    action = models.CharField("步骤", max_length=60)
    actor = models.CharField("经办人", max_length=60)
    post = models.CharField("岗位", max_length=60, blank=True)
    organ = models.CharField("机关", max_length=60, blank=True)
    occurred_on = models.DateField("发生日期")
    recorded_at = models.DateTimeField("登记时间")
    opens = models.TextField("立案信息", blank=True)
    data = models.TextField("内容")
    calendar = models.CharField("节假日历", max_length=60)
    voids = models.PositiveIntegerField("更正的步骤", null=True)
    attachments = models.TextField("附件")
    state = models.CharField("步骤后状态", max_length=60)
    key = models.CharField("来件标识", max_length=200, null=True, unique=True)
    secret = models.BinaryField("随机数")
    previous = models.CharField("上一步骤摘要值", max_length=64, blank=True)
    algorithm = models.CharField("摘要算法", max_length=10)
    digest = models.CharField("摘要值", max_length=64)

    class Meta:
        verbose_name = "事件"
        constraints = (models.UniqueConstraint(fields=["case", "sequence"], name="event_once_in_case"),)

    def __str__(self) -> str:
        return f"{self.case.number}#{self.sequence}"

    @property
    def fields(self) -> dict[str, Any]:
        """The data as values by field."""
        given: dict[str, Any] = orjson.loads(self.data)
        return given

    @property
    def files(self) -> list[dict[str, str]]:
        """The files that belong to it, each with ``digest``, ``media_type`` and ``name``."""
        named: list[dict[str, str]] = orjson.loads(self.attachments)
        return named


class Attachment(models.Model):
    """A file (附件), known by the digest of its content."""

    digest = models.CharField("摘要值", max_length=64, primary_key=True)
    algorithm = models.CharField("摘要算法", max_length=10)
    name = models.CharField("文件名", max_length=200)
    media_type = models.CharField("类型", max_length=100)
    size = models.PositiveBigIntegerField("字节数")
    content = models.BinaryField("内容")

    class Meta:
        verbose_name = "附件"

    def __str__(self) -> str:
        return self.name


class Mark(models.Model):
    """What an event left to be counted (计数); a correction leaves negative ones at its own position."""

    event = models.ForeignKey(Event, models.PROTECT, related_name="marks", db_index=False, verbose_name="事件")
    case = models.ForeignKey(Case, models.PROTECT, related_name="marks", db_constraint=False, verbose_name="案件")
    count = models.CharField("计数项", max_length=120)
    amount = models.BigIntegerField("数量")
    organ = models.CharField("机关", max_length=60)
    path = models.CharField("隶属关系", max_length=400)
    occurred_on = models.DateField("发生日期")

    class Meta:
        verbose_name = "计数"
        indexes = (
            models.Index(fields=["event"], name="mark_by_event"),
            models.Index(fields=["count", "occurred_on"], name="mark_by_day"),
        )

    def __str__(self) -> str:
        return f"{self.count} {self.amount}"


class Tally(models.Model):
    """All marks of a count on a day, of an organ and everything below it (按日汇总)."""

    pk = models.CompositePrimaryKey("scope", "occurred_on", "count")
    scope = models.CharField("范围", max_length=60)
    occurred_on = models.DateField("发生日期")
    count = models.CharField("计数项", max_length=120)
    amount = models.BigIntegerField("数量")

    class Meta:
        verbose_name = "按日汇总"

    def __str__(self) -> str:
        return f"{self.scope} {self.occurred_on} {self.count} {self.amount}"


class MonthTally(models.Model):
    """The same of a whole month, so that a year is a sum of twelve and a stock need not go through all days (按月汇总)."""

    pk = models.CompositePrimaryKey("scope", "count", "month")
    scope = models.CharField("范围", max_length=60)
    count = models.CharField("计数项", max_length=120)
    month = models.DateField("月份", help_text="当月第一日")
    amount = models.BigIntegerField("数量")

    class Meta:
        verbose_name = "按月汇总"

    def __str__(self) -> str:
        return f"{self.scope} {self.month:%Y-%m} {self.count} {self.amount}"


class Clock(models.Model):
    """One run of a case's clock (期限), for lists by due date."""

    pk = models.CompositePrimaryKey("case", "clock", "run")
    case = models.ForeignKey(
        Case, models.PROTECT, related_name="clocks", db_constraint=False, db_index=False, verbose_name="案件"
    )
    clock = models.CharField("期限", max_length=60)
    run = models.PositiveSmallIntegerField("次数")
    limit = models.CharField("法定期限", max_length=120, blank=True)
    version = models.CharField("法律版本", max_length=60, blank=True)
    started_on = models.DateField("起算日")
    due = models.DateField("期满日")
    due_no_roll = models.DateField("不顺延的期满日")
    provisional = models.BooleanField("暂定")
    calendar = models.CharField("节假日历", max_length=60)
    status = models.CharField("状态", max_length=20)
    stopped_on = models.DateField("停止日期", null=True)

    class Meta:
        verbose_name = "期限"
        indexes = (models.Index(fields=["status", "due"], name="clock_by_due"),)

    def __str__(self) -> str:
        return f"{self.clock} {self.due}"


class Standing(models.Model):
    """One stretch of a standing that a case gives (资格), for the registers of who stands in what on a day."""

    pk = models.CompositePrimaryKey("case", "stretch")
    case = models.ForeignKey(
        Case, models.PROTECT, related_name="held", db_constraint=False, db_index=False, verbose_name="案件"
    )
    stretch = models.PositiveSmallIntegerField("次序")
    standing = models.CharField("资格", max_length=120)
    subject = models.CharField("对象", max_length=200)
    name = models.CharField("编号", max_length=200, blank=True)
    organ = models.CharField("机关", max_length=60, blank=True)
    since = models.DateField("起始日期")
    until = models.DateField("截止日期", null=True)
    ended = models.DateField("失效日期", null=True)

    class Meta:
        verbose_name = "资格"
        indexes = (
            models.Index(fields=["standing", "subject"], name="standing_by_subject"),
            models.Index(fields=["standing", "name"], name="standing_by_name"),
        )

    def __str__(self) -> str:
        return f"{self.standing} {self.subject}"


class Link(models.Model):
    """A reference from one case to another (关联案件), with its relation."""

    pk = models.CompositePrimaryKey("case", "target", "relation")
    case = models.ForeignKey(
        Case, models.PROTECT, related_name="links", db_constraint=False, db_index=False, verbose_name="案件"
    )
    target = models.ForeignKey(
        Case, models.PROTECT, related_name="linked_from", db_constraint=False, verbose_name="关联案件"
    )
    relation = models.CharField("关联关系", max_length=60)

    class Meta:
        verbose_name = "关联案件"

    def __str__(self) -> str:
        return self.relation


class Involved(models.Model):
    """An organ that has to do with a case (涉案机关): the one that handles it, and those that its data names."""

    pk = models.CompositePrimaryKey("case", "organ")
    case = models.ForeignKey(
        Case, models.PROTECT, related_name="involved", db_constraint=False, db_index=False, verbose_name="案件"
    )
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="involved", verbose_name="机关")

    class Meta:
        verbose_name = "涉案机关"

    def __str__(self) -> str:
        return self.organ_id


class Serial(models.Model):
    """The last serial number given in a series of case numbers (案号流水号), such as ``锡山行复〔2018〕{}号``."""

    series = models.CharField("序列", max_length=120, primary_key=True)
    last = models.PositiveIntegerField("最末号")

    class Meta:
        verbose_name = "案号流水号"

    def __str__(self) -> str:
        return self.series


class Head(models.Model):
    """The end of the log (账本末端), one row: its size, the peaks of its tree as JSON, and the newest calendar's edition."""

    id = models.PositiveSmallIntegerField(primary_key=True)
    size = models.BigIntegerField("事件数")
    peaks = models.TextField("峰值")
    calendar = models.CharField("节假日历", max_length=60)

    class Meta:
        verbose_name = "账本末端"

    def __str__(self) -> str:
        return str(self.size)


class Node(models.Model):
    """A complete node of the log's tree (默克尔树节点), from level 8 upwards; lower ones are quickly made from events."""

    pk = models.CompositePrimaryKey("level", "index")
    level = models.PositiveSmallIntegerField("层")
    index = models.BigIntegerField("序号")
    hash = models.BinaryField("摘要值")

    class Meta:
        verbose_name = "账本节点"

    def __str__(self) -> str:
        return f"{self.level}/{self.index}"


class Checkpoint(models.Model):
    """A signed statement of the log's size and root (检查点)."""

    size = models.BigIntegerField("事件数", primary_key=True)
    root = models.BinaryField("根摘要值")
    note = models.TextField("签名文本")
    signed_at = models.DateTimeField("签署时间")

    class Meta:
        verbose_name = "检查点"

    def __str__(self) -> str:
        return str(self.size)


class CalendarNotice(models.Model):
    """A holiday notice (放假通知) that came after those in the law's files, as JSON."""

    id = models.CharField("编号", max_length=60, primary_key=True)
    order = models.PositiveIntegerField("次序", unique=True)
    notice = models.TextField("通知")

    class Meta:
        ordering = ("order",)
        verbose_name = "放假通知"

    def __str__(self) -> str:
        return self.id
