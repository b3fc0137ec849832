"""Which exhibits show the groups? Composition, the children's share, what is not broken down."""

from charts.theme import Mode
from domain.selection import Selection
from domain.words import Words
from reports.children import children
from reports.exhibit import Exhibit
from reports.figures import Figures
from reports.grouping import grouped, peak_parts_said
from reports.unknown import not_broken_down
from reports.view import View

__all__ = ["by_country", "by_year", "children", "not_broken_down"]


def by_country(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """Who came, country by country."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "Women, men and children among the people repatriated, by country – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    return grouped(view, key="groups-by-country", title=title, index="country", horizontal=True)


def by_year(
    figures: Figures, selection: Selection, words: Words, *, mode: Mode = "light"
) -> Exhibit:
    """Who came, year by year, as shares of each year's people."""
    view = View(figures, selection, words, mode)
    title = words.text(
        "Women, men and children as shares of each year’s people – {scope}, as of {date}",
        scope=view.scope,
        date=view.until,
    )
    return grouped(
        view, key="groups-by-year", title=title, index="year", said=peak_parts_said, share=True
    )
