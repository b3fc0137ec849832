"""Which extract do the tests of exports write? A small exhibit of the sample, by hand."""

from dataclasses import replace

import pandas as pd

from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit
from reports.exports import Extract, extract_of
from reports.figures import Figures
from stats.table import tabulate
from tests.reports.bundle import sample

ADDRESS = "https://figures.example.org/years?edition=2026-11-22-test&lang=en"


def exhibit(data: pd.DataFrame) -> Exhibit:
    """An exhibit of these data."""
    return Exhibit(
        key="small",
        title="People by year and group – as of 22 November 2026",
        sentence="Women and men, and those of whom nobody says.",
        figure=None,
        table=pd.DataFrame(),
        notes=("No figure published, which is not zero: Turkmenistan.",),
        sources=(),
        data=data,
        stem="repatriation_small_2026-11-22-test",
    )


def figures() -> Figures:
    """The sample, with an address withheld and a figure that a person ruled."""
    known = sample()
    sources = known.sources_by_claim
    own = sources["url"].where(sources.index != "c-kaz-2", "")
    totals = known.totals.assign(
        ruling=known.totals["ruling"].where(known.totals["claims"] != "c-kaz-1", "r007")
    )
    return replace(known, totals=totals, sources_by_claim=sources.assign(url=own), rules="1")


def small(language: str = "en") -> Extract:
    """Years and operations of Kazakhstan with their figures and addresses."""
    known = figures()
    rows = tabulate(
        known.totals, known.counts, by=("year", "country", "operation"), countries=["KAZ"]
    )
    numbers = [f"KAZ~~{one}" for one in rows["operation"]]
    first = pd.Series(pd.to_datetime(["2019-01-06"]), dtype="datetime64[s]")
    data = rows.assign(number=numbers, start=first.reindex(rows.index))
    asked = Selection(countries=("KAZ",), language=language)
    return extract_of(exhibit(data), known, asked, Words(language), address=ADDRESS)
