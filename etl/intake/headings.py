"""What does the heading of a column say? Aliases in six languages, groups, years, HXL tags.

A field is named as in data/reference/columns.csv, `group:women`, `year:2019`, or several of these
joined by '+'. Where a header stands, and what a column holds besides, is found out elsewhere.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from etl.intake.values import read_group
from etl.intake.values.spellings import KEPT, LONGEST
from etl.intake.values.spellings import level as level_text
from etl.normalise.columns import OPTIONAL, REQUIRED

FIELDS = (*REQUIRED, *OPTIONAL, "year", "until")
NOT_READ = "unread"  # the row of columns.csv with headings of columns that nobody reads
BETWEEN = " / "
_FILE = Path(__file__).resolve().parents[2] / "data" / "reference" / "columns.csv"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEAR_WORDS = re.compile(
    r"(?<!\w)(?:in|year|в|год|годы|году|года|г|гг|yil|yili|yilda|йил|йили|йилда|жыл|жылы|сол|соли)"
    r"(?!\w)\.?"
)
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_EDGES = " \t\n:;,.*†‡-¹²³⁴⁵⁶⁷⁸⁹"
_TAG = re.compile(r"#[a-z][a-z0-9_]*(\s*\+[a-z][a-z0-9_]*)*", re.IGNORECASE)
_TAGGED = {
    "affected": "count",
    "reached": "count",
    "targeted": "count",
    "inneed": "count",
    "population": "count",
    "beneficiary": "count",
    "country": "country",
    "country+origin": "origin",
    "date": "date",
    "date+start": "since",
    "date+end": "until",
    "date+year": "year",
    "date+reported": "published",
    "date+published": "published",
    "event": "operation",
    "event+code": "event_id",
    "event+id": "event_id",
    "meta+id": "claim_id",
    "meta+source": "publisher",
    "org+source": "publisher",
    "org+speaker": "speaker",
    "meta+url": "url",
    "meta+title": "title",
    "meta+note": "note",
    "description": "note",
}
_PEOPLE = {"f": "women", "m": "men", "children": "children", "adults": "adults", "total": "total"}


@cache
def aliases() -> Mapping[str, str]:
    """The field of each known heading, levelled."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = {level(one): row["field"] for row in rows for one in row["aliases"].split("|")}
    return known | {level(one): one for one in FIELDS}


@lru_cache(maxsize=KEPT)
def level(text: str) -> str:
    """A heading as it is compared: case, spaces, marks at its edges and underscores levelled."""
    return level_text(text.replace("_", " ")).strip(_EDGES)


@lru_cache(maxsize=KEPT)
def field_of(*lines: str) -> str | None:
    """The field that the lines of a heading name together, '' if it is one that nobody reads.

    None where the last line is unknown: of `Women / who died` nothing is known.
    """
    said = list(dict.fromkeys(one for one in lines if one.strip()))
    if sum(map(len, said)) > LONGEST:
        return None
    years = {year for one in said for year in _YEAR.findall(one)}
    bare = [one for one in map(_without_year, said) if one]
    read = (_named(BETWEEN.join(bare[at:])) for at in range(len(bare)))
    inner = next((one for one in read if one is not None), None) if bare or not said else "count"
    if not years or inner is None:
        return inner
    return joined([inner, f"year:{years.pop()}"]) if len(years) == 1 and counted(inner) else None


def _without_year(text: str) -> str:
    if not _YEAR.search(text):
        return text
    return _YEAR_WORDS.sub(" ", _YEAR.sub(" ", level_text(text))).strip(_EDGES + "()/")


def _named(text: str) -> str | None:
    """The field that is named with no year: an alias or a group."""
    for said in dict.fromkeys((text, _BRACKETS.sub(" ", text), text.partition(",")[0])):
        plain = level(said)
        field = aliases().get(plain, "scope:") if plain else "scope:"
        if not field.startswith("scope:"):
            return "" if field == NOT_READ else field
        if group := read_group(said):
            return f"group:{group}"
    return None


def is_tag(text: str) -> bool:
    """Whether a cell is a tag of the Humanitarian Exchange Language, such as #affected+f."""
    return bool(_TAG.fullmatch(text.strip()))


def field_of_tag(text: str) -> str | None:
    """The field that an HXL tag names (hxlstandard.org), None where it says nothing to us."""
    tag, *marks = (one.strip() for one in text.strip().lower().removeprefix("#").split("+"))
    whole = [f"{tag}+{one}" for one in marks if f"{tag}+{one}" in _TAGGED]
    field = _TAGGED.get(whole[0] if whole else tag)
    if field != "count":
        return field
    named = [one for one in ("children", "adults", "f", "m", "total") if one in marks]
    if "children" in named and {"f", "m"} & set(named):
        return "group:girls" if "f" in named else "group:boys"
    return f"group:{_PEOPLE[named[-1]]}" if named else "count"


def counted(field: str) -> tuple[str, str] | None:
    """Group and year of a column of counts, '' where it names none; None where it counts nobody."""
    parts = field.split("+")
    if not all(one == "count" or one.startswith(("group:", "year:")) for one in parts):
        return None
    said = {kind: value for kind, _, value in (one.partition(":") for one in parts)}
    return said.get("group", ""), said.get("year", "")


def joined(fields: Iterable[str]) -> str:
    """The counts of a group in a year, as a heading and its HXL tag say them together."""
    said: dict[str, str] = {}
    for field in fields:
        for one in field.split("+"):
            kind, _, value = one.partition(":")
            if not (kind == "group" and value == "total" and kind in said):
                said[kind] = value  # what is called total may be the total of a group
    return "+".join(f"{one}:{said[one]}" for one in ("group", "year") if one in said) or "count"
