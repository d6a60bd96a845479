"""A citizen reads the report, opens a figure, one of its cases, and the working of its clock; on a desk and on a telephone."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small town's site, with a database of its own."""
    folder = tmp_path_factory.mktemp("site")
    env = {
        **os.environ,
        "YIFA_DATABASE_URL": f"sqlite:///{folder / 'yifa.sqlite3'}",
        "YIFA_SECRET_KEY": "for-tests-alone",
        "PYTHONPATH": str(ROOT),
    }
    code = "from yifa.site.preparing import prepare; prepare(); from tests.journeys.town_site import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code], env=env, cwd=folder, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        port = server.stdout.readline().strip()
        assert port.isdecimal(), "The site did not start."
        yield f"http://127.0.0.1:{port}"
        server.kill()


@pytest.fixture(params=[(1440, 900), (390, 844)], ids=["desk", "telephone"])
def page(request: pytest.FixtureRequest, chromium: str) -> Iterator[Page]:
    """A page in Chromium, as wide as a desk's screen and as a telephone's."""
    width, height = request.param
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN")
        faults: list[str] = []
        opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        opened.on("pageerror", lambda error: faults.append(str(error)))
        yield opened
        browser.close()
        # A form that was filled in wrongly is answered with status 400, which the console tells as well.
        assert [fault for fault in faults if "400 (Bad Request)" not in fault] == []


def look(page: Page, folder: Path, name: str) -> None:
    """Keep a picture of the page, which must not be wider than the screen."""
    page.screenshot(path=folder / f"{name}.png", full_page=True)
    widths = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    assert widths[0] <= widths[1], f"{name} scrolls sideways"


def test_from_the_report_to_the_working_of_a_clock(page: Page, site: str, tmp_path: Path) -> None:
    page.goto(site)
    look(page, tmp_path, "home")
    page.get_by_role("link", name="2018年度锡山区人民政府依法行政工作报告").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2018年度锡山区人民政府依法行政工作报告")
    look(page, tmp_path, "report")

    figure = page.locator("article a.figure", has_text="1件").nth(1)
    expect(figure).to_have_attribute("title", "维持：统计截至 2018-10-31，台账位置 74")
    figure.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("维持")
    expect(page.locator(".figure-value")).to_have_text("1件")
    expect(page.get_by_role("main")).to_contain_text("以决定维持审结的行政复议案件件数。")
    expect(page.get_by_role("img", name="维持，2018年各月")).to_be_visible()
    look(page, tmp_path, "figure")

    page.get_by_role("main").get_by_role("link", name="锡山行复〔2018〕1号").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("锡山行复〔2018〕1号")
    expect(page.get_by_role("main")).to_contain_text("周某某")
    clock = page.locator(".clock").first
    expect(clock).to_contain_text("审理期限")
    expect(clock).to_contain_text("2018-10-30")
    # Eleven days of suspension, 17 to 27 September, are drawn as such, and the last day is marked.
    expect(clock.locator("td.day-suspended")).to_have_count(11)
    expect(clock.locator("td.day-due")).to_have_text("30")
    clock.get_by_text("逐日推算说明").click()
    expect(clock.get_by_role("row", name="中止期间，不计入")).to_be_visible()
    look(page, tmp_path, "case")

    page.get_by_role("link", name="行政复议决定书（公开文本）", exact=True).first.click()
    expect(page.get_by_role("article")).to_contain_text("决定维持")
    look(page, tmp_path, "document")


def test_the_keyboard_alone_skips_to_the_text_and_shows_where_it_is(page: Page, site: str) -> None:
    page.goto(f"{site}/reports/2018/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="跳到正文")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_a_wrong_day_is_told_beside_its_field(page: Page, site: str, tmp_path: Path) -> None:
    page.goto(f"{site}/law/due/")
    page.get_by_label("法定期限").select_option("foi.reply")
    page.get_by_label("起算事件之日").fill("2018-02-30")
    page.get_by_role("button", name="计算", exact=True).click()
    field = page.get_by_label("起算事件之日")
    expect(field).to_have_value("2018-02-30")
    expect(page.get_by_label("法定期限")).to_have_value("foi.reply")
    expect(page.locator("#id_start_error")).to_contain_text("不是有效日期")
    look(page, tmp_path, "wrong")
