"""A verifier of draw files, written from docs/draw-format.md alone: slow, plain, and without a line of Yifa in it."""

import json
from hashlib import sha256
from itertools import combinations, islice
from typing import Any


class UnfitError(Exception):
    """The file does not hold; the words say where."""


def h(data: bytes) -> bytes:
    return sha256(data).digest()


def sections(content: bytes) -> tuple[list[list[str]], list[list[str]], str, bytes, dict[str, Any], list[list[str]]]:
    lines = content.decode().split("\n")
    assert lines.pop() == ""
    assert lines[0] == "yifa-draw/1"
    word, number, digest = lines[-1].split(" ")
    if word != "#end" or int(number) != len(lines) - 1:
        raise UnfitError("cut short")
    if h(content[: -len(lines[-1]) - 1]).hex() != digest:
        raise UnfitError("end line")
    place = 1

    def counted(heading: str) -> list[list[str]]:
        nonlocal place
        name, count = lines[place].split(" ")
        assert name == heading
        taken = lines[place + 1 : place + 1 + int(count)]
        place += 1 + int(count)
        return [line.split("\t") for line in taken]

    objects, inspectors = counted("#objects"), counted("#inspectors")
    pool = "".join(f"{line}\n" for line in lines[1:place]).encode()
    assert (lines[place], lines[place + 2]) == ("#commitment", "#seed")
    commitment, seed = lines[place + 1], json.loads(lines[place + 3])
    place += 4
    result = counted("#result")
    assert place == len(lines) - 1
    return objects, inspectors, h(pool).hex(), commitment.encode(), seed, result


def verify(content: bytes) -> None:
    """Pass, or raise :class:`UnfitError`."""
    objects, inspectors, pool, line, seed, result = sections(content)
    commitment = json.loads(line)
    if commitment["pool"] != pool:
        raise UnfitError("pool")
    if seed["commitment"] != h(line).hex():
        raise UnfitError("commitment")
    key = h(f"yifa-draw/1 seed\n{h(line).hex()}\n{seed['outcome']}\n".encode())
    if key.hex() != seed["seed"]:
        raise UnfitError("seed")
    if drawn(objects, inspectors, commitment["rule"], key) != result:
        raise UnfitError("result")


def drawn(objects: list[list[str]], inspectors: list[list[str]], rule: dict[str, Any], seed: bytes) -> list[list[str]]:
    """Return the lines of the result, or raise :class:`UnfitError` where there are no teams."""
    chosen = []
    for risk, rate in sorted(rule["rates"].items()):
        of_class = [each for each in objects if each[1] == risk]
        count = rate if isinstance(rate, int) else (len(of_class) * rate[0] + rate[1] - 1) // rate[1]
        of_class.sort(key=lambda each: h(seed + f"object\n{each[1]}\n{each[0]}".encode()))
        chosen += of_class[:count]
    return teams(chosen, inspectors, rule, seed)


def teams(objects: list[list[str]], inspectors: list[list[str]], rule: dict[str, Any], seed: bytes) -> list[list[str]]:
    people = {name: (set(fields.split(",")) - {""}, organ) for name, fields, organ in inspectors}
    apart = {frozenset(pair) for pair in rule["avoid"]}
    clashing = any(pair <= set(people) for pair in apart)
    wanted: dict[str, tuple[set[str], str]] = {
        name: (set(fields.split(",")) - {""}, organ) for name, _, fields, organ in objects
    }
    formed: dict[str, list[str]] = {}

    def tasks(who: str) -> list[str]:
        return [name for name, team in formed.items() if who in team]

    def full(who: str) -> bool:
        return bool(rule["load"]) and len(tasks(who)) >= rule["load"]

    def turn(who: str) -> tuple[int, bytes]:
        done = len(tasks(who))
        return done, h(seed + f"inspector\n{done + 1}\n{who}".encode())

    def may(who: str, name: str) -> bool:
        held, organ = people[who]
        fits = {"any": True, "own": organ == wanted[name][1], "other": organ != wanted[name][1]}[rule["organ"]]
        return wanted[name][0] <= held and fits and frozenset((who, name)) not in apart

    def clash(who: str, others: list[str]) -> bool:
        return any(frozenset((who, other)) in apart for other in others)

    for name in wanted:
        queue = sorted((who for who in people if not full(who) and may(who, name)), key=turn)
        team: list[str] = []
        for who in queue:
            if len(team) < rule["team"] and not clash(who, team):
                team.append(who)
        if len(team) < rule["team"] and clashing:
            for some in islice(combinations(queue, rule["team"]), 10_000):
                if not any(clash(who, list(some)) for who in some):
                    team = list(some)
                    break
        formed[name] = team
        while len(team) < rule["team"]:
            move(name, formed, people, full, turn, may, clash)
    return [[name, *team] for name, team in formed.items()]


def move(start: str, formed: dict[str, list[str]], people: Any, full: Any, turn: Any, may: Any, clash: Any) -> None:
    leaving: dict[str, str] = {}
    noted_by: dict[str, str] = {}
    noted: list[str] = []
    could: set[str] = set()

    def reach(name: str) -> str | None:
        staying = [who for who in formed[name] if who != leaving.get(name)]
        new = [w for w in people if may(w, name) and w not in formed[name] and not clash(w, staying) and w not in could]
        free = sorted((who for who in new if not full(who)), key=turn)
        for who in [free[0]] if free else sorted(new):
            noted_by[who] = name
        noted.extend([] if free else sorted(new))
        could.update(new)
        return free[0] if free else None

    reached, found = {start}, reach(start)
    for who in noted if found is None else []:
        for name in [each for each, team in formed.items() if who in team]:
            if name not in reached:
                reached.add(name)
                leaving[name] = who
                if (found := reach(name)) is not None:
                    break
        if found is not None:
            break
    if found is None:
        raise UnfitError("no teams")
    while (name := noted_by[found]) != start:
        formed[name][formed[name].index(leaving[name])] = found
        found = leaving[name]
    formed[start].append(found)
