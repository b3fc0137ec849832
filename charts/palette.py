"""Which colour has each country and each group, on light and on dark ground? Values only.

Chosen for 3:1 contrast on either ground, for eyes that see no red, no green or no blue, and for
steps in luminance that survive a grey printer; the tests hold all three. Among the groups the hue
says the age and the depth the sex, so that no colour stands for women or for men.
"""

from typing import NamedTuple


class Pair(NamedTuple):
    """One colour in its light and its dark value."""

    light: str
    dark: str


COUNTRIES = {
    "KAZ": Pair("#1a6ab2", "#5fa6ea"),
    "KGZ": Pair("#942c0b", "#d8622b"),
    "TJK": Pair("#179277", "#52d6b2"),
    "TKM": Pair("#50265f", "#8459b2"),
    "UZB": Pair("#ba8b16", "#f9de94"),
}
COMPARATORS = (  # every other country has one of these, by its code: see theme.colour
    Pair("#904d4e", "#d78e8d"),
    Pair("#956944", "#e5b28a"),
    Pair("#58591e", "#989a5f"),
    Pair("#668c5e", "#a9d1a0"),
    Pair("#1d5754", "#609894"),
    Pair("#357c90", "#7ec7de"),
    Pair("#4e5895", "#8c99dd"),
    Pair("#8874ae", "#cdb7f6"),
    Pair("#70355e", "#b5739f"),
    Pair("#aa5068", "#f493aa"),
    Pair("#364452", "#738292"),
    Pair("#87806c", "#ccc4af"),
)
GROUPS = {
    "men": Pair("#502c0a", "#a16b2a"),
    "women": Pair("#bd7d1d", "#f6ca7c"),
    "adults": Pair("#935d12", "#d29c50"),
    "adults_not_by_sex": Pair("#935d12", "#d29c50"),
    "boys": Pair("#0b4a6e", "#4689c0"),
    "girls": Pair("#227e9e", "#8cc8ed"),
    "children": Pair("#1d6e92", "#69aad8"),
    "children_not_by_sex": Pair("#1d6e92", "#69aad8"),
}
ORIGINS = {  # the countries that people left, on the map
    "AFG": Pair("#0f7c8a", "#3fc0cf"),
    "IRQ": Pair("#b8531b", "#f0955a"),
    "SYR": Pair("#5b3a8c", "#b295e6"),
}
SCOPES = {  # whom a published figure counts that is no group of the tree
    "other:women_and_children": Pair("#8a4a86", "#cf9bcb"),
    "other:third_country_nationals": Pair("#1d6f86", "#64b9d2"),
    "other:non_syrian": Pair("#8a5200", "#dfa04e"),
}
NEUTRAL = Pair("#69758a", "#8e9bab")  # remainders, the world, joint claims

SURFACE = Pair("#ffffff", "#12181f")
INK = Pair("#1c2430", "#e8ecf1")
MUTED = Pair("#566173", "#a5b0bf")
GRID = Pair("#e3e7ec", "#2a333e")
LAND = Pair("#eceff3", "#1f2833")
NAMED_LAND = Pair("#dbe1e9", "#2e3a48")  # of the countries that arrows touch
BORDER = Pair("#aab4c1", "#566272")
ACCENT = Pair("#3b4a9c", "#6b7be8")  # what can be pressed: no country's and no group's colour
