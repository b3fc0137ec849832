"""How is the compilation quoted, and under which licence may it be used?"""

from domain.words import Words

LICENCE = "CC-BY-4.0"  # as SPDX calls it; the text is in LICENSE-DATA
LICENCE_AT = "https://creativecommons.org/licenses/by/4.0/"


def licence(words: Words) -> str:
    """The licence of the data, by name and address."""
    return words.text(
        "Creative Commons Attribution 4.0 International: {address}", address=LICENCE_AT
    )


def citation(words: Words, edition: str) -> str:
    """The line that names us as the source."""
    return words.text(
        "Repatriation statistics: published claims and settled counts, edition {edition}, "
        "CC BY 4.0.",
        edition=edition,
    )


def single_figure(words: Words) -> str:
    """Whom to name beside us, or in our place, for one figure."""
    return words.text(
        "To quote a single figure, cite the source that published it: a fact belongs to nobody, "
        "and each figure names its sources."
    )
