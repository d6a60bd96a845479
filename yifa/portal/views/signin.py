"""Signing in and out (登录、退出) for those who hold posts; repeated failures lock an account for a while."""

from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from yifa.portal.forms import SignInForm
from yifa.portal.viewing import page


@sensitive_post_parameters("password")
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """The form; who is signed in goes on to where they came from."""
    if request.user.is_authenticated:
        return redirect("home")
    refused = ""
    form = SignInForm(request.POST if request.method == "POST" else None, initial={"next": request.GET.get("next", "")})
    if form.is_valid():
        user = authenticate(request, username=form.cleaned_data["username"], password=form.cleaned_data["password"])
        if user is not None:
            login(request, user)
            return redirect(_onwards(request, form.cleaned_data["next"]))
        refused = "账号或者密码不正确，请核对后重新登录。连续失败次数过多会暂时锁定账号。"
    return page(
        request,
        "login.html",
        "工作人员登录",
        status=400 if refused or form.errors else 200,
        form=form,
        refused=refused,
        demo=settings.YIFA_DEMO,
    )


def address(request: HttpRequest) -> str | None:
    """Where a request comes from: behind a proxy the last address in ``X-Forwarded-For``, which the proxy itself wrote.

    All have the proxy's own address otherwise, and anybody's failures would lock an account for everybody.
    """
    seen: str | None = request.META.get("REMOTE_ADDR")
    forwarded = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    try:
        return str(ip_address(forwarded)) if settings.SECURE_PROXY_SSL_HEADER else seen
    except ValueError:
        return seen


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("home")


def _onwards(request: HttpRequest, wanted: str) -> str:
    own = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if own else reverse("home")
