"""Which files can be read, and what may stand in them? A section that explains the format."""

import pandas as pd

from domain.words import Words
from reports.refresh.fields import FIELDS
from reports.section import Section


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


POINTS = (
    (
        _("Your own file."),
        _(
            "CSV, TSV, Excel (XLSX), ODS, or a CSV in a zip; up to 100 MB. The table may start"
            " further down or stand on another sheet. Titles, notes and subtotals are recognised,"
            " and you see what was left out."
        ),
    ),
    (
        _("Any of these shapes."),
        _(
            "One figure in each row; a column for each group (women, children, …); a column for"
            " each year; a list of operations; one country, named in the title; countries as rows"
            " of their own, above their rows."
        ),
    ),
    (
        _("Your own words."),
        _(
            "Headers and values may be in English, Russian, Uzbek, Kazakh, Kyrgyz or Tajik. What"
            " is not recognised is asked, never guessed."
        ),
    ),
    (
        _("Numbers as you write them."),
        _(
            "150, 1 500, ~150, 150+, 12–15. An empty cell, a dash or “n/a” means not reported,"
            " which is not zero."
        ),
    ),
    (
        _("Who says so."),
        _(
            "Every figure is somebody's, of some day. What the file does not say about that is"
            " asked once, and remembered for files laid out alike."
        ),
    ),
)


def read_as_it_is(words: Words) -> Section:
    """What is read, and what is asked."""
    names, meanings = zip(*FIELDS.values(), strict=True)
    return Section(
        key="format",
        title=words.text("What a file may look like"),
        points=tuple((words.text(name), words.text(meaning)) for name, meaning in POINTS),
        table=pd.DataFrame(
            {
                words.text("Column"): [words.text(name) for name in names],
                words.text("What it holds"): [words.text(meaning) for meaning in meanings],
            },
            dtype="str",
        ),
    )
