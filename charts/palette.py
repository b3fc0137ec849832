"""Which colour has each country and each group, on light and on dark ground? Values only.

Chosen for 3:1 contrast on either ground, for eyes that see no red, no green or no blue, and for
luminance steps that survive a grey printer; the tests hold all three. No pink or blue for a sex.
"""

from typing import NamedTuple


class Pair(NamedTuple):
    """One colour in its light and its dark value."""

    light: str
    dark: str


COUNTRIES = {
    "KAZ": Pair("#0072b2", "#4da3d9"),
    "KGZ": Pair("#d55e00", "#f0863a"),
    "TJK": Pair("#009e73", "#2cc29a"),
    "TKM": Pair("#7a5195", "#b08ad0"),
    "UZB": Pair("#1c3d5a", "#c9dcec"),
}
COMPARATORS = (
    Pair("#8c6d31", "#c9a75f"),
    Pair("#637939", "#a3bb72"),
    Pair("#7b4173", "#c583bb"),
    Pair("#3182a4", "#6fbcd9"),
    Pair("#a0522d", "#d98e69"),
    Pair("#5f6b7a", "#9aa8b8"),
)
LEAVES = {
    "women": Pair("#0b6e69", "#4fc3bb"),
    "men": Pair("#5b3f8c", "#b39ddb"),
    "girls": Pair("#2aa198", "#99ded8"),
    "boys": Pair("#8e7cc3", "#d7c9f2"),
    "adults_not_by_sex": Pair("#5b6770", "#aab4bd"),
    "children_not_by_sex": Pair("#7d8a94", "#c9d1d8"),
}
REMAINDER = Pair("#7a8594", "#8e9aa8")
PARTS = ("not_itemised", "not_broken_down", "not_stated", "not_reported", "remainder")
