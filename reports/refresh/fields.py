"""What can a column of a reader's file hold? The name of each field, and what it means.

By the codes of `etl.normalise.columns` and of the reader's groups and years. In which columns a
file has them, and what they are called there, is found out elsewhere.
"""

from domain.words import Words

GROUP, YEAR = "group:", "year:"


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


FIELDS = {
    "country": (_("Country"), _("The receiving country, by its name or its ISO code.")),
    "operation": (_("Operation"), _("What the operation is called, such as Mehr-1.")),
    "date": (
        _("Date"),
        _("The day of the operation, as 2024-07-19 or 19.07.2024; a month or a year will do."),
    ),
    "year": (_("Year"), _("The year that the figure counts over.")),
    "since": (_("Since"), _("Where a running total starts.")),
    "until": (_("As of"), _("Until when a running total counts.")),
    "group": (_("Group"), _("Whom the figure counts: everybody, men, women, children, boys, …")),
    "count": (_("People"), _("How many: a whole number, also ~150 or 150+. Empty: not reported.")),
    "qualifier": (_("Precision"), _("Exact, about, at least or at most.")),
    "origin": (_("Country left"), _("The country that people left; several apart by ;.")),
    "scope": (_("Kind of period"), _("An operation, a year, or a running total.")),
    "speaker": (_("Whose figure"), _("Who says it: the ministry that a newspaper quotes.")),
    "speaker_kind": (_("Kind of speaker"), _("A government, a UN body, an NGO, a newspaper, …")),
    "publisher": (_("Publisher"), _("Who printed it.")),
    "publisher_kind": (_("Kind of publisher"), _("The same kinds as for speakers.")),
    "published": (_("Publication date"), _("When it was printed.")),
    "title": (_("Document title"), _("What the document is called.")),
    "url": (_("Link"), _("The address of the page.")),
    "language": (_("Language"), _("The language of the document.")),
    "evidence": (_("Evidence"), _("What the document says, in your own words.")),
    "note": (_("Note"), _("What else is to be known. Not shown to readers.")),
    "event_type": (_("Kind of return"), _("Repatriation, unless the file says otherwise.")),
    "event_id": (_("Operation id"), _("Our id of the operation.")),
    "claim_id": (_("Claim id"), _("Our id of the claim; a file with ids replaces just these.")),
}


def field_name(words: Words, field: str) -> str:
    """What a field is called; `group:women` is the number of women, '' is not read.

    `group:women+year:2019` is the number of women in 2019.
    """
    if not field:
        return words.text("not read")
    if "+" in field:
        return " · ".join(field_name(words, one) for one in field.split("+"))
    if field.startswith(GROUP):
        group = words.group(field.removeprefix(GROUP), inline=True)
        return words.text("People: {group}", group=group)
    if field.startswith(YEAR):
        return words.text("People in {year}", year=field.removeprefix(YEAR))
    return words.text(FIELDS[field][0]) if field in FIELDS else field
