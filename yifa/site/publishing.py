"""Publishing the report of a case (公布报告): its accepted sections are composed, frozen and published, or nothing is."""

from datetime import date

from yifa.kernel.errors import Refused
from yifa.procedures.annual_report.procedure import AnnualReport
from yifa.procedures.annual_report.text import assembled
from yifa.records import ledger
from yifa.records.facts import StoredFacts
from yifa.records.performing import perform
from yifa.records.sequencer import sequenced
from yifa.registers.keeping import actor
from yifa.reports.editions import freeze
from yifa.reports.models import Edition


def publish_report(number: str, post: str, on: date, because: str = "") -> Edition:
    """Freeze the report of this case with the day ``on``, and publish it there by whoever holds ``post``.

    A report that is published already is published anew, ``because`` saying why. Raises ``case_unknown``,
    ``report_case_other``, ``report_case_not_passed`` and those of :func:`yifa.reports.editions.freeze` and
    :func:`yifa.records.performing.perform`.
    """
    with sequenced():
        facts = StoredFacts()
        case = facts.case(number)
        if case is None:
            raise Refused("case_unknown", field="case", number=number)
        if case.procedure != AnnualReport.key:
            raise Refused("report_case_other", field="case", number=number)
        again = case.state == AnnualReport.published.key
        if not again and case.state != AnnualReport.approved.key:
            raise Refused(
                "report_case_not_passed", field="case", number=number, state=AnnualReport.state_label(case.state)
            )
        as_of = date.fromisoformat(case.data["as_of"])
        cut_off = date.fromisoformat(said) if (said := case.data.get("cut_off")) else None
        text = assembled(case, facts.children(number))
        edition = freeze(case.data["year"], as_of, on, organ=case.organ, cut_off=cut_off, template=text)
        step, reason = ("reissue", {"reissued_because": because}) if again else ("publish", {})
        perform(number, step, {"edition": edition.number, **reason}, actor(post, on), on)
        # The edition's own checkpoint cannot cover the step that names the edition.
        ledger.checkpoint()
        return edition
