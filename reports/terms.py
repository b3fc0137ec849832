"""Which terms does an exhibit use, and who is counted in it? Told beside the exhibit itself.

What the terms mean stands in `domain.words.terms`.
"""

from domain.words import Words
from domain.words.terms import TERMS
from reports.view import View

_ALWAYS = ("repatriation", "count", "range", "as_of", "edition")
_RESTS = ("remainder", "not_itemised", "year_not_reported")
_PARTS = ("group", "child", "not_broken_down")
_SAID = ("claim", "speaker", "voice", "source", "publisher", "qualifier")
USES = {  # by the key of the exhibit, beside what every exhibit uses
    "headline": ("operation", *_RESTS, "child", "not_broken_down"),
    "by-year": ("country", "operation", *_RESTS),
    "cumulative": ("operation", "running_total", "qualifier"),
    "compare": ("country", "operation", *_RESTS),
    "totals": ("country", "origin", "running_total", "qualifier"),
    "running": ("country", "origin", "running_total", "qualifier"),
    "joint": ("country", "origin", "claim", "qualifier"),
    "camps": ("stock", "third_country_national", "claim", "qualifier"),
    "counts": ("country", "operation", *_PARTS),
    "operations": ("operation", *_PARTS),
    "composition": _PARTS,
    "running-totals": ("running_total", "operation", "qualifier", "claim", "speaker"),
    "by-group": (*_PARTS, "year_not_reported"),
    "by-country": ("country", *_RESTS),
    "groups-by-country": ("country", *_PARTS),
    "groups-by-year": (*_PARTS, "year_not_reported"),
    "children": ("child", "subset", "not_broken_down"),
    "subsets": ("child", "subset", *_SAID),
    "not-broken-down": _PARTS,
    "over-time": ("country", "origin", "operation", "group"),
    "operation": ("operation", "origin", "qualifier", "basis", *_PARTS),
    "operation-claims": _SAID,
    "disagreement": ("operation", "period", "qualifier", *_SAID),
    "not-adding-up": (*_RESTS, "group", "not_broken_down"),
    "completeness": ("group", "child", "origin", "operation", "year_not_reported"),
    "revisions": ("running_total", *_SAID),
    "speakers": _SAID,
    "claims": ("period", *_SAID),
    "flows": ("country", "origin", "operation"),
    "own-table": ("country", "origin", "operation", *_PARTS, "speaker"),
    "number": ("qualifier", "basis", "ruling"),
    "made-of": ("basis", "remainder", "operation", "group"),
    "belongs": ("basis", "remainder"),
    "claimed": _SAID,
    "history": ("claim", "operation"),
    "rulings": ("ruling", "claim", "operation"),
    "gaps": ("country", *_RESTS, *_PARTS),
    "findings": ("finding", "claim"),
}
EDITION = frozenset(
    {"rulings", "findings", "history"}
)  # that tell of the edition, whatever is selected
SAID = frozenset(
    {"claims", "speakers", "revisions", "subsets"}
)  # that tell of what was said, not settled
OWN = frozenset({"number", "made-of", "belongs", "claimed", "operation", "operation-claims"})
ELSEWHERE = frozenset({"totals", "running", "joint", "camps"})  # whose figures say their scope
ONE_COUNTRY = frozenset({"operations", "composition", "running-totals", "revisions"})


def terms(key: str, words: Words) -> list[tuple[str, str]]:
    """Name and meaning of every term of an exhibit."""
    codes = dict.fromkeys((*USES.get(key, ()), *_ALWAYS))
    return [(words.text(TERMS[code].name), words.text(TERMS[code].meaning)) for code in codes]


def scope(key: str, view: View) -> str:
    """Who is counted in an exhibit: to where, who, from where, since when, as of which date."""
    words, edition = view.words, view.figures.edition
    own = view.of_one() if key in ONE_COUNTRY else view
    if key in EDITION:
        return words.text("Told of the whole edition {edition}.", edition=edition)
    if key in OWN:
        return words.text(
            "The title says who is counted. As of {date}, edition {edition}.",
            date=view.until,
            edition=edition,
        )
    if key in ELSEWHERE:
        return words.text(
            "Each figure says whom it counts, from where and until when. As of {date}, edition"
            " {edition}.",
            date=view.until,
            edition=edition,
        )
    if key in SAID:
        return words.text(
            "Claims as they were published, on {countries}, edition {edition}. The same people"
            " stand in many of them, so they are never added up.",
            countries=own.named(own.countries),
            edition=edition,
        )
    return _counted(own)


def _counted(view: View) -> str:
    words = view.words
    groups = words.join(words.group(code, inline=True) for code in view.groups)
    return words.text(
        "People repatriated to {countries}: {groups}, from {origins}. The series begins in 2019; a"
        " published running total may reach further back. As of {date}, edition {edition}.",
        countries=view.named(view.countries),
        groups=groups or words.text("all people, of whom men, women and children where reported"),
        origins=words.join(map(words.origin, view.selection.origins))
        or words.text("any country that they left, stated or not"),
        date=view.until,
        edition=view.figures.edition,
    )
