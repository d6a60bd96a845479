"""Organs (机关), people (人员), their posts (岗位), and the accounts (账号) by which people sign in."""

from django.conf import settings
from django.db import models


class Organ(models.Model):
    """An organ of government, or an office within one.

    ``mark`` is its 机关代字 in case and document numbers; ``path`` the keys of all organs above it and its own, each
    between slashes, from the root: ``/xishan/xishan.audit/``; ``place`` counts in which order organs were entered.
    """

    key = models.CharField("机关代码", max_length=60, primary_key=True)
    name = models.CharField("机关名称", max_length=100)
    mark = models.CharField("机关代字", max_length=20, null=True, unique=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="offices", verbose_name="上级机关")
    kind = models.CharField("类别", max_length=40, blank=True)
    since = models.DateField("设立日期", null=True)
    until = models.DateField("撤销日期", null=True)
    path = models.CharField("隶属关系", max_length=400, unique=True)
    place = models.PositiveIntegerField("次序", default=0)

    class Meta:
        ordering = ("path",)
        verbose_name = "机关"

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """Somebody who holds or held a post."""

    key = models.CharField("人员代码", max_length=60, primary_key=True)
    name = models.CharField("姓名", max_length=60)

    class Meta:
        verbose_name = "人员"

    def __str__(self) -> str:
        return self.name


class Post(models.Model):
    """A person's post in an organ, with the roles it holds, from ``since`` until and with ``until``."""

    key = models.CharField("岗位代码", max_length=60, primary_key=True)
    person = models.ForeignKey(Person, models.PROTECT, related_name="posts", verbose_name="人员")
    organ = models.ForeignKey(Organ, models.PROTECT, related_name="posts", verbose_name="机关")
    title = models.CharField("职务", max_length=60)
    roles: "models.JSONField[list[str], list[str]]" = models.JSONField("角色", default=list)
    since = models.DateField("任职日期", null=True)
    until = models.DateField("离任日期", null=True)

    class Meta:
        ordering = ("key",)
        verbose_name = "岗位"

    def __str__(self) -> str:
        return f"{self.organ_id} {self.title}"


class Account(models.Model):
    """The sign-in account of somebody who holds posts; what it may see and do follows from them."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="account")
    posts = models.ManyToManyField(Post, related_name="accounts")

    class Meta:
        verbose_name = "账号"

    def __str__(self) -> str:
        return str(self.user)
