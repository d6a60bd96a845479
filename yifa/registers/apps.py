"""The registers as a Django application."""

from django.apps import AppConfig


class RegistersConfig(AppConfig):
    """Organs, people and posts."""

    name = "yifa.registers"
    label = "registers"
    verbose_name = "名录"
