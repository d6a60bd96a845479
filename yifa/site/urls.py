"""Every address that is served (网址)."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("yifa.portal.urls"))]

handler400 = "yifa.portal.faults.bad_request"
handler403 = "yifa.portal.faults.forbidden"
handler404 = "yifa.portal.faults.not_found"
handler500 = "yifa.portal.faults.server_error"
