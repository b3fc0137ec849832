"""Which words do generated claims use? Labels of the reference tables, and made-up names.

Countries as people write them, in every language that the tables know; speakers that are listed
and some that aren't. How words become rows is in generate.py.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

REFERENCE = Path(__file__).resolve().parent.parent / "data" / "reference"
STATES = ("KAZ", "KGZ", "TJK", "UZB")
COUNTRIES = 60
ORIGINS = ("SYR", "IRQ", "AFG", "TUR")
JOINT = ("KAZ;KGZ;TJK;UZB", "KAZ; Uzbekistan", "WLD", "M49:143")
SEVERAL_ORIGINS = ("SYR;IRQ", "IRQ;SYR", "SYR;IRQ;AFG", "Syria;Iraq")

PATTERNS = (  # the groups that one document gives of one period, and how often
    (("total",), 26),
    (("total", "children"), 18),
    (("total", "women", "children"), 24),
    (("total", "men", "women", "children"), 10),
    (("women", "children"), 8),
    (("children",), 5),
    (("total", "men", "women", "boys", "girls"), 4),
    (("total", "children", "orphans"), 3),
    (("total", "adults", "children"), 1),
    (("other:families",), 1),
)
GROUPS = tuple(dict.fromkeys(group for groups, _ in PATTERNS for group in groups))
QUALIFIERS = {"exact": 85, "about": 8, "at_least": 6, "at_most": 1}
LANGUAGES = ("en", "ru", "uz", "kk", "ky", "tg", "de", "fr", "ar", "tr")
PUBLISHER_KINDS = ("press", "wire", "mirror", "aggregator", "ngo", "un_igo", "research")
NOTES = tuple(f"Figure {n} of the recap; repeated from an earlier page." for n in range(250))


@dataclass(frozen=True)
class Vocabulary:
    """Labels of each country (its ISO code first), labels of each origin, speakers, publishers."""

    countries: tuple[tuple[str, ...], ...]
    origins: tuple[tuple[str, ...], ...]
    speakers: tuple[tuple[str, str], ...]
    publishers: tuple[tuple[str, str], ...]


def _rows(name: str) -> list[dict[str, str]]:
    with (REFERENCE / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def vocabulary() -> Vocabulary:
    """The words of this project's reference tables; the same tables give the same words."""
    rows = {row["iso3"]: row for row in _rows("countries")}
    unwanted = {row["label"].casefold() for row in _rows("not_countries")}

    def labels(code: str) -> tuple[str, ...]:
        row = rows[code]
        known = (code, row["name"], *filter(None, row["aliases"].split("|")))
        return tuple(label for label in known if label.casefold() not in unwanted)

    rest = sorted(set(rows) - {*STATES, *ORIGINS}, key=lambda code: (-len(labels(code)), code))
    codes = (*STATES, *rest[: COUNTRIES - len(STATES)])
    return Vocabulary(
        countries=tuple(labels(code) for code in codes),
        origins=tuple(labels(code) for code in ORIGINS),
        speakers=_speakers([rows[code]["name"] for code in codes]),
        publishers=tuple(
            (f"{place} {title}", PUBLISHER_KINDS[at % len(PUBLISHER_KINDS)])
            for at, (place, title) in enumerate(
                (rows[code]["name"], title)
                for code in codes
                for title in ("Daily", "News Agency", "Observer", "Today")
            )
        ),
    )


def _speakers(places: list[str]) -> tuple[tuple[str, str], ...]:
    """Listed voices, then bodies of each country that nobody has listed yet."""
    kinds = {"government": "receiving_government"}  # as the shipped claims put it
    listed = [(row["speaker"], kinds.get(row["kind"], row["kind"])) for row in _rows("speakers")]
    made = [
        (f"{body} of {place}", kind)
        for place in places
        for body, kind in (
            ("Foreign Ministry", "receiving_government"),
            ("Ombudsman", "receiving_government"),
            ("Institute for Return Studies", "research"),
        )
    ]
    known = dict(listed)
    return (*listed, *((name, kind) for name, kind in made if name not in known))
