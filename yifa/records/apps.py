"""The records as a Django application."""

from django.apps import AppConfig


class RecordsConfig(AppConfig):
    """Cases, their events, and what is derived from them."""

    name = "yifa.records"
    label = "records"
    verbose_name = "案件与台账"
