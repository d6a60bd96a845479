"""The statutory tables: every number from the cases, every identity checked, and nothing of them for a stranger to choose."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.surfaces.conftest import reader
from tests.town import TEXT, Teller
from yifa.kernel.errors import Refused
from yifa.procedures.information_request.data import ApplicantKind, DisputeKind, DisputeResult, Outcome
from yifa.records import tallies
from yifa.records.session import Session
from yifa.reports.editions import freeze
from yifa.reports.tables import Identity, Row, fill, table, tables
from yifa.site.cli import main
from yifa.site.registry import REGISTRY

HOUSING = "xishan.housing"
CLERK, HEAD = f"{HOUSING}.clerk", f"{HOUSING}.head"
REQUESTS, DISPUTES, ENFORCEMENT = "information_request_annual", "information_request_disputes", "enforcement_annual"


def asked(tell: Teller, on: str, kind: str) -> None:
    tell.open(
        "information_request", HOUSING, "receive", CLERK, on, applicant_kind=kind, applicant_name="无锡某公司",
        address="无锡市锡山区", channel="by_hand", arrived_on=on, received_on=on, requested="规划许可材料",
        wanted_form="纸质件",
    )  # fmt: skip


def answered(tell: Teller, on: str, outcome: str) -> None:
    tell.do(
        "reply", HEAD, on, outcome=outcome, content="告知如下。", reasons="依据条例。",
        review_organ="无锡市锡山区人民政府", court="无锡市锡山区人民法院",
    )  # fmt: skip


@pytest.fixture
def requests(numbers: dict[str, str]) -> None:
    """Besides the request of 17 September 2018, which nobody has answered yet: four more around the turn of two years."""
    with Session() as session:
        tell = Teller(session)
        asked(tell, "2018-12-20", "business")
        answered(tell, "2019-01-08", "refused_otherwise")
        asked(tell, "2019-03-01", "natural_person")
        tell.do("withdraw", CLERK, "2019-03-05")
        asked(tell, "2019-06-03", "natural_person")
        answered(tell, "2019-06-12", "repeated")
        asked(tell, "2019-12-20", "legal_service")
        answered(tell, "2020-01-10", "granted")


def numbers_of(key: str, year: int, **scope: Any) -> dict[str, tuple[Any, ...]]:
    filled = fill(table(key), tallies.scope(year, date(year, 12, 31), **scope))
    assert filled.broken == ()
    return dict(filled.numbers)


def test_the_annual_table_of_requests_is_what_the_cases_make_of_it(requests: None) -> None:
    # 列：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计。
    found = numbers_of(REQUESTS, 2019)
    assert found["new"] == (2, 0, 0, 0, 1, 0, 3)
    # 结转：2018年9月17日的自然人申请、12月20日的企业申请。
    assert found["carried_in"] == (1, 1, 0, 0, 0, 0, 2)
    assert found["by_law"] == (0, 1, 0, 0, 0, 0, 1)
    assert found["other"] == (1, 0, 0, 0, 0, 0, 1)
    assert found["repeated"] == (1, 0, 0, 0, 0, 0, 1)
    assert found["disclosed"] == (0, 0, 0, 0, 0, 0, 0)
    assert found["results"] == (2, 1, 0, 0, 0, 0, 3)
    # 结转下年：仍未答复的自然人申请、12月20日的法律服务机构申请。
    assert found["carried_out"] == (1, 0, 0, 0, 1, 0, 2)


def test_what_one_year_carries_out_the_next_carries_in(requests: None) -> None:
    assert numbers_of(REQUESTS, 2019)["carried_out"] == numbers_of(REQUESTS, 2020)["carried_in"]
    assert numbers_of(REQUESTS, 2020)["disclosed"] == (0, 0, 0, 0, 1, 0, 1)


def test_the_form_of_2021_tells_apart_what_was_one_row(requests: None) -> None:
    assert {"dropped", "not_paid", "otherwise"} <= set(numbers_of(REQUESTS, 2021))
    assert "other" not in numbers_of(REQUESTS, 2021)
    assert "otherwise" not in numbers_of(REQUESTS, 2020)


def test_the_table_of_an_organ_without_requests_is_empty_and_still_in_balance(requests: None) -> None:
    assert set(sum(numbers_of(REQUESTS, 2019, organ="xishan.donggang").values(), ())) == {0}


def test_an_identity_that_does_not_hold_is_named(requests: None) -> None:
    filled = fill(table(REQUESTS), tallies.scope(2019, date(2019, 12, 31)))
    wrong = Identity("一等于四", ("new",), ("carried_out",))
    altered = fill(replace(table(REQUESTS), identities=(wrong,)), tallies.scope(2019, date(2019, 12, 31)))
    assert (filled.broken, altered.broken) == ((), (wrong,))


def test_a_table_of_a_year_before_its_form_is_refused(requests: None) -> None:
    with pytest.raises(Refused) as refused:
        fill(table(REQUESTS), tallies.scope(2018, date(2018, 12, 31)))
    assert (refused.value.code, "2019" in refused.value.chinese) == ("table_too_early", True)


@pytest.mark.parametrize("year", [2019, 2020, 2021, 2026])
def test_every_answer_stands_in_exactly_one_row(year: int) -> None:
    form = table(REQUESTS)
    ids = [
        id for row in form.rows if row.since <= year <= row.until and row.at == "year" and row.key != "new"
        for id, _ in row.figures("information_request", "business")
    ]  # fmt: skip
    closings = [f"information_request.{key}_business" for key in ("dropped", "not_paid", "taken_back")]
    replies = [f"information_request.replies_business_{outcome.value}" for outcome in Outcome]
    assert sorted(ids) == sorted([*closings, *replies])


def test_columns_are_the_kinds_of_applicants_and_disputes_with_every_result() -> None:
    assert [(each.key, each.label) for each in table(REQUESTS).columns] == [(k.value, k.label) for k in ApplicantKind]
    assert [(each.key, each.label) for each in table(DISPUTES).columns] == [(k.value, k.label) for k in DisputeKind]
    named = {id for row in table(DISPUTES).rows for id, _ in row.figures("information_request", "direct_suit")}
    assert {f"information_request.ended_direct_suit_{result.value}" for result in DisputeResult} <= named


@pytest.mark.parametrize("key", list(tables()))
def test_every_figure_of_a_table_is_declared_and_every_row_of_a_sum_there(key: str) -> None:
    form = table(key)
    for row in form.rows:
        for column in form.columns or (None,):
            for id, _ in row.figures(form.family, column.key if column else ""):
                assert id in REGISTRY.figures
    keys = [row.key for row in form.rows]
    assert len(keys) == len(set(keys))
    for identity in form.identities:
        assert {*identity.left, *identity.right} <= set(keys)


def test_an_organ_that_enforced_nothing_is_not_listed(numbers: dict[str, str]) -> None:
    filled = fill(table(ENFORCEMENT), tallies.scope(2018, date(2018, 12, 31)))
    assert [label for label, _ in filled.lines] == ["合计"]
    assert "罚没金额（元）" in filled.heads


def test_a_table_by_organ_takes_the_stock_of_its_day(requests: None) -> None:
    # 2018年末：9月17日、12月20日的申请未办结；2019年11月30日：只剩9月17日的申请（12月20日的尚未收到）。
    pending = tuple(f"information_request.pending_{kind.value}" for kind in ApplicantKind)
    rows = tuple(Row(at, at, of=pending, at=at) for at in ("opening", "closing"))
    filled = fill(replace(table(ENFORCEMENT), rows=rows, identities=()), tallies.scope(2019, date(2019, 11, 30)))
    assert filled.lines[-1] == ("合计", (2, 1))


def test_the_public_sees_a_table_in_the_scope_of_a_report_and_no_other(requests: None) -> None:
    page = reader("public").get("/tables/information_request_annual/").content.decode()
    assert "还没有公布过" in page
    freeze(2019, date(2019, 12, 31), date(2020, 1, 15), template=TEXT)
    open_page = reader("public").get("/tables/information_request_annual/?as_of=2019-03-31&organ=xishan.housing")
    assert open_page.context["scope"].last == date(2019, 12, 31)
    assert open_page.context["scope"].organ == "xishan"
    assert "平衡关系成立" in open_page.content.decode()


def test_an_officer_chooses_the_scope_and_is_told_what_is_wrong_with_it(requests: None) -> None:
    browser = reader("officer")
    found = browser.get("/tables/information_request_annual/?as_of=2019-05-31&organ=xishan.housing")
    assert dict(found.context["lines"])["一、本年新收政府信息公开申请数量"][-1] == "1"
    early = browser.get("/tables/information_request_annual/?as_of=2018-05-31")
    assert early.status_code == 400
    assert "2019年度起编制" in early.content.decode()
    assert 'value="2018-05-31"' in early.content.decode()
    assert browser.get("/tables/none/").status_code == 404


def test_the_command_prints_a_table_and_knows_when_it_is_asked_wrongly(
    requests: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["table", REQUESTS, "--year", "2019", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["lines"]["三（七）总计"]["总计"] == 3
    assert told["identities_hold"] is True
    assert main(["table", REQUESTS]) == 2
    assert main(["table", "none", "--year", "2019"]) == 2
    assert "table_unknown" in capsys.readouterr().err
    assert main(["table", REQUESTS, "--year", "2019", "--csv"]) == 0
    assert (
        capsys.readouterr().out.splitlines()[0] == "项目,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计"
    )


def test_organs_stand_in_a_table_as_the_register_lists_them(numbers: dict[str, str]) -> None:
    # 锡山区人民政府（复议）、法制办无案件，住房城乡建设局（信息公开申请）是部门，东港镇（调解）是镇；按代码东港在前。
    received = ("reconsideration.received", "mediation.accepted", "information_request.requests")
    rows = (Row("received", "收到", of=received),)
    filled = fill(replace(table(ENFORCEMENT), rows=rows, identities=()), tallies.scope(2018, date(2018, 12, 31)))
    labels = [label for label, _ in filled.lines]
    assert labels == ["锡山区人民政府", "锡山区住房和城乡建设局", "东港镇人民政府", "合计"]
