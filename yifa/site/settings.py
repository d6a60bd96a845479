"""Django's settings (配置) for one installation."""

LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
INSTALLED_APPS: list[str] = []
