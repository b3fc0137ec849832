"""What are codes called? The English names that the catalogues translate.

Countries not named here are called as Babel (CLDR) calls them; those named here call themselves
otherwise, in one of our languages at least, or are no country at all.
"""

from babel import Locale
from babel.core import get_global

_ALPHA_2 = {**{code: new[0] for code, new in get_global("territory_aliases").items()}, "XKX": "XK"}


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


TERRITORIES = {
    "BIH": _("Bosnia and Herzegovina"),
    "KGZ": _("Kyrgyzstan"),
    "TJK": _("Tajikistan"),
    "TKM": _("Turkmenistan"),
    "UZB": _("Uzbekistan"),
    "KAZ": _("Kazakhstan"),
    "GBR": _("United Kingdom"),
    "USA": _("United States"),
    "TTO": _("Trinidad and Tobago"),
    "XKX": _("Kosovo*"),
    "WLD": _("All nationalities"),
    "M49:143": _("Central Asia"),
}
FOOTNOTES = {
    "XKX": _(
        "* References to Kosovo shall be understood to be in the context of United Nations"
        " Security Council resolution 1244 (1999)."
    ),
}
LABELS = {
    "total": _("All people"),
    "adults": _("Adults"),
    "children": _("Children"),
    "men": _("Men"),
    "women": _("Women"),
    "boys": _("Boys"),
    "girls": _("Girls"),
    "adults_not_by_sex": _("Adults, sex not reported"),
    "children_not_by_sex": _("Children, sex not reported"),
    "not_broken_down": _("Not broken down"),
    "orphans": _("Orphans"),
    "unaccompanied_children": _("Unaccompanied children"),
    "other:toddlers": _("Toddlers"),
    "other:children_aged_2_3": _("Children aged 2 and 3"),
    "other:children_under_3": _("Children under 3"),
    "other:kindergarten_age": _("Children of kindergarten age"),
    "other:children_aged_6_9": _("Children aged 6 to 9"),
    "other:school_age": _("Children of school age"),
    "other:boys_aged_10_13": _("Boys aged 10 to 13"),
    "other:adolescent_male": _("A boy counted beside the children"),
    "other:women_and_children": _("Women and children together"),
    "other:third_country_nationals": _("Neither Syrians nor Iraqis"),
    "other:non_syrian": _("All who are not Syrians"),
    "other:detainees": _("Detainees"),
    "other:families": _("Families"),
    "other:handed_over_by_kurdish_authorities": _("Handed over by the Kurdish authorities"),
    "other:passengers_including_5_kazakhstan_citizens": _(
        "Passengers, five citizens of Kazakhstan among them"
    ),
    "other:repatriated_in_2024": _("Repatriated in 2024"),
    "other:women_returned_independently": _("Women who returned on their own"),
    "not_itemised": _("Not itemised by operation"),
    "not_stated": _("Country left not stated"),
    "year_not_reported": _("Year not reported"),
    "operation": _("Operation"),
    "year": _("Year"),
    "whole": _("All years together"),
    "remainder": _("Remainder"),
    "running_total": _("Running total"),
    "stock": _("People in camps"),
    "exact": _("exact"),
    "about": _("about"),
    "at_most": _("at most"),
    "at_least": _("at least"),
    "only": _("one voice only"),
    "agreed": _("several voices agree"),
    "ranked": _("figures differ, the best-placed voice is taken"),
    "ruled": _("decided by a person"),
    "sum": _("sum of the parts"),
    "receiving_government": _("Receiving government"),
    "handing_over_authority": _("Authority handing over"),
    "un_igo": _("UN or intergovernmental body"),
    "other_government": _("Other government"),
    "ngo": _("Non-governmental organisation"),
    "research": _("Researcher"),
    "wire": _("News agency"),
    "press": _("Press"),
    "aggregator": _("Aggregator"),
    "unknown": _("Kind of speaker not known"),
    "repatriation": _("Repatriation"),
    "individual_return": _("Individual return"),
    "self_return": _("Return on their own"),
    "assisted_return": _("Assisted return"),
    "deportation": _("Deportation"),
    "planned": _("Plan"),
    "population": _("People counted in a place"),
    # what became of a claim, and why: in a cell of a table, or after a colon
    "chosen": _("chosen"),
    "agrees": _("agrees with what was chosen"),
    "passed_over": _("passed over"),
    "rejected": _("rejected"),
    "beside": _("stands beside, not counted"),
    "ruling": _("a person decided, by a ruling"),
    "first": _("nothing goes before it"),
    "summed": _("the total is added up from this and other parts"),
    "refines": _("it tells by sex what the chosen document does not"),
    "same_figure": _("it gives the figure that was chosen"),
    "exact_first": _("the chosen claim is more exact"),
    "rank": _("the chosen speaker stands nearer to the act"),
    "stated_first": _("a stated total goes before a sum of parts"),
    "nearer": _("the chosen document is nearer in time"),
    "voices": _("more voices give the chosen figure"),
    "larger": _("all else being equal, the larger figure is taken"),
    "first_id": _("nothing else tells the two apart, so the first in the files is taken"),
    "adds_up": _("the chosen parts add up to the total, these do not"),
    "detail": _("the chosen parts say more"),
    "weakest_part": _("parts of one document are taken together, and another of them is weaker"),
    "exceeds": _("the parts come to more than the total"),
    "other_total": _("it belongs to a total that was not chosen"),
    "one_side": _("it names only some of the people, without a total"),
    "newer": _("a newer running total is taken"),
    "narrower": _("it is below what is settled inside it"),
    "later_start": _("its count starts later than the series"),
    "unofficial": _(
        "only the receiving government, the authority handing over and UN or"
        " intergovernmental bodies give the whole"
    ),
    "only_at_most": _("“at most” never gives the whole"),
    "raised": _("an “at least” goes beyond it"),
    "raises_nothing": _("an “at least” counts only where it raises the figure"),
    "undated": _("it bears no date"),
    "of_whole": _("the running total of all years covers just this year, and speaks for it"),
    "settled_inside": _("what is settled inside leaves nothing to break down"),
    "event_type": _("not counted as a repatriation"),
    "part_of_year": _("it covers only a part of the year"),
    "subset": _("some of the people only, who are in the total already"),
    "no_group": _("not a group of people that can be added up"),
}
QUALIFIED = {
    "exact": _("{count}"),
    "about": _("about {count}"),
    "at_most": _("at most {count}"),
    "at_least": _("at least {count}"),
}
DATES = {
    "day": _("d MMMM y"),
    "month": _("LLLL y"),
    "year": _("y"),
    "short day": _("d MMM y"),
    "short month": _("LLL y"),
    "short year": _("y"),
}
LETTERS = {  # letters that do not stand where their signs do, and where they sort instead
    "kk": {
        "ә": "аӿ", "ғ": "гӿ", "ё": "еӿ", "қ": "кӿ", "ң": "нӿ",
        "ө": "оӿ", "ұ": "уӿ", "ү": "уӿӿ", "һ": "хӿ", "і": "ыӿ",
    },
    "ky": {"ё": "еӿ", "ң": "нӿ", "ө": "оӿ", "ү": "уӿ"},
    "ru": {"ё": "е"},
    "tg": {"ғ": "гӿ", "ё": "еӿ", "ӣ": "иӿ", "қ": "кӿ", "ӯ": "уӿ", "ҳ": "хӿ", "ҷ": "чӿ"},
    "uz": {"oʻ": "z1", "gʻ": "z2", "sh": "z3", "ch": "z4"},
}  # fmt: skip


def territory(code: str, locale: Locale) -> str:
    """Babel's name of a country, the Uzbek letters written with their own sign."""
    name = str(locale.territories.get(_ALPHA_2.get(code, code), code))
    return name.replace("\N{LEFT SINGLE QUOTATION MARK}", "\N{MODIFIER LETTER TURNED COMMA}")


def collated(name: str, language: str) -> str:
    """The name as it sorts in the alphabet of the language."""
    key = name.casefold()
    for letter, place in LETTERS.get(language, {}).items():
        key = key.replace(letter, place)
    return key
