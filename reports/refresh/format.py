"""Which files can be read, and what may stand in them? A section that explains the format."""

import pandas as pd

from domain.words import Words
from reports.refresh.fields import FIELDS
from reports.section import Section


def read_as_it_is(words: Words) -> Section:
    """What is read, and what is asked."""
    return Section(
        key="format",
        title=words.text("What a file may look like"),
        points=(
            (
                words.text("Your own file."),
                words.text(
                    "CSV, TSV, Excel (XLSX), ODS, or a CSV in a zip; up to 100 MB. The table may"
                    " start further down or stand on another sheet. Titles, notes and subtotals"
                    " are recognised, and you see what was left out."
                ),
            ),
            (
                words.text("Any of these shapes."),
                words.text(
                    "One figure in each row; a column for each group (women, children, …); a column"
                    " for each year; a list of operations; one country, named in the title."
                ),
            ),
            (
                words.text("Your own words."),
                words.text(
                    "Headers and values may be in English, Russian, Uzbek, Kazakh, Kyrgyz or Tajik."
                    " What is not recognised is asked, never guessed."
                ),
            ),
            (
                words.text("Numbers as you write them."),
                words.text(
                    "150, 1 500, ~150, 150+, 12–15. An empty cell, a dash or “n/a” means not"
                    " reported, which is not zero."
                ),
            ),
            (
                words.text("Who says so."),
                words.text(
                    "Every figure is somebody's, of some day. What the file does not say about"
                    " that is asked once, and remembered for files laid out alike."
                ),
            ),
        ),
        table=pd.DataFrame(
            {
                words.text("Column"): [words.text(name) for name, _meaning in FIELDS.values()],
                words.text("What it holds"): [words.text(text) for _name, text in FIELDS.values()],
            },
            dtype="str",
        ),
    )
