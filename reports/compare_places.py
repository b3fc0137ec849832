"""Which camp is counted, and whose people? Places and scopes of a population, in words."""

from domain.words import Words
from reports.compare_points import Line
from reports.compare_scopes import iraqis, special
from reports.view import View

PLACES = {  # as sources name them → like with like
    "site: al-Hol": "al_hol",
    "site: Roj": "roj",
    "site: al-Hol and Roj": "both",
    "site: NE Syria camps": "north_east",
    "site: NE Syria": "north_east",
}
OTHER = "other"
_PARTS = {  # denominators of a camp: (country, group) → colour key
    ("WLD", "total"): "total",
    ("WLD", "other:non_syrian"): "other:non_syrian",
    ("WLD", "other:third_country_nationals"): "other:third_country_nationals",
    ("IRQ", "total"): "IRQ",
    ("SYR", "total"): "SYR",
}


def part(row: Line) -> str:
    return _PARTS.get((row["country"], row["group"]), "")


def place(words: Words, row: Line) -> str:
    named = {
        "al_hol": words.text("al-Hol"),
        "roj": words.text("Roj"),
        "both": words.text("al-Hol and Roj together"),
        "north_east": words.text("Camps of north-east Syria together"),
    }
    return named.get(row["place"], words.text("elsewhere, or in several places"))


def who(view: View, row: Line) -> str:
    """Whose people are counted: all residents, or those of a nationality or a group."""
    words = view.words
    unknown = row["scope"].counts == "fate_unknown"
    nationals = words.text("nationals of {country}", country=words.country(row["country"]))
    group = words.group(row["group"], inline=True)
    if unknown:
        return special(words, row["scope"].counts)
    if part(row) == "total":
        said = words.text("all residents")
    elif row["country"] != "WLD":
        said = nationals if row["group"] == "total" else f"{nationals}: {group}"
    else:
        said = group
    told = row["scope"].iraqis
    return f"{said}; {iraqis(words, told)}" if told else said
