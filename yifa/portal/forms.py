"""What visitors may ask for (查询表单): fields read as the kernel reads them, so that a refusal says the same everywhere."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from yifa.kernel.clocks import Suspension
from yifa.kernel.days import parse_day
from yifa.kernel.errors import Refused
from yifa.kernel.limits import limit, versions


class DayField(forms.CharField):
    """A day written as ``2018-03-05``; what cannot be read is refused in the kernel's words and stays in the field."""

    widget = forms.TextInput(attrs={"class": "form-control", "placeholder": "2018-03-05", "autocomplete": "off"})

    def clean(self, value: Any) -> date | None:
        """Read the day. Raises ``ValidationError`` with the refusal's Chinese sentence."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return parse_day(text, str(self.label or ""))
        except Refused as refused:
            raise ValidationError(refused.chinese, code=refused.code) from None


def _text(**attrs: str) -> forms.TextInput:
    return forms.TextInput(attrs={"class": "form-control", "autocomplete": "off", **attrs})


def _choice() -> forms.Select:
    return forms.Select(attrs={"class": "form-select"})


class Asked(forms.Form):
    """A form in Chinese, whose errors stand beside the field."""

    def offer(self, name: str, none: str, groups: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        """List what may be chosen in a field, by group; ``none`` is said where nothing is.

        What an address asked for stays chosen even if it is not listed, so that the refusal beside it can be understood.
        """
        given = str(self[name].value() or "")
        listed: list[Any] = [("", none)]
        for group, choices in groups.items():
            listed += [(group, list(choices))] if group else choices
        if given and given not in {key for choices in groups.values() for key, _ in choices}:
            listed.append((given, given))
        widget = self.fields[name].widget
        assert isinstance(widget, forms.Select)
        widget.choices = listed


class DueForm(Asked):
    """The calculator of due dates (期限计算)."""

    limit = forms.CharField(
        label="法定期限",
        widget=_choice(),
        help_text="按所属法律排列，各项期限的条文见“法规期限”。",
        error_messages={"required": "请选择法定期限。"},
    )
    start = DayField(
        label="起算事件之日",
        help_text="例如收到申请之日；当日不计入。",
        error_messages={"required": "请填写起算事件之日。"},
    )
    suspended = DayField(label="中止之日", required=False, help_text="首个不计入之日，没有中止的不填。")
    resumed = DayField(label="恢复计算之日", required=False, help_text="首个重新计入之日。")
    extended = forms.BooleanField(
        label="经批准延长", required=False, widget=forms.CheckboxInput(attrs={"class": "form-check-input"})
    )

    def clean(self) -> dict[str, Any]:
        """Check what only shows when fields are taken together. Errors stand beside the field at fault."""
        given = super().clean() or {}
        key, start = given.get("limit"), given.get("start")
        try:
            if key and start:
                given["law"] = limit(key, start)
            elif key:
                versions(key)
        except Refused as refused:
            self.add_error("limit", refused.chinese)
        first, again = given.get("suspended"), given.get("resumed")
        if bool(first) != bool(again) and not {"suspended", "resumed"} & set(self.errors):
            self.add_error("resumed" if first else "suspended", "中止之日和恢复计算之日应当同时填写。")
        return given

    @property
    def suspensions(self) -> list[Suspension]:
        """The suspension given, if one was."""
        first, again = self.cleaned_data["suspended"], self.cleaned_data["resumed"]
        return [(first, again)] if first and again else []


class ScopeForm(Asked):
    """As of which day, known up to which ledger position, and of which organ a figure is asked for (统计口径)."""

    as_of = DayField(label="统计截止日", required=False, help_text="统计该年 1 月 1 日至此日（含）的数据。")
    position = forms.IntegerField(
        label="台账位置",
        required=False,
        min_value=0,
        widget=_text(inputmode="numeric"),
        help_text="按台账记到此处时所知的情况统计；不填为当前。",
        error_messages={"invalid": "台账位置应当是整数，请核对。", "min_value": "台账位置不得小于 0。"},
    )
    organ = forms.CharField(label="机关", required=False, widget=_choice(), help_text="含其所属机关。")


class RegisterForm(Asked):
    """As of which day and of which organ a register is asked for, or which number is looked up (名录查询)."""

    number = forms.CharField(
        label="编号", required=False, max_length=200, widget=_text(), help_text="填写完整，例如执法证号、文号。"
    )
    on = DayField(label="日期", required=False, help_text="在这一天是否有效；不填为今天。")
    organ = forms.CharField(label="机关", required=False, widget=_choice(), help_text="含其所属机关。")


class SignInForm(Asked):
    """Signing in (登录)."""

    username = forms.CharField(
        label="账号",
        max_length=150,
        widget=_text(autocomplete="username", autocapitalize="none", spellcheck="false"),
        error_messages={"required": "请填写账号。"},
    )
    password = forms.CharField(
        label="密码",
        strip=False,
        widget=forms.PasswordInput(attrs={"class": "form-control", "autocomplete": "current-password"}),
        error_messages={"required": "请填写密码。"},
    )
    next = forms.CharField(required=False, widget=forms.HiddenInput)
