"""Does a table go over its slides whole, in order, and with no more rows than can be read?"""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from reports.deck.paging import ROWS, paged

LONG = "a word " * 60


def table(*lengths: int) -> pd.DataFrame:
    return pd.DataFrame(
        {"Country": [str(n) for n in lengths], "Note": ["word " * n for n in lengths]}
    )


@given(st.lists(st.integers(0, 150), min_size=1, max_size=40))
def test_the_parts_are_the_table(lengths: list[int]) -> None:
    whole = table(*lengths)
    parts = paged(whole, "A sentence.")
    assert pd.concat(parts).equals(whole)
    assert all(0 < len(part) <= ROWS for part in parts)


def test_long_texts_take_more_slides_than_short_ones() -> None:
    assert len(paged(table(*[2] * 10), "")) == 1
    assert len(paged(table(*[100] * 10), "")) > 1
    assert len(paged(table(*[60] * 10), LONG)) > len(paged(table(*[60] * 10), ""))


def test_the_last_slide_is_not_left_with_one_row() -> None:
    assert [len(part) for part in paged(table(*[2] * 11), "")] == [5, 6]


def test_the_sentence_takes_room_from_the_first_slide_alone() -> None:
    bare, told = (paged(table(*[60] * 20), sentence) for sentence in ("", LONG))
    assert len(told[0]) < len(bare[0])
    assert len(told[1]) > len(told[0])
