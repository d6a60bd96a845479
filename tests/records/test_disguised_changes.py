"""Changes that leave a value readable, or a file's content whole, are changes all the same."""

from typing import Any

import pytest

from yifa.kernel.errors import Refused
from yifa.records.attachments import attach
from yifa.records.verifying import Fault, verify

from .district import decided
from .tampering import triggers_off, write

pytestmark = pytest.mark.usefixtures("xishan")


def test_a_null_where_nothing_stood_is_found() -> None:
    number = decided().number
    triggers_off()
    write("records_event", "opens", "null", 1)
    assert verify().faults == [Fault("opens", 1, f"{number}#2")]


def test_a_file_under_an_algorithm_that_nobody_knows_is_found_and_stops_nothing() -> None:
    digest = attach(b"%PDF-1.7", "决定书.pdf", "application/pdf")
    triggers_off()
    write("records_attachment", "algorithm", "sha0", digest, key="digest")  # type: ignore[arg-type] # the key is text
    assert verify().faults == [Fault(f"attachment {digest}")]


def test_no_file_is_stored_under_an_algorithm_that_events_may_not_have(settings: Any) -> None:
    settings.YIFA_DIGEST = "md5"
    with pytest.raises(Refused, match="algorithm_unknown"):
        attach(b"%PDF-1.7", "决定书.pdf", "application/pdf")
