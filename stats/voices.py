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


def voices(claims: pd.DataFrame, choices: pd.DataFrame, speakers: pd.DataFrame) -> pd.DataFrame:
    """Voice, kinds and claim ids (joined by a space), and how many: claims, figures and of these

    `settled` (it is the settled figure), and either `agree` (another voice gives it too), `alone`
    (others give other figures) or `sole` (nobody else speaks on it). By the names of the voices.
    """
    rows = _figures(claims, choices, speakers)
    table = rows.groupby("voice", sort=True).agg(
        kinds=("kinds", _joined),
        count=("ids", "size"),
        settled=("settled", "sum"),
        agree=("agree", "sum"),
        alone=("alone", "sum"),
        sole=("sole", "sum"),
        claims=("ids", _joined),
    )
    return table.reset_index()


def _figures(claims: pd.DataFrame, choices: pd.DataFrame, speakers: pd.DataFrame) -> pd.DataFrame:
    """A row per voice and figure: its claims, and how it stands beside those of other voices."""
    settled = set(choices.loc[choices["standing"].isin(SETTLED), "claim"])
    said = _periods(claims).assign(
        claim=claims["claim"],
        **{name: claims[name] for name in _FIGURE},
        kind=claims["speaker_kind"].astype("str"),
        voice=voice_of(claims, speakers),
        settled=claims["claim"].isin(settled),
    )
    own = said.groupby([*_PERIOD, *_FIGURE, "voice"], dropna=False, sort=False, observed=True)
    rows = own.agg(
        ids=("claim", _joined), kinds=("kind", _joined), settled=("settled", "any")
    ).reset_index()
    same = rows.groupby([*_PERIOD, "count"], dropna=False)["voice"].transform("nunique")
    every = rows.groupby([*_PERIOD], dropna=False)["voice"].transform("nunique")
    return rows.assign(agree=same > 1, alone=(same == 1) & (every > 1), sole=every == 1)


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
