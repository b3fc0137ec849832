"""How is the compilation quoted, and under which licence may it be used?"""

from domain.words import Words
from reports.figures import Figures

LICENCE = "CC-BY-4.0"  # as SPDX calls it; the text is in LICENSE-DATA
LICENCE_AT = "https://creativecommons.org/licenses/by/4.0/"


def licence(words: Words) -> str:
    """The licence of the data, by name and address."""
    return words.text(
        "Creative Commons Attribution 4.0 International: {address}", address=LICENCE_AT
    )


def citation(words: Words, figures: Figures, address: str = "") -> str:
    """What is cited, of which edition and date, under which licence, and where it stands."""
    until = figures.until
    said = words.text(
        "Repatriation statistics: published claims and settled counts, edition {edition}, as of"
        " {date}. CC BY 4.0. {address}",
        edition=figures.edition,
        date=words.date(until) if until else words.text("a date that nobody reported"),
        address=address,
    )
    return said.strip()


def single_figure(words: Words) -> str:
    """Whom to name beside us, or in our place, for one figure."""
    return words.text(
        "To quote a single figure, cite the source that published it: a fact belongs to nobody, "
        "and each figure names its sources."
    )
