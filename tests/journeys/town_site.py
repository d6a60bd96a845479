"""The small town's site, served on a free port of this machine: ``python -m tests.journeys.town_site``; prints the port."""

from datetime import date
from wsgiref.simple_server import WSGIRequestHandler, make_server

from tests import town
from yifa.reports.editions import freeze
from yifa.site.wsgi import application


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Keep the tests' output to what they say."""


def main() -> None:
    """Fill the database, publish a report, and serve until killed."""
    town.fill()
    freeze(2018, date(2018, 12, 24), date(2018, 12, 25), template=town.TEXT)
    with make_server("127.0.0.1", 0, application, handler_class=_Quiet) as server:
        print(server.server_port, flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
