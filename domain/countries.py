"""Which country does a label mean? Exact look-ups only, never a guess.

Spellings live in data/reference/countries.csv. Two labels are the same when they differ only in
case, in the kind of apostrophe or dash, or in spaces; a label that is merely similar is unknown.
"""

import re
import unicodedata

import pandas as pd

_APOSTROPHES = re.compile("['’‘ʼʻʹ`´′]")
_DASHES = re.compile("[‐‑‒–—−]")


def fold(text: str) -> str:
    """The label as it is compared: case, apostrophes, dashes and spaces levelled."""
    level = _APOSTROPHES.sub("ʻ", unicodedata.normalize("NFC", text).casefold())
    return " ".join(_DASHES.sub("-", level).split())


def country_of(countries: pd.DataFrame, not_countries: pd.DataFrame) -> dict[str, str]:
    """Folded code, name or alias → ISO 3166-1 alpha-3, without the labels that are no country.

    Alpha-2 codes count as labels, save "NA": in a table it means "not available" more often
    than Namibia, so it is listed among what is no country.
    """
    spellings = countries["aliases"].str.split("|").explode()
    labels = pd.concat([countries["iso3"], countries["iso2"], countries["name"], spellings])
    iso3 = countries["iso3"].reindex(labels.index)
    known = dict(zip(labels.map(fold), iso3, strict=True))
    unwanted = {"", *reasons(not_countries)}
    return {label: code for label, code in known.items() if label not in unwanted}


def reasons(not_countries: pd.DataFrame) -> dict[str, str]:
    """Folded label that looks like a country and is none → why."""
    return dict(zip(not_countries["label"].map(fold), not_countries["reason"], strict=True))
