"""Which countries does a claim speak of: the receiving one, and those that people left?

Codes and every spelling of the reference table are understood, never a likeness. A claim on
several countries keeps them together: no country's share is derived from it.
"""

from collections.abc import Mapping, Sequence

from domain.countries import country_of, fold, reasons
from etl.normalise.cells import Cells
from etl.normalise.problems import Problem, Rule
from etl.normalise.reading import Columns, Reading
from etl.reference import Reference
from etl.wanted import if_wanted

JOINED = ";"
REGIONS = {fold(code): code for code in ("WLD", "M49:143")}


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


_REMEDY = _("Write the ISO 3166-1 alpha-3 code; join several by a semicolon.")
_NO_COUNTRY = Rule("stop", "no_country", _("No receiving country is given."), _REMEDY)


@if_wanted
def read_places(cells: Columns, reference: Reference) -> Reading:
    """country: codes joined in order, WLD or M49:143; origins: codes joined, '' if not stated."""
    known = country_of(reference.countries, reference.not_countries)
    country, origin = cells["country"], cells["origin"]
    receiving = [_codes(text, known | REGIONS) for text in country.texts]
    left = [_codes(text, known) for text in origin.texts]
    why = reasons(reference.not_countries)
    return Reading(
        {
            "country": country.category([one or "" for one in receiving]),
            "origins": origin.category([one or "" for one in left]),
        },
        [
            _NO_COUNTRY.broken_by(country, [one == "" for one in receiving]),
            *_unknown(country, receiving, why=why),
            *_unknown(origin, left, why=why),
        ],
    )


def _codes(text: str, known: Mapping[str, str]) -> str | None:
    """The codes of all the labels, sorted and joined; None if one of them is unknown."""
    labels = [label for label in map(fold, text.split(JOINED)) if label]
    codes = {known.get(label, "") for label in labels}
    return None if "" in codes else JOINED.join(sorted(codes))


def _unknown(cells: Cells, codes: Sequence[str | None], *, why: Mapping[str, str]) -> list[Problem]:
    """Texts that name no country; for each reason, where it is known, a rule of its own."""
    found = [
        next(filter(None, (why.get(fold(label)) for label in text.split(JOINED))), "")
        if code is None
        else None
        for text, code in zip(cells.texts, codes, strict=True)
    ]
    known = sorted({one for one in found if one is not None})
    return [_no_country(one).broken_by(cells, [why == one for why in found]) for one in known]


def _no_country(reason: str) -> Rule:
    bare = _("“{text}” is no country that we know.")
    with_reason = _("“{text}” is no country that we know. {reason}")
    given = (("reason", reason),) if reason else ()
    message = with_reason if reason else bare
    return Rule("stop", "unknown_country", message, _REMEDY, given=given)
