"""The reports as a Django application."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """The yearly report and its frozen editions."""

    name = "yifa.reports"
    label = "reports"
    verbose_name = "年度报告"
