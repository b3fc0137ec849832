"""Which countries does a claim speak of: the receiving one, and those that people left?

Codes and every spelling of the reference table are understood, never a likeness. A claim on
several countries keeps them together: no country's share is derived from it.
"""

from collections.abc import Mapping

from domain.countries import country_of, fold, reasons
from etl.normalise.problems import Rule
from etl.normalise.reading import Columns, Reading
from etl.reference import Reference

JOINED = ";"
REGIONS = {fold(code): code for code in ("WLD", "M49:143")}
_REMEDY = "Write the ISO 3166-1 alpha-3 code; join several by a semicolon."


def read_places(cells: Columns, reference: Reference) -> Reading:
    """country: codes joined in order, WLD or M49:143; origins: codes joined, '' if not stated."""
    known = country_of(reference.countries, reference.not_countries)
    country, origin = cells["country"], cells["origin"]
    receiving = [_codes(text, known | REGIONS) for text in country.texts]
    left = [_codes(text, known) for text in origin.texts]
    unknown = _unknown_country(reasons(reference.not_countries))
    return Reading(
        {
            "country": country.category([one or "" for one in receiving]),
            "origins": origin.category([one or "" for one in left]),
        },
        [
            _NO_COUNTRY.broken_by(country, [one == "" for one in receiving]),
            unknown.broken_by(country, [one is None for one in receiving]),
            unknown.broken_by(origin, [one is None for one in left]),
        ],
    )


def _codes(text: str, known: Mapping[str, str]) -> str | None:
    """The codes of all the labels, sorted and joined; None if one of them is unknown."""
    labels = [label for label in map(fold, text.split(JOINED)) if label]
    codes = {known.get(label, "") for label in labels}
    return None if "" in codes else JOINED.join(sorted(codes))


_NO_COUNTRY = Rule("stop", "no_country", lambda _: "No receiving country is given.", _REMEDY)


def _unknown_country(no_countries: Mapping[str, str]) -> Rule:
    def message(text: str) -> str:
        known_not_to_be = [no_countries.get(fold(label), "") for label in text.split(JOINED)]
        return " ".join([f"{text!r} is no country that we know.", *filter(None, known_not_to_be)])

    return Rule("stop", "unknown_country", message, _REMEDY)
