"""Pages for what cannot be shown (错误页面): a refusal in its own words, and the plain faults."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string

from yifa.kernel.errors import Refused

_SAID = {
    400: ("请求有误", "您提交的内容无法识别，请返回上一页核对后重新提交。"),
    403: ("无权访问", "您没有查看这一页的权限，或者页面停留过久、登录已经失效。请返回首页重新操作。"),
    404: ("页面不存在", "没有您要找的页面，或者其内容依法不公开、尚未公开。请核对网址或者案号。"),
    409: ("证明尚未备妥", "这一步骤尚未列入签名检查点，请稍后再试。"),
    429: ("登录已锁定", "连续登录失败次数过多，该账号已暂时锁定，请一小时后再试，或者联系系统管理员。"),
    500: ("系统出错", "系统处理时出错，错误已经记录，请稍后再试。您没有提交的内容不会被保存。"),
}
_KINDS = ["text/html", "application/json"]


def fault(status: int, said: str = "") -> HttpResponse:
    """The page of a fault, which needs no database."""
    title, plain = _SAID[status]
    return HttpResponse(render_to_string("portal/fault.html", {"title": title, "said": said or plain}), status=status)


def refusals(respond: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: what the kernel refuses is said in Chinese, as 404 where a name is unknown, else as 400.

    A proof that has to wait is 409. Who asks for a file of JSON, and would rather have JSON, is answered in it.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        # No name contains a null character, and not every database can be asked for one.
        given = [request.path, *(value for _, values in request.GET.lists() for value in values)]
        return fault(400) if any("\0" in text for text in given) else respond(request)

    def process_exception(request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refused):
            return None
        known = 404 if exception.code.endswith("_unknown") else 400
        status = 409 if exception.code == "proof_not_ready" else known
        if request.path.endswith(".json") and request.get_preferred_type(_KINDS) == "application/json":
            said = {"code": exception.code, "en": exception.english, "zh": exception.chinese}
            return JsonResponse(said, status=status, json_dumps_params={"ensure_ascii": False})
        return fault(status, exception.chinese)

    middleware.process_exception = process_exception  # type: ignore[attr-defined] # Django looks for it on the function
    return middleware


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400."""
    return fault(400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return fault(403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    return fault(404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500."""
    return fault(500)


def forgery(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form sent from elsewhere (CSRF)."""
    return fault(403)


def locked_out(request: HttpRequest, *args: object, **given: object) -> HttpResponse:
    """429 after too many failed sign-ins."""
    return fault(429)
