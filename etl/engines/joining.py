"""What do the pieces of a file say together? As if it had been understood whole.

Only ids have to be looked at again: one may occur in two pieces.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from etl.normalise import Piece
from etl.normalise.identity import claim_problems
from etl.normalise.problems import Problem, Rule

OWN = "claim_id"


@dataclass(frozen=True)
class Outcome:
    """What a piece said beside its rows; `plain` if nothing in it needs the whole file."""

    sources: pd.DataFrame
    problems: list[Problem]
    rows: int
    plain: bool


def joined(claims: pd.DataFrame, outcomes: Sequence[Outcome]) -> Piece:
    """All rows of a file with their sources and problems."""
    apart: dict[tuple[Rule, str], list[Problem]] = {}
    start = 0
    for outcome in outcomes:
        for one in outcome.problems:
            moved = replace(one, rows=one.rows + start)
            apart.setdefault((one.rule, one.column), []).append(moved)
        start += outcome.rows
    others = [_one(some) for (_, column), some in apart.items() if column != OWN]
    sources = _first([one.sources for one in outcomes])
    return Piece(claims, sources, [*claim_problems(claims["claim"]), *others])


def _first(sources: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """What the first row of each document says of it; in the order of the ids."""
    every = pd.concat([one.astype("str") for one in sources], ignore_index=True)
    first = every.drop_duplicates("source").sort_values("source", ignore_index=True)
    return first.astype(sources[0].dtypes.astype("str").to_dict())


def _one(problems: Sequence[Problem]) -> Problem:
    """The same rule broken in several pieces."""
    texts = [one.texts[int(code)] for one in problems for code in one.codes]
    codes, distinct = pd.factorize(np.array(texts, dtype="object"))
    rows = np.concatenate([one.rows for one in problems])
    return replace(problems[0], rows=rows, codes=codes, texts=list(distinct))


def compact(problem: Problem) -> Problem:
    """The problem with those texts alone that break its rule: it may have far to go."""
    used, codes = np.unique(problem.codes, return_inverse=True)
    return replace(problem, codes=codes, texts=[problem.texts[int(code)] for code in used])
