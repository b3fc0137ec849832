"""When are two texts the same words, and which words mean which code?

The words stand in data/reference/spellings.csv: a spelling is an alias in it. An alias with an
ellipsis is a phrase round something (`more than …`). What is read with them is decided beside.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from domain.countries import fold

GAP = "…"
KEPT = 65_536  # texts whose answer is remembered, of each reader
LONGEST = 200  # what is longer is no number, no date and no name
_REFERENCE = Path(__file__).resolve().parents[3] / "data" / "reference"
_MARK = r"\*†‡§⁰¹²³⁴-⁹ᵃ-ᶻ⁽⁾"
_MARKED = re.compile(rf"(.*[^\s{_MARK}])\s*((?:[{_MARK}]\)?|\[\w{{1,3}}\]\s?)+)", re.DOTALL)


def level(text: str) -> str:
    """The text as it is compared: as `fold` does, without what has no width, any digit as 0-9."""
    seen = text if text.isascii() else "".join(map(_seen, text))
    return fold(seen).replace("ё", "е")


def unmarked(text: str) -> tuple[str, str]:
    """The text without the footnote marks at its end, and the marks."""
    marked = _MARKED.fullmatch(text.strip())
    return (marked[1], marked[2].strip()) if marked else (text.strip(), "")


@lru_cache
def codes(field: str) -> Mapping[str, str]:
    """Levelled spelling → code; of a phrase its words; and every code that is a word."""
    said = {alias.replace(GAP, "").strip() or alias: code for alias, code in _aliases(field)}
    return said | {level(code): code for code in said.values() if not code.isdigit()}


@lru_cache
def phrases(field: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The phrases of a field, the longest first: a pattern with a group a gap, and a code."""
    found = [(alias, code) for alias, code in _aliases(field) if GAP in alias and alias != GAP]
    found.sort(key=lambda one: -len(one[0]))
    return tuple((re.compile(_pattern(alias), re.DOTALL), code) for alias, code in found)


@lru_cache
def parents() -> Mapping[str, str]:
    """Group → the group that it stands within, '' where it stands in none."""
    return {row["code"]: row["parent"] for row in _rows("groups.csv")}


def _seen(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == "Cf":
        return ""
    return str(unicodedata.decimal(letter)) if kind == "Nd" else letter


def _rows(name: str) -> list[dict[str, str]]:
    with (_REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _aliases(field: str) -> Iterator[tuple[str, str]]:
    for row in _rows("spellings.csv"):
        if row["field"] == field:
            yield from ((level(alias), row["code"]) for alias in row["aliases"].split("|"))


def _pattern(alias: str) -> str:
    """Words beside a gap end where it begins; a hyphen may tie an ending to a number (150-ден)."""
    before, *rest = alias.split(GAP)
    pattern = re.escape(before) + (r"(?![^\W\d_])" if before[-1:].isalpha() else "")
    for after in rest:
        tie = "-?" if after[:1].isalpha() else ""
        pattern += rf"\s*(.+?)\s*{tie}{re.escape(after)}"
    return pattern
