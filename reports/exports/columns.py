"""What does each column of a file hold? One sentence for each, for metadata and descriptions."""

from collections.abc import Hashable, Iterable

from domain.words import Words


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


DEFINITIONS = {
    # what a row is about
    "kind": _(
        "Kind of the row: of a figure its period (operation, year, whole, remainder), of a ruling "
        "what it does (choose, reject, set)."
    ),
    "country": _("Receiving country, ISO 3166-1 alpha-3; XKX is Kosovo. Several are joined by ;."),
    "origin": _("Country that people left, ISO 3166-1 alpha-3; not_stated where no source says."),
    "origins": _("Countries that people left, as the source names them, joined by ;."),
    "operation": _("Id of the operation; not_itemised: people of whom no operation is known."),
    "year": _("Year; empty where nobody reported it, which is not nought."),
    "group": _("Demographic group. Groups of one breakdown never overlap and add up to the total."),
    "measure": _("Which number of the headline the row holds."),
    "period_kind": _(
        "What the number counts over: an operation, a year, a running total, a stock."
    ),
    "precision": _("How exact the dates of the row are known: to the day, the month or the year."),
    "start": _("First day of the period, as far as it is known."),
    "end": _("Last day of the period, as far as it is known."),
    "date": _("Day of the operation, or as-of date of a running total, as far as it is known."),
    "since": _("Where the running total starts; empty where the source does not say."),
    "years": _(
        "The years that are added up where the whole starts before 2019; empty where it stands."
    ),
    "who": _(
        "Who is counted: everybody, women_and_children, women, children, or by_source where that "
        "differs; empty where no source says."
    ),
    "iraqis": _("Whether a figure on all nationalities counts Iraqis: in, out, empty: not told."),
    "place": _(
        "Where a population was counted: al_hol, roj, both, north_east (all its camps), other."
    ),
    # the figure
    "count": _("People: the settled figure, or what the claim states."),
    "low": _("The lowest published figure that competes; not an error margin."),
    "high": _("The highest published figure that competes; not an error margin."),
    "qualifier": _("How firm the figure is: exact, about, at_most or at_least."),
    "basis": _("Why this figure: only, agreed, ranked, ruled, sum or remainder."),
    "claims": _("Ids of the claims that the figure rests on."),
    "ruling": _(
        "Id of the ruling that decided, or of those inside a sum; empty where the rules did."
    ),
    "number": _("Address of the number: put it behind passport?number= to open its passport."),
    "sources": _(
        "The documents of these claims: publisher, date as far as it is known, address. "
        "An address is withheld where the page prints names of private persons."
    ),
    "edition": _("The edition that the figure was read from."),
    "as_of": _("The as-of date of the figure."),
    "sum": _("People who had come by that date, itemised by operation."),
    "itemised": _("People itemised by operation."),
    "not_itemised": _("People of whom no operation is known, though they are in the total."),
    "broken_down": _("People broken down by age and sex."),
    "adults_not_by_sex": _("Adults whose sex no source reports."),
    "children_not_by_sex": _("Children whose sex no source reports."),
    "not_broken_down": _("People of whom no source says who they were."),
    # what the sources leave open
    "level": _("What the figure is of: a country, a year or an operation."),
    "apart": _("How many people lie between the lowest and the highest published figure."),
    "compared": _(
        "What is compared: operations (not_itemised), groups (not_broken_down), a document’s own "
        "parts (own_parts) or those beyond_the_settled figure, a year_below its operations."
    ),
    "parts": _("The parts that are published or settled, in people, as code=number."),
    "left": _("People whom the parts leave over; below nought, people they have too many."),
    "known_age": _("People of whom is known whether they are adults or children."),
    "known_sex": _("People whose sex is known."),
    "known_origin": _("People of whom is known which country they left."),
    "known_day": _("People whose operation is known to the day."),
    "known_month": _("People whose operation is known to the month only."),
    "known_year": _("People of whom only the year is known."),
    "date_unknown": _("People of whom not even the year is known."),
    "period": _("What was said otherwise: an operation, a year, or the whole (running totals)."),
    "said_on": _(
        "Date of the page, or as-of date of a running total, as far as it is known; empty: undated."
    ),
    "settled": _("The settled figure; among speakers, how many of their figures are settled ones."),
    "voice": _("Whose figures these are; editions of one broadcaster are one voice."),
    "kinds": _("Kinds of body that the speaker is, towards the countries that it speaks of."),
    "agree": _("Figures that another voice gives too."),
    "alone": _("Figures beside which other voices give only others."),
    "sole": _("Figures on which nobody else speaks."),
    # what one source says
    "claim": _("Id of the claim: what one source says about one period and one group."),
    "event": _("Id of what is counted, as the source tells it apart."),
    "event_type": _("Kind of return; only repatriation enters the settled figures."),
    "operation_name": _("Name of the operation, as the source writes it."),
    "source": _("Id of the document."),
    "publisher": _("Who printed it."),
    "publisher_kind": _("Kind of body the publisher is."),
    "published": _("Date of the document as far as it is known: year, month or day."),
    "language": _("Language of the document, ISO 639-1."),
    "url": _("Address of the document; withheld where it prints names of private persons."),
    "speaker": _("Whose figure it is, for instance the ministry that a newspaper quotes."),
    "speaker_kind": _("Kind of body the speaker is, towards the country of the claim."),
    "standing": _("What became of the claim."),
    "reason": _("Why: the rule or the ruling that decided."),
    "against": _("Id of the claim that was preferred."),
    "until": _("The date that a running total counts up to, as far as it is known."),
    # rulings, findings, and how numbers hang together
    "reason_ru": _("The reason, in Russian."),
    "reason_uz": _("The reason, in Uzbek."),
    "author": _("Who ruled."),
    "severity": _("How grave the finding is: stop, warn or note."),
    "rule": _("The check that noticed it."),
    "findings": _("How many findings of this check there are."),
    "relation": _("What the number is to the one that was asked for: a whole that it is part of."),
}


def definition(words: Words, column: Hashable) -> str:
    """What a column holds; its name where it has no sentence of its own."""
    name = str(column)
    return words.text(DEFINITIONS[name]) if name in DEFINITIONS else words.label(name)


def undefined(columns: Iterable[Hashable], words: Words) -> list[str]:
    """The columns of which nothing but their name is known."""
    return [str(one) for one in columns if definition(words, one) == str(one)]
