"""The text of a report as its accepted sections make it (报告文稿): the only text that a frozen edition of it may have."""

from collections.abc import Iterable

from yifa.kernel.cases import Snapshot

ACCEPTED = ("accepted", "archived")
"""The states of a section whose text belongs to the report."""


def assembled(report: Snapshot, parts: Iterable[Snapshot]) -> str:
    """The whole text of a report from its title and its accepted sections, in their order."""
    lines = [f"# {report.data['report_title']}"]
    accepted = (part for part in parts if part.procedure == "report_section" and part.state in ACCEPTED)
    for part in sorted(accepted, key=lambda part: int(part.data["section_order"])):
        if part.data.get("heading"):
            lines.append(f"## {{no}}、{part.data['heading']}")
        lines.append(part.data["text"])
    return "\n".join(lines)
