"""What does each column of a file hold? One sentence for each, for metadata and descriptions."""

from collections.abc import Hashable, Iterable

from domain.words import Words


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


DEFINITIONS = {
    # what a row is about
    "kind": _("The period of the row: an operation, a year, the whole time, or a remainder."),
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
}


def definition(words: Words, column: Hashable) -> str:
    """What a column holds; its name where it has no sentence of its own."""
    name = str(column)
    return words.text(DEFINITIONS[name]) if name in DEFINITIONS else words.label(name)


def undefined(columns: Iterable[Hashable], words: Words) -> list[str]:
    """The columns of which nothing but their name is known."""
    return [str(one) for one in columns if definition(words, one) == str(one)]
