"""How is a claim told? Its figure, who said it, where it stands, and what became of it.

A row for each claim. Never a page's title, its evidence or its note. Which claims belong to a
number is decided by whoever asks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from domain.frames import STANDINGS
from domain.words import Words
from reports.figures import Figures
from reports.sources import dated
from reports.wording import NONE, counted, records
from stats.groups import ORDER

_SAID = ("event", "event_type", "period_kind", "country", "operation", "origins")
_WHEN = ("start", "end", "precision")
_WHO = ("group", "count", "qualifier", "speaker", "speaker_kind")
_BECAME = ("standing", "reason", "against")
WITHHELD = "withheld"  # in files: the address of a page that prints names of private persons


@dataclass(frozen=True, eq=False)
class Told:
    """Claims as a table in words; `links`, of its shape, holds the address of a cell or ''.

    `data` has the same rows in codes, with `claims` as the exhibits take it. An exhibit takes
    `links` as its `numbers`: an address of a page elsewhere is followed as it is.
    """

    table: pd.DataFrame
    links: pd.DataFrame
    data: pd.DataFrame


def told(figures: Figures, words: Words, claims: Iterable[str], **unit: Any) -> Told:
    """These claims, the chosen first. `unit` names what they were weighed for.

    It takes keys of the frame CHOICES: `kind="operation", operation="…"`, `year=2019`, `group=…`.
    """
    data = weighed(figures, claims, **unit)
    table = _table(words, data, figures)
    links = pd.DataFrame("", index=table.index, columns=table.columns)
    links[words.text("Publisher")] = data["url"].where(data["url"] != WITHHELD, "")
    return Told(table, links, data)


def weighed(figures: Figures, claims: Iterable[str], **unit: Any) -> pd.DataFrame:
    """The claims in codes: what each says, its document, and standing, reason, against."""
    wanted = list(dict.fromkeys(claims))
    known = figures.claims
    rows = known[known["claim"].isin(wanted)]
    rows = rows[["claim", *_SAID, *_WHEN, *_WHO]].astype(dict.fromkeys(_coded(), "str"))
    places = figures.sources_by_claim.reindex(rows["claim"])
    shown = ["source", "publisher", "published", "language", "url"]
    documents = places[shown].astype("str").fillna("").reset_index(drop=True)
    documents["url"] = documents["url"].where(documents["url"] != "", WITHHELD)
    both = pd.concat([rows.reset_index(drop=True), documents], axis=1)
    return _in_order(both.merge(_became(figures, unit), on="claim", how="left").fillna(_UNTOLD))


def standing_of(words: Words, row: Mapping[str, Any]) -> str:
    """What became of a claim, in words."""
    return words.label(row["standing"]) if row["standing"] else NONE


_UNTOLD = dict.fromkeys(_BECAME, "")


def _coded() -> tuple[str, ...]:
    return (*_SAID, "precision", "group", "qualifier", "speaker", "speaker_kind")


def _became(figures: Figures, unit: Mapping[str, Any]) -> pd.DataFrame:
    """For each claim what became of it: for its own group where it was weighed for several."""
    rows = figures.choices
    for name, value in unit.items():
        rows = rows[(rows[name] == value).fillna(value=False)]
    own = figures.claims.set_index("claim")["group"].astype("str")
    rows = rows.astype(dict.fromkeys(("group", *_BECAME), "str"))
    alike = rows["group"].eq(rows["claim"].map(own))
    place = rows["standing"].map(_places(STANDINGS))
    ordered = rows.assign(alike=~alike, place=place).sort_values(["alike", "place"], kind="stable")
    return ordered.drop_duplicates("claim")[["claim", *_BECAME]]


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """The chosen first, then as the standings follow; within them by group, the undated last."""
    place = rows["standing"].map(_places(STANDINGS)).fillna(len(STANDINGS))
    group = rows["group"].map(_places(ORDER)).fillna(len(ORDER))
    when = rows["published"].mask(rows["published"] == "", "undated")
    keys = pd.DataFrame({"place": place, "group": group, "when": when, "claim": rows["claim"]})
    ordered = rows.loc[keys.sort_values([*keys.columns]).index]
    return ordered.assign(claims=ordered["claim"]).reset_index(drop=True)


def _places(codes: Iterable[str]) -> dict[str, int]:
    return {code: number for number, code in enumerate(codes)}


def _table(words: Words, rows: pd.DataFrame, figures: Figures) -> pd.DataFrame:
    found = records(rows)
    return pd.DataFrame(
        {
            words.text("Figure"): counted(words, rows),
            words.text("Group"): [words.group(row["group"]) for row in found],
            words.text("What became of it"): [standing_of(words, row) for row in found],
            words.text("Why"): _reasons(words, found, figures),
            words.text("Speaker"): [row["speaker"] for row in found],
            words.text("Kind of speaker"): [words.label(row["speaker_kind"]) for row in found],
            words.text("Publisher"): [_publisher(words, row) for row in found],
            words.text("Published"): [_published(words, row) for row in found],
        },
        dtype="str",
    )


def _publisher(words: Words, row: Mapping[str, Any]) -> str:
    """Who printed it; the address is the link of the cell, and where there is none, it is said."""
    if row["url"] != WITHHELD:
        return str(row["publisher"])
    return words.text("{publisher} (address withheld)", publisher=row["publisher"])


def _published(words: Words, row: Mapping[str, Any]) -> str:
    """When it was printed, and in which language."""
    when, language = dated(words, row["published"]), words.language_name(row["language"])
    return ", ".join(part for part in (when, language) if part not in ("", NONE)) or NONE


def _reasons(words: Words, found: list[dict[str, Any]], figures: Figures) -> list[str]:
    """Why each claim stands as it does, and which figure was preferred to it."""
    won = {row["against"] for row in found} - {""}
    against = figures.claims[figures.claims["claim"].isin(won)]
    said = dict(
        zip(
            against["claim"],
            zip(counted(words, against), against["speaker"], strict=True),
            strict=True,
        )
    )
    return [
        _against(words, words.label(row["reason"]), said.get(row["against"]))
        if row["reason"]
        else NONE
        for row in found
    ]


def _against(words: Words, why: str, winner: tuple[str, str] | None) -> str:
    if winner is None:
        return why
    return words.text(
        "{reason} (preferred: {figure}, {speaker})", reason=why, figure=winner[0], speaker=winner[1]
    )
