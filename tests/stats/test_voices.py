"""Do the voices' figures add up to the claims, and does each stand beside the others as it does?"""

import pandas as pd
from hypothesis import given

from domain.frames import CHOICES, CLAIMS, empty, typed
from stats.voices import heard, voice_of, voices
from tests.laws.claims import claims as random_claims

SPEAKERS = pd.DataFrame(
    {"speaker": ["Wire", "Paper", "Daily"], "voice": ["Wire", "The House", "The House"]}
)


def said(*rows: tuple[str, str, int], **keys: str) -> pd.DataFrame:
    """Claims by (id, speaker, count) on one operation."""
    frame = pd.DataFrame(rows, columns=["claim", "speaker", "count"])
    usual = {"operation": "mehr-1", "period_kind": "operation", "group": "total"}
    usual |= {"qualifier": "exact", "speaker_kind": "press", "country": "UZB"}
    return typed(frame.assign(**(usual | keys), row=2), CLAIMS)


def counted(frame: pd.DataFrame, choices: pd.DataFrame | None = None) -> dict[str, list[int]]:
    """For each voice: figures, settled, agree, alone, sole."""
    table = voices(heard(frame, empty(CHOICES) if choices is None else choices, SPEAKERS))
    numbers = table[["count", "settled", "agree", "alone", "sole"]].to_numpy().tolist()
    return dict(zip(table["voice"], numbers, strict=True))


@given(random_claims())
def test_every_claim_belongs_to_one_voice_and_figures_add_up(frame: pd.DataFrame) -> None:
    table = voices(heard(frame, empty(CHOICES), SPEAKERS))
    ids = " ".join(table["claims"]).split()
    assert sorted(ids) == sorted(frame["claim"])
    assert (table["agree"] + table["alone"] + table["sole"]).tolist() == table["count"].tolist()
    assert (table["count"] <= table["claims"].str.count(" ") + 1).all()
    assert (table["settled"] <= table["count"]).all()
    assert set(table["voice"]) == set(voice_of(frame, SPEAKERS))


def test_editions_of_one_broadcaster_never_agree_with_themselves() -> None:
    assert counted(said(("c1", "Paper", 47), ("c2", "Daily", 47))) == {"The House": [1, 0, 0, 0, 1]}


def test_who_agrees_who_stands_alone_and_who_alone_speaks() -> None:
    frame = said(("c1", "Wire", 47), ("c2", "Paper", 47), ("c3", "Someone", 43))
    lone = said(("c4", "Someone", 9), operation="mehr-2")
    choices = pd.DataFrame({"claim": ["c1", "c2", "c3"]})
    choices["standing"] = ["chosen", "agrees", "passed_over"]
    found = counted(pd.concat([frame, lone]), typed(choices, CHOICES))
    assert found == {
        "Wire": [1, 1, 1, 0, 0],
        "The House": [1, 1, 1, 0, 0],
        "Someone": [2, 0, 0, 1, 1],
    }


def test_an_operation_is_one_whatever_date_a_claim_gives_it() -> None:
    early = said(("c1", "Wire", 22), start="2024-06-19", end="2024-06-19")
    late = said(("c2", "Paper", 22), start="2024-07-19", end="2024-07-19")
    assert counted(pd.concat([early, late]))["Wire"] == [1, 0, 1, 0, 0]


def test_running_totals_from_the_start_are_of_one_period() -> None:
    running = {"period_kind": "running_total", "operation": "", "end": "2024-12-31"}
    named = said(("c1", "Wire", 531), **running, start="2019-01-01")
    bare = said(("c2", "Paper", 531), **running)
    later = said(("c3", "Someone", 109), **running, start="2022-07-01")
    found = counted(pd.concat([named, bare, later]))
    assert found["Wire"] == found["The House"] == [1, 0, 1, 0, 0]
    assert found["Someone"] == [1, 0, 0, 0, 1]
