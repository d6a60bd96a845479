"""Every address and who may read it: a table that must name every route of the site."""

from datetime import date

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests import town
from tests.surfaces.conftest import ROLES, reader
from yifa.records.ledger import checkpoint
from yifa.reports.editions import freeze

PUBLIC, OWN = (200, 200, 200, 200), (404, 200, 200, 404)
"""What the public, an officer of the organ concerned, a supervisor and an officer of another organ are answered."""
DECISION = 9
"""The step with the decision in the published case."""

# Route, its arguments ({name} stands for a case of the town), and the four answers.
TABLE: list[tuple[str, list[object], tuple[int, int, int, int]]] = [
    ("home", [], PUBLIC),
    ("report", [2018], PUBLIC),
    ("report", [2017], (404, 404, 404, 404)),
    ("edition", [2018, 1], PUBLIC),
    ("edition", [2018, 2], (404, 404, 404, 404)),
    ("edition_word", [2018, 1], PUBLIC),
    ("figures", [], PUBLIC),
    ("figure", ["reconsideration.received"], PUBLIC),
    ("figure", ["reconsideration.nothing"], (404, 404, 404, 404)),
    ("tables", [], PUBLIC),
    ("table", ["information_request_annual"], PUBLIC),
    ("table", ["nothing"], (404, 404, 404, 404)),
    ("cases", [], PUBLIC),
    ("case", ["{decided}"], PUBLIC),
    ("case", ["{study}"], PUBLIC),
    ("case", ["{pending}"], OWN),
    ("case", ["{request}"], OWN),
    ("case", ["{mediated}"], (404, 404, 200, 200)),
    ("case", ["锡山行复〔2018〕99号"], (404, 404, 404, 404)),
    ("draw", ["{decided}", 1], (404, 404, 404, 404)),
    ("proof", ["{decided}", 1], PUBLIC),
    ("proof", ["{decided}", 99], (404, 404, 404, 404)),
    ("proof", ["{pending}", 1], OWN),
    ("attachment", ["{decided}", 1, "0" * 64], (404, 404, 404, 404)),
    ("document", ["{decided}", 12, "published_decision"], PUBLIC),
    ("document", ["{decided}", DECISION, "decision"], OWN),
    ("document", ["{decided}", DECISION, "no_such_document"], (404, 404, 404, 404)),
    ("document", ["{pending}", 2, "acceptance_notice"], OWN),
    ("document_word", ["{decided}", 12, "published_decision"], PUBLIC),
    ("document_word", ["{decided}", DECISION, "decision"], OWN),
    ("procedures", [], PUBLIC),
    ("procedure", ["reconsideration"], PUBLIC),
    ("procedure", ["witchcraft"], (404, 404, 404, 404)),
    ("registers", [], PUBLIC),
    ("register", ["officer_certificate.certified"], PUBLIC),
    ("register", ["officer_certificate.nothing"], (404, 404, 404, 404)),
    ("law", [], PUBLIC),
    ("due", [], PUBLIC),
    ("limit", ["foi.reply"], PUBLIC),
    ("limit", ["foi.nothing"], (404, 404, 404, 404)),
    ("login", [], (200, 302, 302, 302)),
    ("logout", [], (405, 405, 405, 405)),
    ("checkpoint", [], PUBLIC),
    ("key", [], PUBLIC),
    ("tile", ["0/000.p/4"], PUBLIC),
    ("tile", ["0/009"], (404, 404, 404, 404)),
]


def routes(resolver: URLResolver) -> set[str]:
    found: set[str] = set()
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLPattern):
            assert pattern.name, f"{pattern.pattern} has no name"
            found.add(pattern.name)
        else:
            found |= routes(pattern)
    return found


def test_every_route_stands_in_the_table() -> None:
    assert routes(get_resolver()) == {name for name, _, _ in TABLE}


def test_every_route_answers_each_role_as_the_table_says(numbers: dict[str, str]) -> None:
    freeze(2018, date(2018, 12, 24), date(2018, 12, 25), template=town.TEXT)
    checkpoint()
    assert list(ROLES) == ["officer", "supervisor", "outsider"]
    readers = [reader(role) for role in ("public", *ROLES)]
    for name, arguments, answers in TABLE:
        address = reverse(name, args=[each.format(**numbers) if isinstance(each, str) else each for each in arguments])
        assert tuple(client.get(address).status_code for client in readers) == answers, f"{name} {arguments}"


def test_nothing_but_signing_in_and_out_takes_anything_but_reading(numbers: dict[str, str]) -> None:
    freeze(2018, date(2018, 12, 24), date(2018, 12, 25), template=town.TEXT)
    client = reader("officer")
    for name, arguments, (answer, *_) in TABLE:
        if answer == 200 and name != "login":
            address = reverse(
                name, args=[each.format(**numbers) if isinstance(each, str) else each for each in arguments]
            )
            for method in (client.post, client.put, client.patch, client.delete):
                assert method(address).status_code == 405, name
