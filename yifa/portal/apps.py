"""The public site as a Django application."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """Pages for everybody, and for officers who sign in."""

    name = "yifa.portal"
    label = "portal"
    verbose_name = "公开网站"
