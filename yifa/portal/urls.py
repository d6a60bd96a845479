"""The addresses of the public site (公开网站网址)."""

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from yifa.portal.views import (
    cases,
    documents,
    draws,
    figures,
    law,
    ledger,
    procedures,
    registers,
    reports,
    signin,
    tables,
)


def _read(route: str, view: Callable[..., HttpResponse], name: str) -> URLPattern:
    # Pages are read; nothing can be sent to them.
    return path(route, require_safe(view), name=name)


urlpatterns = [
    _read("", reports.index, "home"),
    _read("reports/<int:year>/", reports.newest, "report"),
    _read("reports/<int:year>/<int:number>/", reports.one, "edition"),
    _read("reports/<int:year>/<int:number>/report.docx", reports.word, "edition_word"),
    _read("figures/", figures.index, "figures"),
    _read("figures/<str:id>/", figures.one, "figure"),
    _read("tables/", tables.index, "tables"),
    _read("tables/<slug:key>/", tables.one, "table"),
    _read("cases/", cases.index, "cases"),
    _read("cases/<str:number>/", cases.one, "case"),
    _read("cases/<str:number>/events/<int:sequence>/draw/", draws.one, "draw"),
    _read("cases/<str:number>/events/<int:sequence>/proof.json", cases.proof, "proof"),
    _read("cases/<str:number>/events/<int:sequence>/files/<slug:digest>/", cases.attachment, "attachment"),
    _read("cases/<str:number>/events/<int:sequence>/<slug:key>/", documents.one, "document"),
    _read("cases/<str:number>/events/<int:sequence>/<slug:key>.docx", documents.word, "document_word"),
    _read("procedures/", procedures.index, "procedures"),
    _read("procedures/<slug:key>/", procedures.one, "procedure"),
    _read("registers/", registers.index, "registers"),
    _read("registers/<str:id>/", registers.one, "register"),
    _read("law/", law.index, "law"),
    _read("law/due/", law.calculator, "due"),
    _read("law/<str:id>/", law.one, "limit"),
    path("login/", signin.sign_in, name="login"),
    path("logout/", signin.sign_out, name="logout"),
    _read("checkpoint", ledger.checkpoint, "checkpoint"),
    _read("vkey", ledger.key, "key"),
    _read("tile/<path:path>", ledger.tile, "tile"),
]
