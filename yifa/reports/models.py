"""Frozen editions of reports (定稿报告): text, values, as-of day, ledger position and checkpoint, as they were published."""

from django.db import models

from yifa.registers.models import Organ


class Edition(models.Model):
    """One edition of an organ's yearly report; triggers in the database hold that it is never changed or deleted.

    ``number`` counts the editions of a year from 1. ``cut_off`` is the day up to which the organs' figures count, where that
    is not ``as_of``, the day up to which the report counts. ``position`` is the number of events that its figures know of.
    ``template`` is the text that it was composed from, ``parts`` its paragraphs and ``figures`` its figures as JSON (see
    :mod:`yifa.reports.editions`), ``checkpoint`` the signed note over exactly those events.
    """

    organ = models.ForeignKey(Organ, models.PROTECT, related_name="editions", verbose_name="机关")
    organ_name = models.CharField("机关名称", max_length=100)
    year = models.PositiveSmallIntegerField("年度")
    number = models.PositiveSmallIntegerField("版次")
    as_of = models.DateField("统计截止日")
    cut_off = models.DateField("填报数据截止日", null=True)
    position = models.BigIntegerField("台账位置")
    checkpoint = models.TextField("检查点")
    title = models.CharField("标题", max_length=200)
    template = models.TextField("文稿")
    parts = models.TextField("正文")
    figures = models.TextField("数据")
    published_on = models.DateField("公布日期")

    class Meta:
        verbose_name = "定稿报告"
        constraints = (models.UniqueConstraint(fields=["organ", "year", "number"], name="edition_once_in_year"),)

    def __str__(self) -> str:
        return f"{self.title}（第{self.number}版）"
