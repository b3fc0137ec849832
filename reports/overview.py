"""Which exhibits does the overview show? The headline, the years, the running sums."""

from charts.theme import Mode
from domain.selection import Selection
from domain.words import Words
from reports import sums
from reports.addresses import numbered
from reports.drawing import ends, of_countries, span, stack, stacked
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.headline import headline
from reports.making import made, nothing
from reports.peak import peak_said
from reports.tables import wide
from reports.view import View
from stats.years import by_year as yearly

__all__ = ["by_year", "cumulative", "headline"]


def by_year(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """People by year, stacked by country; those of no known year in a bar of their own."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "People repatriated by year and country – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    rows = yearly(*view.both, **view.only)
    if rows.empty:
        return nothing(view, key="by-year", title=title)
    bars = span(view, rows["year"])
    parts, cells = of_countries(view, rows)
    drawn = stack(bars, parts, cells, ends(view, "year"))
    shown = {code: words.country(code) for code in view.countries if code in set(rows["country"])}
    table, numbers = wide(view, rows, bars=bars, index="year", across="country", names=shown)
    return made(
        view,
        key="by-year",
        title=title,
        sentence=peak_said(view),
        figure=stacked(view, drawn),
        table=table,
        numbers=numbers,
        data=rows.assign(number=numbered(view, rows, "year", "country")),
    )


def cumulative(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """The itemised people of each country added up over time, beside its running totals."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "Itemised people added up over time, beside published running totals – {scope},"
        " as of {date}",
        scope=view.scope,
        date=view.until,
    )
    return sums.exhibit(view, key="cumulative", title=title, said=sums.said)
