"""A procedure that could not work is refused when it is defined, with the fault named."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from yifa.kernel.cases import Moment
from yifa.kernel.checks import DeclarationError
from yifa.kernel.counts import Change, Count, CountEach, Share
from yifa.kernel.data import Choice, Data, field, validate
from yifa.kernel.declarations import Action, Clock, Document, Public, Start, State
from yifa.kernel.errors import Refused
from yifa.kernel.glossary import Glossary
from yifa.kernel.procedure import Procedure
from yifa.kernel.registry import Registry
from yifa.kernel.roles import CLERK, HEAD
from yifa.kernel.standings import Needs, Standing

TERMS = Glossary(
    {
        "common.procedure": {"loan": "借用"},
        "common.state": {"asked": "已申请", "lent": "已借出", "returned": "已归还", "lost": "已遗失"},
        "common.action": {"ask": "申请", "lend": "借出", "give_back": "归还", "lose": "报失", "note": "备注"},
        "common.clock": {"lending": "借用期限"},
        "common.document": {"slip": "借条"},
        "common.count": {"loans": "借出", "returns": "归还", "rate": "归还率", "growth": "借出同比"},
        "common.standing": {"holding": "占有"},
        "common.role": {"clerk": "经办人", "head": "负责人"},
        "common.field": {"thing": "物品", "due_on": "应还日期", "kind": "种类"},
        "common.choice": {"book": "图书"},
    }
)


class Kind(Choice):
    BOOK = "book", "图书"


class Request(Data):
    thing: str = field("物品")
    kind: Kind = field("种类", default=Kind.BOOK)


class Lending(Data):
    due_on: date = field("应还日期")


def parts() -> dict[str, Any]:
    """The attributes of a sound declaration, each made anew."""
    asked, lent = State("已申请", initial=True), State("已借出")
    returned, lost = State("已归还", final=True), State("已遗失", final=True)
    lending, slip = Clock("借用期限", until="due_on"), Document("借条")
    ask = Action("申请", asked.opens(), by=CLERK, basis="本办法第一条", data=Request)
    lend = Action("借出", asked.to(lent), by=HEAD, basis="本办法第二条", data=Lending, starts=lending, issues=slip)
    give_back = Action("归还", lent.to(returned), by=CLERK, basis="本办法第三条", stops=lending)
    lose = Action("报失", lent.to(lost), by=CLERK, basis="本办法第四条")
    loans = Count("借出", lend, means="借出的物品。")
    returns = Count("归还", give_back, means="归还的物品。")
    rate = Share("归还率", returns, loans, means="归还占借出的比例。")
    growth = Change("借出同比", loans, means="借出与上年同期相比。")
    holding = Standing("占有", subject="thing", until="due_on", means="借出的物品。")
    lend.begins, give_back.ends, lose.ends = (holding,), (holding,), (holding,)
    return {
        "key": "loan",
        "label": "借用",
        "number": "{organ}借〔{year}〕{serial}号",
        "public": Public(("thing",)),
        "subject": "thing",
        **{
            name: value
            for name, value in locals().items()
            if isinstance(value, State | Clock | Document | Action | Count | Share | Change | Standing)
        },
    }


def define(change: Callable[[dict[str, Any]], Any], terms: Glossary = TERMS) -> type[Procedure]:
    """Define the procedure after a change of its parts."""
    namespace = parts()
    change(namespace)
    return type("Loan", (Procedure,), namespace, terms=terms)


def test_a_sound_declaration_is_accepted() -> None:
    loan = define(lambda parts: None)
    assert list(loan.states) == ["asked", "lent", "returned", "lost"]
    assert loan.figure_id(loan.shares["rate"]) == "loan.rate"
    assert loan.case_number("锡", 2018, 7) == "锡借〔2018〕7号"


def changes(name: str, **attributes: Any) -> Callable[[dict[str, Any]], None]:
    return lambda parts: [setattr(parts[name], key, value) for key, value in attributes.items()] and None


FAULTS: dict[str, tuple[str, str, Callable[[dict[str, Any]], Any]]] = {
    "unreachable": ("unreachable_state", "'lost'", lambda p: p.pop("lose")),
    "initial unopened": ("unreachable_state", "'asked'", lambda p: changes("ask", move=p["lent"].stays())(p)),
    "trap": ("trap", "'lost'", changes("lost", final=False)),
    "exit from final": (
        "exit_from_final",
        "'returned'",
        lambda p: p.update(note=Action("备注", p["returned"].to(p["lent"]), by=CLERK, basis="第五条")),
    ),
    "no initial": ("no_initial_state", "initial", changes("asked", initial=False)),
    "no final": (
        "no_final_state",
        "final",
        lambda p: (changes("lost", final=False)(p), changes("returned", final=False)(p)),
    ),
    "opens elsewhere": ("opens_elsewhere", "'lent'", lambda p: changes("ask", move=p["lent"].opens())(p)),
    "no role": ("no_role", "lend", changes("lend", by=())),
    "no basis": ("no_basis", "lend", changes("lend", basis="")),
    "reserved key": (
        "reserved_key",
        "'correct'",
        lambda p: p.update(correct=Action("更正", p["lent"].stays(), by=CLERK, basis="第五条")),
    ),
    "foreign earlier step": (
        "foreign_action",
        "lend",
        lambda p: changes("lend", after=(Action("别的", p["lent"].stays(), by=CLERK, basis="第五条"),))(p),
    ),
    "unknown limit of a start": (
        "unknown_limit",
        "loan.lend",
        lambda p: changes("lend", starts=(Start(p["lending"], limit="loan.lend"),))(p),
    ),
    "clock never stopped": ("clock_never_stopped", "'lending'", changes("give_back", stops=())),
    "clock never started": ("clock_never_started", "'lending'", changes("lend", starts=())),
    "clock without length": ("clock_without_length", "'lending'", changes("lending", until="")),
    "clock of two lengths": ("clock_without_length", "'lending'", changes("lending", days="copies")),
    "clock of unknown days": ("unknown_field", "'weeks'", changes("lending", until="", days="weeks")),
    "unknown limit": ("unknown_limit", "loan.lend", changes("lending", until="", limit="loan.lend")),
    "unknown field of a clock": ("unknown_field", "'ends_on'", changes("lending", until="ends_on")),
    "unknown public field": ("unknown_field", "'name'", lambda p: p.update(public=Public(("name",)))),
    "unknown law day": ("unknown_field", "'received_on'", lambda p: p.update(law_day="received_on")),
    "unknown summed field": ("unknown_field", "'price_fen'", changes("loans", amount="price_fen")),
    "standing never begun": ("standing_never_begun", "'holding'", changes("lend", begins=())),
    "standing of an unknown field": ("unknown_field", "'holder'", changes("holding", subject="holder")),
    "foreign standing": (
        "foreign_standing",
        "lose",
        changes("lose", ends=(Standing("别的", subject="thing", means="别的。"),)),
    ),
    "need of an unknown field": (
        "unknown_field",
        "'borrowers'",
        changes("lend", needs=(Needs("card.valid", "借书证", of="borrowers"),)),
    ),
    "need within an unknown field": (
        "unknown_field",
        "'shelf'",
        changes("lend", needs=(Needs("card.valid", "借书证", of="thing", scope="shelf"),)),
    ),
    "change of a foreign count": (
        "foreign_count",
        "growth",
        lambda p: changes("growth", of=Count("别的", p["lend"], means="别的。"))(p),
    ),
    "unused document": ("unused_document", "'slip'", changes("lend", issues=())),
    "foreign state": (
        "foreign_state",
        "lose",
        lambda p: changes("lose", move=p["lent"].to(State("别处", final=True)))(p),
    ),
    "foreign clock": (
        "foreign_clock",
        "lend",
        lambda p: changes("lend", starts=(Start(Clock("别的期限", until="due_on")), *p["lend"].starts))(p),
    ),
    "not in the glossary": (
        "not_in_glossary",
        "'note'",
        lambda p: p.update(extra=None) or p.update(note=Action("备注", p["lent"].stays(), by=CLERK, basis="第五条")),
    ),
    "label differs": ("label_differs", "'lend'", changes("lend", label="出借")),
    "bad number": ("bad_number", "serial", lambda p: p.update(number="{organ}借〔{year}〕")),
    "incomplete": ("incomplete", "number", lambda p: p.pop("number")),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_declaration_is_refused_by_name(fault: str) -> None:
    code, said, change = FAULTS[fault]
    terms = Glossary(
        {**TERMS.terms, "common.action": {k: v for k, v in TERMS.terms["common.action"].items() if k != "note"}}
    )
    with pytest.raises(DeclarationError) as raised:
        define(change, terms if fault == "not in the glossary" else TERMS)
    assert raised.value.code == code
    assert said in str(raised.value)
    assert "Loan" in str(raised.value)


def test_a_choice_takes_its_key_or_its_label() -> None:
    assert Kind("book") is Kind("图书") is Kind.BOOK
    assert Kind.BOOK == "book"


def test_a_count_for_each_answer_has_the_answers_label_and_needs_no_term_of_its_own() -> None:
    def by_kind(parts: dict[str, Any]) -> None:
        parts["kinds"] = CountEach("分类借出", parts["ask"], "kind", means="借用“{}”的申请。")

    terms = Glossary({**TERMS.terms, "common.count": {**TERMS.terms["common.count"], "kinds": "分类借出"}})
    loan = define(by_kind, terms)
    count = loan.counts["kinds_book"]
    assert (loan.figure_id(count), count.label, count.means) == ("loan.kinds_book", "图书", "借用“图书”的申请。")
    assert count.where is not None
    assert count.where(Moment(None, {"kind": "book"}, date(2018, 3, 5)))
    assert not count.where(Moment(None, {}, date(2018, 3, 5)))


@pytest.mark.parametrize("given", ["丙", 1, ["甲"], {"甲": 1}])
def test_what_is_no_answer_is_refused_whatever_its_kind(given: object) -> None:
    class Asked(Data):
        kind: Kind = field("种类")

    with pytest.raises(Refused) as refused:
        validate(Asked, {"kind": given})
    assert refused.value.code == "field_not_a_choice"


def test_a_count_for_each_answer_needs_a_choice() -> None:
    def by_thing(parts: dict[str, Any]) -> None:
        parts["kinds"] = CountEach("分类借出", parts["ask"], "thing", means="借用“{}”的申请。")

    with pytest.raises(DeclarationError, match="kinds") as caught:
        define(by_thing)
    assert caught.value.code == "unknown_field"


def test_a_need_that_no_procedure_meets_is_refused_by_the_registry() -> None:
    needy = define(changes("lend", needs=(Needs("card.valid", "借书证", of="thing"),)))
    with pytest.raises(ValueError, match=r"loan\.lend needs 'card\.valid'"):
        Registry([needy])
    met = define(changes("lend", needs=(Needs("loan.holding", "借条", of="thing"),)))
    assert list(Registry([met]).standings) == ["loan.holding"]


def test_a_count_may_name_its_figure() -> None:
    named = define(changes("loans", figure="lent_things"))
    assert named.figure_id(named.counts["loans"]) == "loan.lent_things"
    assert set(Registry([named]).figures) == {"loan.lent_things", "loan.returns", "loan.rate", "loan.growth"}
