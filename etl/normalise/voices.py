"""Whose figure is it, and how near does that body stand to what it counts?

Editions of one broadcaster are one voice, by the table of speakers. A government is the receiving
one for its own country only. Where no speaker is named the publisher speaks for itself.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from domain.countries import fold
from domain.frames import SPEAKER_KINDS, UNKNOWN_KIND
from etl.normalise.cells import Cells, Codes, Mask, category
from etl.normalise.problems import Problem, Rule
from etl.normalise.reading import Columns, Reading
from etl.reference import Reference
from etl.wanted import if_wanted

KINDS = (*SPEAKER_KINDS, UNKNOWN_KIND)
_GOVERNMENT, _NOT_LISTED = -1, -2  # which government it is depends on the claim's country
_PLACES = {kind: place for place, kind in enumerate(KINDS)}
_LISTED_PLACES = _PLACES | {"government": _GOVERNMENT}
_UNKNOWN = _PLACES[UNKNOWN_KIND]

Places = npt.NDArray[np.int8]


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@dataclass(frozen=True)
class _Voices:
    """For each distinct text of a speaker: its voice, the place of its kind, its country."""

    names: list[str]
    kinds: Places
    countries: list[str]


@if_wanted
def read_voices(cells: Columns, reference: Reference, *, country: pd.Categorical) -> Reading:
    """publisher, speaker (the voice) and speaker_kind; `country` is the claim's own."""
    said = _said(cells["speaker"], cells["publisher"])
    voices = _voices(said.texts, reference)
    stranger = said.spread(voices.kinds) == _NOT_LISTED
    kinds = np.where(stranger, _written(cells["speaker_kind"]), said.spread(voices.kinds))
    own = _at_home(said.codes, voices.countries, country=country)
    government = np.where(own, _PLACES["receiving_government"], _PLACES["other_government"])
    kinds = np.where(kinds == _GOVERNMENT, government, kinds)
    return Reading(
        {
            "publisher": cells["publisher"].category(),
            "speaker": said.category(voices.names),
            "speaker_kind": category(kinds, KINDS),
        },
        _problems(cells, said, stranger=stranger, unplaced=kinds == _UNKNOWN),
    )


def _said(speaker: Cells, publisher: Cells) -> Cells:
    """The speakers, with the publisher standing in where a row names none."""
    silent = np.array([not text for text in speaker.texts], bool)
    if not silent.any():
        return speaker
    stand_in = publisher.codes.astype(np.int64) + len(speaker.texts)
    codes = np.where(speaker.spread(silent), stand_in, speaker.codes)
    return Cells(speaker.column, codes, speaker.texts + publisher.texts)


def _voices(texts: list[str], reference: Reference) -> _Voices:
    table = reference.speakers
    listed = dict(zip(table["speaker"].map(fold), table.index, strict=True))
    rows = [listed.get(fold(text), -1) for text in texts]
    voice, kind, country = (table[name].to_dict() for name in ("voice", "kind", "country"))
    kinds = [_LISTED_PLACES.get(kind[r], _UNKNOWN) if r >= 0 else _NOT_LISTED for r in rows]
    return _Voices(
        names=[voice.get(row, text) for row, text in zip(rows, texts, strict=True)],
        kinds=np.array(kinds, np.int8),
        countries=[country.get(row, "") for row in rows],
    )


def _written(cells: Cells) -> Places:
    """The kind that a row itself gives, for speakers whom the table does not list."""
    return cells.spread(np.array([_PLACES.get(text, _UNKNOWN) for text in cells.texts], np.int8))


def _at_home(codes: Codes, countries: list[str], *, country: pd.Categorical) -> Mask:
    """Whether the speaker's country is the one and only country of the claim."""
    places = {code: place for place, code in enumerate(country.categories)}
    home = np.array([places.get(code, -1) if code else -1 for code in countries], np.int32)
    same: Mask = np.take(home, codes) == country.codes
    return same


def _problems(cells: Columns, said: Cells, *, stranger: Mask, unplaced: Mask) -> list[Problem]:
    nobody = said.spread(np.array([not text for text in said.texts], bool))
    silent = [not text for text in cells["speaker"].texts]
    return [
        _NOBODY.broken_in(said, np.flatnonzero(nobody)),
        _SILENT.broken_by(cells["speaker"], silent),
        _STRANGER.broken_in(said, np.flatnonzero(stranger & ~unplaced & ~nobody)),
        _UNPLACED.broken_in(said, np.flatnonzero(unplaced & ~nobody)),
    ]


_NOBODY = Rule(
    "stop",
    "no_speaker",
    _("Neither a speaker nor a publisher is given."),
    _("Name whose figure it is, and who printed it."),
)
_SILENT = Rule(
    "note",
    "publisher_speaks",
    _("No speaker is given, so the publisher is taken to speak."),
    _("Name whose figure it is, if the page says so."),
)
_STRANGER = Rule(
    "note",
    "unknown_speaker",
    _("“{text}” is not in the table of speakers; it stands as a voice of its own."),
    _("Add it to the table of speakers, as an edition of another voice where it is one."),
)
_UNPLACED = Rule(
    "warn",
    "unknown_speaker_kind",
    _("What kind of body “{text}” is, is not known; every other voice ranks above it."),
    _("Add it to the table of speakers, or write one of {listed} as its kind."),
    given=(("listed", ", ".join(SPEAKER_KINDS)),),
)
