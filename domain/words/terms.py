"""What do the words of the figures mean? Held equal to docs/glossary.md.

English messages for the catalogues: a name and its meaning. Whose definitions they follow stands in
`standards`; where a term is explained is decided by who shows it.
"""

from typing import NamedTuple


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


class Term(NamedTuple):
    """A name, to stand within a sentence, and its meaning as a sentence."""

    name: str
    meaning: str


TERMS = {
    "repatriation": Term(
        _("repatriation"),
        _(
            "A return of nationals from a conflict zone that their state organised or made"
            " possible. Returns on one's own, deportations and transfers of detainees are other"
            " kinds of event and are never added in."
        ),
    ),
    "returnee": Term(
        _("returnee"),
        _(
            "A woman, a man or a child who has come back. The word says nothing about guilt,"
            " and UNHCR's “returned refugee” is another population."
        ),
    ),
    "country": Term(
        _("country"),
        _(
            "The receiving country, by ISO 3166-1. Kosovo has no code there: XKX, which is free"
            " for users to assign, stands for it, with its footnote."
        ),
    ),
    "origin": Term(
        _("country left"),
        _(
            "The country that people left. It is not stated where a source names several, and"
            " for every remainder."
        ),
    ),
    "central_asia": Term(
        _("Central Asia"),
        _("Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan."),
    ),
    "operation": Term(
        _("operation"),
        _(
            "One repatriation: a flight or a mission, with a name (Mehr-1, Zhusan-2), a date"
            " and how precisely the date is known."
        ),
    ),
    "period": Term(
        _("period"),
        _("What a claim counts over: an operation, a year, or a running total. Periods nest."),
    ),
    "running_total": Term(
        _("running total"),
        _(
            "People since the series began, as of a date. It is shown as a dated point; two of"
            " them are never subtracted to make a year."
        ),
    ),
    "stock": Term(
        _("population, people in camps"),
        _("People present in a place on a date. It is never part of a count."),
    ),
    "group": Term(
        _("group"),
        _(
            "Men, women, boys and girls, and those whose age or sex a source does not name."
            " They never overlap and add up to the total."
        ),
    ),
    "child": Term(
        _("child"),
        _(
            "Anyone under 18. Sources draw the line in different places: whom a source calls a"
            " child stays a child here."
        ),
    ),
    "subset": Term(
        _("of whom"),
        _(
            "Orphans, unaccompanied children and age bands are some of the children: told"
            " beside them, never added. Sources swap these words; each keeps its own."
        ),
    ),
    "publisher": Term(
        _("publisher"),
        _("Who printed it: a newspaper, or a ministry's own site."),
    ),
    "speaker": Term(
        _("speaker"),
        _("Whose figure it is: the ministry that a newspaper quotes. The rank is the speaker's."),
    ),
    "voice": Term(
        _("voice"),
        _(
            "A speaker, heard once however many pages repeat the figure. Editions of one"
            " broadcaster are one voice."
        ),
    ),
    "source": Term(
        _("source"),
        _("One document of a publisher, with its address, date and language."),
    ),
    "claim": Term(
        _("claim"),
        _("What one source says about one period and one group: a count and a qualifier."),
    ),
    "count": Term(
        _("count"),
        _(
            "The settled figure: the number that stands, with its range, its qualifier, its"
            " basis and the claims behind it."
        ),
    ),
    "range": Term(
        _("range of published figures"),
        _("From the lowest to the highest that was stated. It is never an error margin."),
    ),
    "qualifier": Term(
        _("qualifier"),
        _("How a figure was stated: exact, about, at most or at least."),
    ),
    "basis": Term(
        _("basis"),
        _(
            "Why a figure stands: one voice, several that agree, the best-placed of several, a"
            " person's decision, a sum, or what is left of a whole."
        ),
    ),
    "remainder": Term(
        _("remainder"),
        _(
            "A whole less its parts. It stands as a row of its own and is never spread over the"
            " others."
        ),
    ),
    "not_itemised": Term(
        _("not itemised"),
        _("People counted in a year or a whole, in no operation that anyone has named."),
    ),
    "year_not_reported": Term(
        _("year not reported"),
        _("People of whom no source says in which year they came."),
    ),
    "not_broken_down": Term(
        _("not broken down"),
        _("People of whom the source says neither age nor sex, even where it could be inferred."),
    ),
    "ruling": Term(
        _("ruling"),
        _(
            "A person's decision where the rules cannot decide, with its reason, its author,"
            " its date and the claims it cites."
        ),
    ),
    "finding": Term(
        _("finding"),
        _("What a check noticed: where it stands, the value seen, and how it can be mended."),
    ),
    "edition": Term(
        _("edition"),
        _("A published state of claims, rulings and counts. It has an id and never changes again."),
    ),
    "as_of": Term(
        _("as of"),
        _(
            "Operations that began by that date, and running totals whose own date is not"
            " later. When a page was published plays no part."
        ),
    ),
    "reintegration": Term(
        _("reintegration"),
        _(
            "What comes after: documents, a home, a living, school, and communities that are"
            " prepared. There is no agreed definition, and it is never inferred from these"
            " counts."
        ),
    ),
    "third_country_national": Term(
        _("third-country national"),
        _("In the camps: neither Syrian nor Iraqi. “Non-Syrian” includes Iraqis, this does not."),
    ),
}
