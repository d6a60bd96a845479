"""What may follow a mediation depends on how it ended."""

from datetime import date
from typing import Any

import pytest

from tests.procedures.stories import TODAY, Known, actor
from yifa.kernel.acting import decide, find_action
from yifa.kernel.cases import Snapshot
from yifa.kernel.days import load_calendar
from yifa.kernel.errors import Refused
from yifa.kernel.procedure import Procedure
from yifa.kernel.references import Opening
from yifa.procedures.judicial_confirmation.procedure import JudicialConfirmation
from yifa.procedures.mediation.procedure import Mediation, MediationAllowance

NUMBER = "东港民调〔2018〕1号"
CLAIM = {"mediator": "王建国", "grade": "一般纠纷", "allowance_fen": 20000}
INTENTION = {"applicants": "周根林、陆阿大", "effective_on": date(2018, 3, 7), "court": "锡山区人民法院"}


def open_beside(state: str, procedure: type[Procedure], action: str, data: dict[str, Any]) -> None:
    """Open a sub-case on 2018-03-08 beside a mediation that ended in ``state`` on 2018-03-07."""
    begun, ended = date(2018, 3, 5), date(2018, 3, 7)
    mediation = Snapshot(
        "mediation", 1, NUMBER, "donggang", state, 2, begun, ended, begun, "clerk",
        closed_on=ended, data={"mediator": "王建国"},
    )  # fmt: skip
    decide(
        procedure,
        Opening(procedure, "donggang", NUMBER),
        find_action(procedure, action),
        data,
        actor("clerk", "donggang", data, ""),
        date(2018, 3, 8),
        today=TODAY,
        facts=Known({NUMBER: mediation}),
        calendar=load_calendar(),
    )


@pytest.mark.parametrize("state", sorted(set(Mediation.states) - {"succeeded", "failed"}))
def test_no_allowance_is_claimed_for_a_mediation_that_came_to_no_end(state: str) -> None:
    with pytest.raises(Refused, match="mediation_not_concluded"):
        open_beside(state, MediationAllowance, "claim", CLAIM)


@pytest.mark.parametrize("state", ["succeeded", "failed"])
def test_an_allowance_is_claimed_whether_or_not_the_parties_agreed(state: str) -> None:
    open_beside(state, MediationAllowance, "claim", CLAIM)


@pytest.mark.parametrize("state", sorted(set(Mediation.states) - {"succeeded"}))
def test_only_an_agreement_can_be_confirmed(state: str) -> None:
    with pytest.raises(Refused, match="agreement_missing"):
        open_beside(state, JudicialConfirmation, "intend", INTENTION)


def test_an_agreement_can_be_confirmed_from_the_day_it_took_effect() -> None:
    open_beside("succeeded", JudicialConfirmation, "intend", INTENTION)


def test_the_plain_path_asks_for_little() -> None:
    def needed(action: str) -> int:
        data = Mediation.actions[action].data
        assert data is not None
        return sum(info.is_required() for info in data.model_fields.values())

    assert (needed("accept"), needed("agree_in_writing"), needed("agree_orally")) == (6, 1, 1)
