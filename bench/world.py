"""What happened in the generated world, and which pages wrote of it? Wording is elsewhere."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt

from bench.vocabulary import Vocabulary, vocabulary

Numbers = npt.NDArray[np.int64]
Random = np.random.Generator

EPOCH = date(1970, 1, 1)
FIRST_DAY = (date(2019, 2, 1) - EPOCH).days  # after every start of a running total
LAST_DAY = (date(2026, 11, 1) - EPOCH).days


@dataclass(frozen=True)
class World:
    """Operations and pages, an entry each in every array; days count from 1970-01-01."""

    words: Vocabulary
    country: Numbers  # of an operation
    origin: Numbers
    day: Numbers
    people: Numbers  # operation × (men, women, boys, girls)
    first_page: Numbers  # of a country, whose pages stand together
    pages: Numbers  # how many pages a country has
    publisher: Numbers  # of a page
    published: Numbers


@dataclass(frozen=True)
class Statements:
    """Who says what of which period: an entry each in every array."""

    number: Numbers  # the first statement of all is 0
    operation: Numbers
    page: Numbers
    scope: Numbers  # place in SCOPES
    figures: npt.NDArray[np.int64]  # statement × group


def created(rows: int, random: Random) -> World:
    """A world that is large enough for so many claims."""
    words = vocabulary()
    operations = int(np.clip(rows // 400, 120, 5_000))
    documents = int(np.clip(rows // 50, 60, 40_000))
    places = len(words.countries)
    weight = 1 / (np.arange(places) + 3.0)  # a few countries have most operations
    country = random.choice(places, operations, p=weight / weight.sum())
    pages = np.maximum(1, np.bincount(country, minlength=places) * documents // operations)
    days: dict[str, Any] = {"low": FIRST_DAY, "high": LAST_DAY}
    return World(
        words=words,
        country=country,
        origin=random.choice(len(words.origins), operations, p=[0.7, 0.2, 0.07, 0.03]),
        day=random.integers(**days, size=operations),
        people=random.poisson([2, 18, 20, 20], (operations, 4)).astype(np.int64),
        first_page=np.concatenate([[0], np.cumsum(pages)[:-1]]),
        pages=pages,
        publisher=random.integers(0, len(words.publishers), int(pages.sum())),
        published=random.integers(**days, size=int(pages.sum())),
    )
