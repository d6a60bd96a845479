"""Every page is sound HTML in Chinese, says what it is, sets no cookie, and keeps what was typed into its forms."""

import re
from datetime import date
from urllib.parse import unquote

import pytest
from django.test import Client

from tests import town
from tests.surfaces.conftest import PASSWORD, reader
from tests.surfaces.reading import Page, crawl
from yifa.kernel.limits import sources
from yifa.reports.editions import freeze

# Identifiers, the numbers of national and local standards (国家标准、地方标准), and the project's name.
_LATIN_ALLOWED = re.compile(r"[a-z_0-9]+(\.[a-z_0-9]+)+|DB\d{2}/T|GB \d+|\{no\}|\|cut_off\}|Yifa")


def _without_sources(words: str) -> str:
    # Where a law was read is told with the names of repositories.
    for source in sources().values():
        words = words.replace(source, "")
    return words


@pytest.fixture
def site(numbers: dict[str, str]) -> dict[str, str]:
    """The town with a published report."""
    freeze(2018, date(2018, 12, 24), date(2018, 12, 25), template=town.TEXT)
    return numbers


@pytest.mark.parametrize("role", ["public", "supervisor"])
def test_every_page_is_sound_and_reads_as_chinese(role: str, site: dict[str, str]) -> None:
    for address, content in crawl(reader(role)).items():
        if not content.startswith(b"<!doctype html>"):
            continue
        page = Page(content.decode())
        assert page.faults == [], address
        assert [attrs.get("lang") for tag, attrs in page.tags if tag == "html"] == ["zh-CN"], address
        assert page.count("h1") == page.count("main") == page.count("title") == 1, address
        assert len(page.ids) == len(set(page.ids)), f"{address}: {[id for id in page.ids if page.ids.count(id) > 1]}"
        unlabelled = [each.get("name") for each in page.controls if each.get("id") not in page.labelled]
        assert unlabelled == [], address
        described = {id for _, attrs in page.tags for id in attrs.get("aria-describedby", "").split()}
        assert described <= set(page.ids), address
        assert not any("style" in attrs or tag in ("style", "script") for tag, attrs in page.tags), address
        latin = re.findall(r"[A-Za-z]{2,}", _LATIN_ALLOWED.sub("", _without_sources(page.words)))
        assert latin == [], f"{address}: {latin}"


def test_no_page_sets_a_cookie_for_who_is_not_signed_in_but_that_of_the_sign_in_form(site: dict[str, str]) -> None:
    client = Client()
    crawled = [address for address in crawl(client) if address != "/login/"]
    assert len(crawled) > 50
    fresh = Client()
    for address in crawled:
        assert not fresh.get(address).cookies, address


def test_pages_may_load_nothing_from_elsewhere_and_run_no_script_of_their_own(site: dict[str, str]) -> None:
    response = Client().get("/")
    policy = response["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-inline" not in policy
    assert "frame-ancestors 'none'" in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize(
    "query, said, kept",
    [
        ({"as_of": "2018-02-30"}, "“统计截止日”填写的“2018-02-30”不是有效日期", ["2018-02-30"]),
        ({"as_of": "2018-10-31", "position": "99999"}, "位置 99999 超出范围", ["2018-10-31", "99999"]),
        ({"as_of": "2018-10-31", "position": "三"}, "台账位置应当是整数", ["2018-10-31", "三"]),
        ({"as_of": "2018-10-31", "organ": "nowhere"}, "机关名录中没有“nowhere”", ["2018-10-31", "nowhere"]),
        ({"year": "20189"}, "年度“20189”无效", []),
    ],
)
def test_a_wrong_scope_is_refused_beside_its_field_and_what_was_typed_stays(
    query: dict[str, str], said: str, kept: list[str], site: dict[str, str]
) -> None:
    for address in ("/figures/", "/figures/reconsideration.received/"):
        response = reader("supervisor").get(address, query)
        page = Page(response.content.decode())
        assert response.status_code == 400
        assert said in page.words
        assert set(kept) <= {each.get("value") for each in page.controls}
        assert any(each.get("aria-invalid") == "true" for each in page.controls)


def test_the_calculator_keeps_what_was_typed_and_says_what_is_wrong(db: None) -> None:
    query = {"limit": "foi.reply", "start": "2018-9-10", "suspended": "2018-09-20", "resumed": ""}
    response = Client().get("/law/due/", query)
    page = Page(response.content.decode())
    assert response.status_code == 400
    assert "“起算事件之日”填写的“2018-9-10”不是有效日期" in page.words
    assert "中止之日和恢复计算之日应当同时填写" in page.words
    assert {each.get("value", "") for each in page.controls} >= {"foi.reply", "2018-9-10", "2018-09-20"}


@pytest.mark.parametrize(
    "query, said",
    [
        ({"limit": "foi.answer", "start": "2018-09-10"}, "没有名为“foi.answer”的期限"),
        ({"limit": "foi.reply", "start": "2001-09-10"}, "期限“foi.reply”在 2001-09-10 不适用"),
        ({"limit": "foi.reply", "start": ""}, "请填写起算事件之日"),
        ({"limit": "reconsideration.apply", "start": "2018-09-10", "extended": "on"}, "法律没有规定“申请期限”"),
        (
            {"limit": "foi.reply", "start": "2018-09-10", "suspended": "2018-09-20", "resumed": "2018-09-20"},
            "没有任何一日",
        ),
    ],
)
def test_the_calculator_refuses_what_the_law_does_not_know(query: dict[str, str], said: str, db: None) -> None:
    response = Client().get("/law/due/", query)
    assert response.status_code == 400
    assert said in Page(response.content.decode()).words


def test_the_calculator_shows_a_due_date_with_its_working(db: None) -> None:
    # Fifteen working days from 17 September 2018 over Mid-Autumn and the golden week: see test_pictures.
    words = Page(Client().get("/law/due/?limit=foi.reply&start=2018-09-17").content.decode()).words
    assert "期满之日 2018-10-12 （星期五）" in words
    assert "2018-10-01（周一）至 2018-10-07（周日） 7 不计入 国庆节放假" in words
    assert "2018-09-29（周六）至 2018-09-30（周日） 2 计入" in words


def test_a_case_page_tells_its_clocks_with_their_law_and_working(site: dict[str, str]) -> None:
    words = Page(Client().get(f"/cases/{site['decided']}/").content.decode()).words
    # Sixty days from 20 August 2018 without the eleven from 17 to 27 September end on 30 October.
    assert "审理期限 按期完成" in words
    assert "期满之日 2018-10-30 （星期二）" in words
    assert "曾中止：2018-09-17 起，2018-09-28 恢复" in words
    assert "《行政复议法》第三十一条" in words
    assert "2018-09-17（周一）至 2018-09-27（周四） 11 不计入 中止期间，不计入" in words


def test_a_long_list_is_paged_and_no_case_is_shown_twice_or_left_out(site: dict[str, str]) -> None:
    client, seen, address = reader("outsider"), [], "/figures/mediation.accepted/?as_of=2018-12-24"
    pages = 0
    while address:
        page = Page(client.get(address).content.decode())
        seen += [link for link in page.links if link.startswith("/cases/") and link != "/cases/"]
        address = next((attrs["href"] for tag, attrs in page.tags if tag == "a" and attrs.get("rel") == "next"), "")
        pages += 1
        assert pages < 5, "The list never ends."
    assert pages == 2
    assert len(seen) == len(set(seen)) == 56


@pytest.mark.parametrize("opening, closing", ["[]", "（）", ("〔 ", " 〕")])
def test_a_number_is_found_that_was_typed_with_other_brackets_or_blanks(
    opening: str, closing: str, site: dict[str, str]
) -> None:
    typed = site["decided"].replace("〔", opening).replace("〕", closing)
    response = Client().get("/cases/", {"number": typed})
    assert response.status_code == 302
    assert unquote(response["Location"]) == f"/cases/{site['decided']}/"


def test_who_asks_for_a_year_without_a_report_is_led_to_those_that_there_are(site: dict[str, str]) -> None:
    figures = Client().get("/figures/?year=1999").content.decode()
    assert "没有公布过所查年度的报告" in figures
    assert "还没有公布过报告" not in figures
    table = Page(Client().get("/tables/enforcement_annual/?year=1999").content.decode())
    assert "没有公布过所查年度的报告" in table.words
    assert ("a", "?year=2018") in [(tag, attrs.get("href")) for tag, attrs in table.tags]


@pytest.mark.parametrize(
    "address, status, said",
    [
        ("/nowhere/", 404, "没有您要找的页面"),
        ("/cases/?after=x", 404, "列表中没有这一页"),
        ("/figures/mediation.accepted/?after=x", 404, "列表中没有这一页"),
        ("/cases/%00/", 400, "无法识别"),
        ("/cases/?number=%00", 400, "无法识别"),
        ("/reports/99999999999999999999/", 404, "没有您要找的页面"),
        ("/cases/锡山行复〔2018〕1号/events/99999999999999999999/proof.json", 404, "没有第"),
        ("/cases/?procedure=witchcraft", 404, "没有名为“witchcraft”的程序"),
    ],
)
def test_what_cannot_be_shown_is_told_in_chinese_within_the_layout(
    address: str, status: int, said: str, site: dict[str, str]
) -> None:
    response = Client().get(address)
    page = Page(response.content.decode())
    assert response.status_code == status
    assert said in page.words
    assert page.faults == []
    assert page.count("h1") == 1
    assert "依法" in page.words


def test_a_fault_of_the_system_is_told_without_a_word_of_what_it_was(site: dict[str, str], settings: object) -> None:
    client = Client(raise_request_exception=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("yifa.portal.views.procedures.lay_out", lambda procedure: 1 / 0)
        response = client.get("/procedures/reconsideration/")
    assert response.status_code == 500
    words = Page(response.content.decode()).words
    assert "系统处理时出错" in words
    assert "ZeroDivision" not in words


def test_signing_in_leads_back_to_where_one_came_from_but_never_to_another_site(numbers: dict[str, str]) -> None:
    given = {"username": "officer", "password": PASSWORD}
    assert Client().post("/login/", {**given, "next": "/cases/"})["Location"] == "/cases/"
    assert Client().post("/login/", {**given, "next": "https://evil.example/"})["Location"] == "/"
    assert Client().post("/login/", {**given, "next": "//evil.example/"})["Location"] == "/"


def test_a_wrong_password_is_refused_without_saying_whether_the_account_exists(numbers: dict[str, str]) -> None:
    wrong = Client().post("/login/", {"username": "officer", "password": "不对"})
    nobody = Client().post("/login/", {"username": "nobody0", "password": "不对"})
    assert wrong.status_code == nobody.status_code == 400
    assert "账号或者密码不正确" in Page(wrong.content.decode()).words
    stripped = [
        re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", each.content.decode()) for each in (wrong, nobody)
    ]
    assert stripped[0].replace("officer", "nobody0") == stripped[1]


def test_five_failures_lock_an_account_for_a_while(numbers: dict[str, str]) -> None:
    client = Client()
    answers = [client.post("/login/", {"username": "officer", "password": "不对"}).status_code for _ in range(5)]
    assert answers == [400, 400, 400, 400, 429]
    locked = client.post("/login/", {"username": "officer", "password": PASSWORD})
    assert locked.status_code == 429
    assert "登录已锁定" in Page(locked.content.decode()).words


def test_the_hint_on_demonstration_accounts_stands_only_in_a_demonstration(db: None, settings: object) -> None:
    assert "演示环境" not in Page(Client().get("/login/").content.decode()).words
    settings.YIFA_DEMO = True  # type: ignore[attr-defined] # pytest-django's settings take any
    assert "演示环境" in Page(Client().get("/login/").content.decode()).words


def test_an_empty_site_says_how_to_fill_it(db: None) -> None:
    said = Client().get("/").content.decode()
    assert "还没有公布的报告" in said
    assert "yifa load 台账文件夹" in said
    assert Client().get("/checkpoint").status_code == 404
    figures = Client().get("/figures/")
    assert (figures.status_code, "没有数据可以统计" in figures.content.decode()) == (200, True)
    assert Client().get("/cases/").status_code == 200
