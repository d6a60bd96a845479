"""The disputes of a sample year (矛盾纠纷): what screenings found, and what mediation committees took up and settled.

Streams of disputes share villages, mediators and screenings, so that they are told together, unlike the cases of a series.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from yifa.kernel.days import load_calendar
from yifa.site.sampling.words import Days, Words

Row = dict[str, Any]
"""A row of a ledger: a step's values by field, money in 元."""


@dataclass
class Place:
    """A town with its villages, and the people there who mediate."""

    organ: str
    short: str
    town: str
    station: str
    villages: list[str]
    local: dict[str, str] = field(default_factory=dict)
    """The mediator of each village."""


@dataclass
class Dispute:
    """One dispute: where it was accepted, in which stream, and what it is about."""

    day: date
    stream: Mapping[str, Any]
    kind: Mapping[str, Any]
    place: Place | None
    village: str = ""
    end: str = "agree"


class Year:
    """The year of a recipe, in which screenings find disputes, and mediators settle most of them."""

    def __init__(
        self, recipe: Mapping[str, Any], mediators: Mapping[str, list[tuple[str, str]]], towns: Mapping[str, str]
    ):
        self._recipe = recipe
        self._chance = Random(recipe["seed"])
        self._words = Words(self._chance, recipe["people"])
        self._days = Days(recipe["days"], load_calendar(), self._chance)
        self._mediators = mediators
        self._first, self._to, self._last = date(recipe["year"], 1, 1), recipe["counted_to"], recipe["ends_on"]
        self._kinds = {kind["kind"]: kind for kind in recipe["kinds"]}
        self._weights = [place["weight"] for place in recipe["places"]]
        self._places = [
            Place(each["organ"], each["short"], towns[each["organ"]], each["station"], each["villages"])
            for each in recipe["places"]
        ]
        for place in self._places:
            place.local = {village: self._words.person() for village in place.villages}

    def ledgers(self) -> dict[str, list[Row]]:
        """The rows of each procedure's ledger, by day."""
        disputes = self._disputes()
        screenings = self._screenings()
        found = self._found_by(disputes, screenings)
        rows: list[Row] = []
        numbers: Counter[str] = Counter()
        for index, dispute in enumerate(disputes):
            short = dispute.stream.get("short") or (dispute.place.short if dispute.place else "")
            prefix = {"station": "公调", "town": "镇调", "village": ""}.get(dispute.stream.get("where", ""), "")
            numbers[short + prefix] += 1
            case = f"{short}{prefix}{dispute.day.year}-{numbers[short + prefix]:04}"
            rows += self._steps(dispute, case, found.get(index, ""))
        return {
            "dispute_screening": screenings,
            "mediation": sorted(rows, key=lambda row: row["on"]),
        }

    # What is accepted, and how it will end.

    def _disputes(self) -> list[Dispute]:
        recipe, made = self._recipe, []
        for stream in recipe["streams"]:
            for count, first, last in (
                (stream["accepted"], stream.get("from", self._first), self._to),
                (stream["after"], self._to + timedelta(1), self._last),
            ):
                made += self._accepted(stream, count, first, last)
        made.sort(key=lambda dispute: dispute.day)
        ends = recipe["outcomes"]
        counted = [dispute for dispute in made if dispute.day <= self._to]
        late = [dispute for dispute in counted if dispute.day > self._to - timedelta(13)]
        for dispute in self._chance.sample(late, ends["pending"]):
            dispute.end = "pending"
        for end in ("failed", "withdrawn", "discontinued"):
            open_ones = [dispute for dispute in counted if dispute.end == "agree"]
            for dispute in self._chance.sample(open_ones, ends[end]):
                dispute.end = end
        before = date(self._first.year - 1, 12, 1)
        carried = self._accepted(
            recipe["streams"][0], ends["carried_in"], before + timedelta(9), before + timedelta(29)
        )
        for dispute in carried:
            dispute.end = "carried"
        return sorted([*carried, *made], key=lambda dispute: dispute.day)

    def _accepted(self, stream: Mapping[str, Any], count: int, first: date, last: date) -> list[Dispute]:
        names, weights = list(stream["kinds"]), list(stream["kinds"].values())
        found = []
        for name, many in Counter(self._chance.choices(names, weights, k=count)).items():
            kind = self._kinds[name]
            for day in self._days.some(many, first, last, kind.get("months")):
                place = self._chance.choices(self._places, self._weights)[0] if "where" in stream else None
                village = self._chance.choice(place.villages) if place and stream["where"] == "village" else ""
                found.append(Dispute(day, stream, kind, place, village))
        return found

    def _screenings(self) -> list[Row]:
        said = self._recipe["screenings"]
        days = self._days.some(said["total"], self._first, self._to)
        days += self._days.some(said["after"], self._to + timedelta(1), self._last)
        rows, numbers = [], Counter[str]()
        for day in sorted(days):
            place = self._chance.choices(self._places, self._weights)[0]
            village = self._chance.choice(place.villages)
            numbers[place.short] += 1
            rows.append(
                {
                    "case": f"{place.short}排查{day.year}-{numbers[place.short]:04}", "step": "screen", "on": day,
                    "organ": place.organ, "post": self._post(place.organ, "mediator")[0],
                    "committee": f"{village}人民调解委员会", "screeners": self._chance.choice((2, 2, 3, 3, 4, 5, 6)),
                    "area": self._words.say(self._chance.choice(said["areas"])), "to_mediation": 0,
                    "disputes_found": self._chance.choices((0, 1, 2, 3), (60, 28, 9, 3))[0],
                }
            )  # fmt: skip
        return rows

    def _found_by(self, disputes: list[Dispute], screenings: list[Row]) -> dict[int, str]:
        """Which screening found each dispute that was taken up unasked, and what each screening says of itself."""
        nearest: dict[str, list[Row]] = {}
        for row in screenings:
            nearest.setdefault(row["committee"], []).append(row)
        found: dict[int, str] = {}
        for index, dispute in enumerate(disputes):
            if dispute.village and self._chance.random() < self._initiative(dispute.stream):
                rows = nearest.get(f"{dispute.village}人民调解委员会", [])
                close = [row for row in rows if timedelta(0) <= dispute.day - row["on"] <= timedelta(8)]
                if close:
                    close[-1]["to_mediation"] += 1
                    found[index] = f"dispute_screening/{close[-1]['case']}"
        said = self._recipe["screenings"]
        for row in screenings:
            row["disputes_found"] = max(row["disputes_found"], row["to_mediation"])
            row["findings"] = self._words.sentence(
                self._chance.choice(said["found" if row["disputes_found"] else "quiet"])
            )
        return found

    def _initiative(self, stream: Mapping[str, Any]) -> float:
        ways: Mapping[str, float] = stream["ways"]
        return ways["on_initiative"] / sum(ways.values())

    # The steps of one dispute.

    def _steps(self, dispute: Dispute, case: str, screening: str) -> Iterator[Row]:
        say, chance, rates = self._words.say, self._chance, self._recipe["rates"]
        first, second, summary = self._parties(dispute)
        organ, committee, mediator, post = self._who(dispute)
        start = {"case": case, "organ": organ, "post": post}
        ways = {
            way: weight
            for way, weight in dispute.stream["ways"].items()
            if dispute.village == "" or way != "on_initiative"
        }
        way = "on_initiative" if screening else chance.choices(list(ways), list(ways.values()))[0]
        transfer = self._recipe["transfers"].get(way, "")
        terms = self._words.sentence(chance.choice(dispute.kind["terms"]), 甲=first, 乙=second, 元="{元}")
        low, high, step = dispute.kind["money"]
        claimed = low + int((high - low) * chance.random() ** 3) // step * step
        agreed = max(step, int(claimed * chance.uniform(0.4, 1)) // step * step) if "{元}" in terms else 0
        yield start | {
            "step": "accept", "on": dispute.day, "way": way, "dispute": dispute.kind["kind"],
            "committee_kind": dispute.stream["committee_kind"], "committee": committee, "parties": f"{first}、{second}",
            "summary": summary, "persons": chance.choices((2, 3, 4, 5), (80, 12, 6, 2))[0], "mediator": mediator,
            "claimed_fen": claimed if agreed or chance.random() < dispute.kind["with_money"] else "",
            "chosen": "是" if chance.random() < rates["chosen"] else "", "rights_told": "是", "screening": screening,
            "transferred_by": say(transfer, 所=dispute.place.station if dispute.place else ""),
        }  # fmt: skip
        end = self._end_day(dispute)
        if end is None:
            return
        if chance.random() < rates["meeting"]:
            yield self._meeting(start, dispute, dispute.day + (end - dispute.day) // 2)
        if dispute.end not in ("agree", "carried", "pending"):
            yield start | {"on": end} | self._unsettled(dispute.end)
            return
        until = end + timedelta(chance.choice((3, 5, 7, 10, 15, 30, 45))) if agreed and chance.random() < 0.5 else None
        yield start | {
            "step": "agree_in_writing" if chance.random() < rates["written"] else "agree_orally", "on": end,
            "terms": terms.replace("{元}", f"{agreed}"), "agreed_fen": agreed or "", "perform_by": until or "",
        }  # fmt: skip
        yield from self._after(start, end, until, first)

    def _parties(self, dispute: Dispute) -> tuple[str, str, str]:
        template, other = self._chance.choice(dispute.kind["summaries"]), dispute.kind.get("other", "")
        if not isinstance(template, str):
            template, other = template["text"], template["other"]
        first = self._words.person()
        second = self._words.say(other) if other else self._words.person(first[0] if "{亲}" in template else "")
        while second == first:
            second = self._words.person(first[0])
        return first, second, self._words.sentence(template, 甲=first, 乙=second, 亲=second)

    def _who(self, dispute: Dispute) -> tuple[str, str, str, str]:
        """The organ, the committee, the mediator's name and the post that keeps the record."""
        place = dispute.place
        if place is None:
            organ = dispute.stream["organ"]
            post, name = self._post(organ, "mediator")
            return organ, dispute.stream["committee"], name, post
        post, name = self._post(place.organ, "studio" if dispute.stream["where"] == "station" else "mediator")
        match dispute.stream["where"]:
            case "village":
                return place.organ, f"{dispute.village}人民调解委员会", place.local[dispute.village], post
            case "station":
                return place.organ, f"{place.station}人民调解工作室", name, post
        return place.organ, f"{place.town}人民调解委员会", name, post

    def _post(self, organ: str, title: str) -> tuple[str, str]:
        return self._chance.choice([each for each in self._mediators[organ] if f".{title}" in each[0]])

    def _end_day(self, dispute: Dispute) -> date | None:
        """The day on which the dispute ends, none if it is still open when the year ends."""
        chance = self._chance
        length = chance.choices(
            (0, chance.randint(1, 3), chance.randint(4, 12), chance.randint(13, 29)), (34, 30, 26, 10)
        )[0]
        day = dispute.day + timedelta(length)
        match dispute.end:
            case "pending":
                day = self._to + timedelta(chance.randint(1, 12))
            case "carried":
                day = max(day, self._days.working(self._first + timedelta(chance.randint(1, 6))))
            case _ if dispute.day <= self._to:
                day = min(day, self._to)
        return day if day <= self._last else None

    def _meeting(self, start: Row, dispute: Dispute, day: date) -> Row:
        remarks = self._recipe["remarks"]
        law = self._words.say(dispute.kind["law"])
        return start | {
            "step": "hold_meeting", "on": day, "form": self._chance.choices(("in_person", "apart", "by_video"), (78, 20, 2))[0],
            "minutes": self._words.sentence(self._chance.choice(remarks["minutes"]), 法=law),
            "place": self._words.say(self._chance.choice(remarks["places"])),
        }  # fmt: skip

    def _unsettled(self, end: str) -> Row:
        chance = self._chance
        match end:
            case "failed":
                grounds = ("no_agreement", "party_ends", "party_absent", "unsigned")
                return {"step": "fail", "failure": chance.choices(grounds, (60, 20, 12, 8))[0]}
            case "withdrawn":
                reasons = self._recipe["remarks"]["withdrawals"]
                return {"step": "withdraw", "reason": self._words.say(chance.choice(reasons))}
        return {"step": "discontinue", "bar": "party_refuses"}

    def _after(self, start: Row, end: date, until: date | None, party: str) -> Iterator[Row]:
        chance, rates = self._chance, self._recipe["rates"]
        paid = (until or end) if chance.random() < rates["performed"] else None
        visit = (
            self._days.working(end + timedelta(chance.randint(7, 45))) if chance.random() < rates["follow_up"] else None
        )
        steps: list[Row] = []
        if paid is not None and paid <= self._last:
            steps.append(start | {"step": "perform", "on": paid})
        if visit is not None and visit <= self._last:
            steps.append(
                start
                | {
                    "step": "follow_up", "on": visit, "visited": party,
                    "performance": "partly_performed" if paid is None or paid > visit else "fully_performed",
                    "remarks": self._words.sentence(chance.choice(self._recipe["remarks"]["opinions"])),
                }
            )  # fmt: skip
        yield from sorted(steps, key=lambda row: row["on"])
