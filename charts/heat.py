"""How deeply is a cell of a table shaded? Never so deep that its number is hard to read."""

from charts.palette import SURFACE, Pair
from charts.theme import Mode, mix

_DEEPEST = Pair("#7f8ccf", "#4a5ab8")
_FAINTEST = 0.06  # how much of the deepest colour the smallest number has


def heat(shade: float, mode: Mode = "light") -> str:
    """The ground of a cell; `shade` runs from 0 to 1, '' at nothing."""
    if shade <= 0:
        return ""
    ground, deepest = (pair.dark if mode == "dark" else pair.light for pair in (SURFACE, _DEEPEST))
    return mix(ground, deepest, _FAINTEST + (1 - _FAINTEST) * min(shade, 1.0))
