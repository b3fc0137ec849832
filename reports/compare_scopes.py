"""Whom does a figure count, from where, and since when? What stands printed beside every total.

Read from the claims behind it and from the table of scopes of the same edition.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from domain.words import Words
from reports.figures import Figures
from reports.wording import day

EVERYBODY, WOMEN_AND_CHILDREN, BY_SOURCE = "everybody", "women_and_children", "by_source"
_YOUNG = {"children", "boys", "girls", "children_not_by_sex", "orphans"}
_BOTH = {"women", "other:women_and_children"}


class Claim(NamedTuple):
    """What of a claim tells its scope."""

    event: str
    source: str
    group: str
    origins: tuple[str, ...]
    site: str


class Scope(NamedTuple):
    """What a person read in the document beside the columns of its claims; '' where nothing."""

    iraqis: str = ""
    since: str = ""
    counts: str = ""


@lru_cache(maxsize=16)
def claims_of(figures: Figures) -> Mapping[str, Claim]:
    """The claims of an edition by their ids."""
    columns = ("claim", "event", "source", "group", "origins", "operation_name")
    held = (figures.claims[name].astype("str").tolist() for name in columns)
    return {
        claim: Claim(event, source, group, tuple(one for one in origins.split(";") if one), name)
        for claim, event, source, group, origins, name in zip(*held, strict=True)
    }


@lru_cache(maxsize=16)
def _together(figures: Figures) -> Mapping[tuple[str, str], list[Claim]]:
    """The claims of one document on one event."""
    held: dict[tuple[str, str], list[Claim]] = {}
    for one in claims_of(figures).values():
        held.setdefault((one.event, one.source), []).append(one)
    return held


@lru_cache(maxsize=16)
def _scopes(figures: Figures) -> Mapping[str, Scope]:
    if figures.scopes.empty:
        return {}
    rows = (figures.scopes[name].tolist() for name in ("event", *Scope._fields))
    return {event: Scope(*own) for event, *own in zip(*rows, strict=True)}


def scope_of(figures: Figures, ids: str) -> Scope:
    """What is known beyond the columns of these claims."""
    known, scopes = claims_of(figures), _scopes(figures)
    events = [known[one].event for one in ids.split() if one in known]
    return next((scopes[event] for event in events if event in scopes), Scope())


def behind(figures: Figures, ids: str) -> list[Claim]:
    """The claims of these ids, with all that their documents say of the same events."""
    known, together = claims_of(figures), _together(figures)
    named = dict.fromkeys((one.event, one.source) for one in map(known.get, ids.split()) if one)
    return [claim for key in named for claim in together[key]]


def since_of(figures: Figures, points: pd.DataFrame) -> pd.Series:
    """The first day of what each point counts; missing where neither claim nor document says."""
    told = [scope_of(figures, ids).since for ids in points["claims"]]
    read = pd.to_datetime(pd.Series(told, index=points.index, dtype="str"), errors="coerce")
    return points["start"].fillna(read.astype(points["start"].dtype))


def counted(claims: Iterable[Claim]) -> str:
    """Who is counted, as a code: everybody, women, children, both, or either by source; or ''."""
    kinds = {_kind(groups) for groups in _by_event(claims).values()}
    if len(kinds) < 2:
        return next(iter(kinds), "")
    return BY_SOURCE if EVERYBODY in kinds else WOMEN_AND_CHILDREN


def whom(words: Words, code: str) -> str:
    """Who is counted, in words."""
    said = {
        EVERYBODY: words.text("everybody"),
        WOMEN_AND_CHILDREN: words.text("women and children only"),
        BY_SOURCE: words.text("everybody in some sources, women and children only in others"),
        "women": words.text("women only"),
        "children": words.text("children only"),
    }
    return said.get(code, words.text("who is counted is not told"))


def _by_event(claims: Iterable[Claim]) -> dict[str, set[str]]:
    events: dict[str, set[str]] = {}
    for one in claims:
        events.setdefault(one.event, set()).add(one.group)
    return events


def _kind(groups: set[str]) -> str:
    """What the groups of one event amount to."""
    if groups <= _YOUNG:
        return "children"
    if groups <= {"women"}:
        return "women"
    return WOMEN_AND_CHILDREN if groups <= _YOUNG | _BOTH else EVERYBODY


def origins_of(claims: Iterable[Claim]) -> set[str]:
    """The countries that the claims say people left."""
    return {code for one in claims for code in one.origins}


def left(words: Words, codes: Iterable[str]) -> str:
    """The countries that people left, in words; that none is told."""
    named = words.by_name(codes)
    return words.join(map(words.country, named)) if named else words.label("not_stated")


def iraqis(words: Words, code: str) -> str:
    """Whether Iraqis are counted in a figure on all nationalities."""
    said = {
        "in": words.text("Iraqis counted in"),
        "out": words.text("Iraqis left out"),
    }
    return said.get(code, words.text("not told whether Iraqis are counted"))


def special(words: Words, code: str) -> str:
    """Whom a figure counts otherwise than others of its kind; '' where it does not."""
    said = {
        "own_returns": words.text("also people who came back by themselves"),
        "embassy": words.text("only those whom an embassy helped"),
        "fate_unknown": words.text("people from the camps whose fate is not known"),
    }
    return said.get(code, "")


def until(words: Words, row: Mapping[str, Any]) -> str:
    """The day of a dated point as far as it is known."""
    return day(words, row["end"], str(row["precision"]), short=True)


def began(words: Words, since: Any) -> str:
    """Where a running total starts, or that nobody says so."""
    if since is None or pd.isna(since):
        return words.text("start not told")
    return words.text("since {year}", year=str(since.year))
