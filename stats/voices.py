"""How often does each voice speak, agree with another, and stand alone? Counts of figures.

A figure is one number on one period and group; a voice that several pages quote gave it once.
Nothing here weighs a voice: which figure is settled was decided before.
"""

import pandas as pd

SETTLED = ("chosen", "agrees")  # the standings of a claim whose figure is the settled one
_PERIOD = ("event_type", "period_kind", "operation", "country", "since", "told", "group")
_FIGURE = ("count", "qualifier")
_LATE = pd.Timestamp(2020, 1, 1)  # a running total that starts from here on is not of all years


def voice_of(claims: pd.DataFrame, speakers: pd.DataFrame) -> pd.Series:
    """The voice of each claim: editions of one broadcaster are one voice."""
    known = dict(zip(speakers["speaker"], speakers["voice"], strict=True)) if len(speakers) else {}
    names = claims["speaker"].astype("str")
    return names.map(known).fillna(names)


def heard(claims: pd.DataFrame, choices: pd.DataFrame, speakers: pd.DataFrame) -> pd.DataFrame:
    """Each claim with its voice, its kind, its figure (a number that tells figures apart).

    And whether the figure is `settled`; whether another voice gives it too (`agree`), others give
    only other figures (`alone`), or nobody else speaks (`sole`).
    """
    settled = set(choices.loc[choices["standing"].isin(SETTLED), "claim"])
    rows = _periods(claims).assign(
        claim=claims["claim"],
        count=claims["count"],
        qualifier=claims["qualifier"].astype("str"),
        kind=claims["speaker_kind"].astype("str"),
        voice=voice_of(claims, speakers),
        known=claims["claim"].isin(settled),
    )
    periods = [*_PERIOD]
    figure = rows.groupby([*periods, *_FIGURE, "voice"], dropna=False, sort=False).ngroup()
    same = rows.groupby([*periods, "count"], dropna=False)["voice"].transform("nunique")
    every = rows.groupby(periods, dropna=False)["voice"].transform("nunique")
    return pd.DataFrame(
        {
            **{name: rows[name] for name in ("claim", "voice", "kind")},
            "figure": figure,
            "settled": rows["known"].groupby(figure).transform("any"),
            "agree": same > 1,
            "alone": (same == 1) & (every > 1),
            "sole": every == 1,
        }
    )


def voices(claims: pd.DataFrame) -> pd.DataFrame:
    """Of claims as `heard`: voice, kinds and claim ids (joined by a space), and how many figures:

    count, and of these settled, agree, alone, sole. By the names of the voices.
    """
    figures = claims.drop_duplicates(["voice", "figure"]).groupby("voice", sort=True)
    numbers = figures[["settled", "agree", "alone", "sole"]].sum().astype("int64")
    texts = claims.groupby("voice", sort=True).agg(
        kinds=("kind", _joined), claims=("claim", _joined)
    )
    counts = figures.size().rename("count")
    return pd.concat([texts, counts, numbers], axis=1).reset_index()


def _periods(claims: pd.DataFrame) -> pd.DataFrame:
    """What each claim counts over; an operation is one, whatever date and type a claim gives it.

    A running total from 2019 or before is one from the start, as is one that names none.
    """
    kinds = ("event_type", "period_kind", "operation", "country", "group")
    rows = claims[[*kinds]].astype("str")
    known = rows["operation"] != ""
    early = claims["start"].isna() | (claims["start"] < _LATE)
    from_the_start = rows["period_kind"].eq("running_total") & early
    return rows.assign(
        event_type=rows["event_type"].mask(known, ""),
        since=claims["start"].mask(known | from_the_start),
        told=claims["end"].mask(known),
    )


def _joined(values: pd.Series) -> str:
    return " ".join(dict.fromkeys(" ".join(values).split()))
