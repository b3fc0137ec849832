"""How do the numbers of a passport stand in a table, and what is said where there are none?"""

from collections.abc import Mapping, Sequence

import pandas as pd

from domain.words import Words
from reports.exhibit import Exhibit
from reports.making import made
from reports.meaning import Asked
from reports.wording import counted, ranges


def worded(words: Words, heads: Mapping[str, Sequence[str]], rows: pd.DataFrame) -> pd.DataFrame:
    """The columns given, then each row's people, range and basis."""
    return pd.DataFrame(
        {
            **heads,
            words.text("People"): counted(words, rows),
            words.text("Range of published figures"): ranges(words, rows),
            words.text("Basis"): [words.label(basis) for basis in rows["basis"]],
        },
        dtype="str",
    )


def linked(
    words: Words, table: pd.DataFrame, numbers: Sequence[str], firsts: Sequence[str] = ()
) -> pd.DataFrame:
    """The addresses of the people of each row, and of what stands in its first column."""
    found = pd.DataFrame("", index=table.index, columns=table.columns)
    found[words.text("People")] = list(numbers)
    if len(firsts) == len(table):
        found[table.columns[0]] = list(firsts)
    return found


def bare(own: Asked, *, key: str, title: str, said: str) -> Exhibit:
    """An exhibit that says why there is nothing to show."""
    nothing = pd.DataFrame({"claims": pd.Series([], dtype="str")})
    table = pd.DataFrame()
    return made(
        own.view, key=key, title=title, sentence=said, figure=None, table=table, data=nothing
    )
