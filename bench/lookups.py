"""In which tables does every side look labels up? Ours, as dictionaries made before the clock.

The other sides fold labels with what their own language offers, so that the keys here are folded
likewise: lower case, one kind of apostrophe and dash, single spaces.
"""

from dataclasses import dataclass
from pathlib import Path

from domain.countries import country_of, fold
from etl.reference import read_reference

REFERENCE = Path(__file__).resolve().parent.parent / "data" / "reference"
APOSTROPHES = "['’‘ʼʻʹ`´′]"
DASHES = "[‐‑‒–—−]"
REGIONS = ("WLD", "M49:143")
SCOPES = {
    "operation": "operation",
    "year_total": "year",
    "cumulative": "running_total",
    "stock": "stock",
}
EVENT_TYPES = (
    "repatriation", "individual_return", "self_return", "assisted_return", "deportation",
    "planned", "population",
)  # fmt: skip
QUALIFIERS = ("exact", "about", "at_most", "at_least")
KINDS = (
    "receiving_government", "handing_over_authority", "un_igo", "other_government", "ngo",
    "research", "wire", "press", "aggregator",
)  # fmt: skip
CLAIMS = (
    "claim", "event", "operation", "operation_name", "source", "publisher", "speaker",
    "speaker_kind", "event_type", "period_kind", "country", "origins", "start", "end", "precision",
    "published", "group", "count", "qualifier", "evidence", "note", "row",
)  # fmt: skip
SOURCES = (
    "source", "publisher", "publisher_kind", "title", "url", "published", "language",
)  # fmt: skip


@dataclass(frozen=True)
class Lookups:
    """Folded label → code; event id → operation; group → group; speaker → voice, kind, country."""

    places: dict[str, str]
    events: dict[str, str]
    groups: dict[str, str]
    voices: dict[str, tuple[str, str, str]]


def lookups() -> Lookups:
    """The reference tables of this project."""
    reference = read_reference(REFERENCE)
    places = country_of(reference.countries, reference.not_countries)
    groups, speakers, events = reference.groups, reference.speakers, reference.events
    counts_as = groups["counts_as"].where(groups["counts_as"] != "", groups["code"])
    voices = zip(speakers["voice"], speakers["kind"], speakers["country"], strict=True)
    return Lookups(
        places={**places, **{fold(code): code for code in REGIONS}},
        events=dict(zip(events["event"], events["operation"], strict=True)),
        groups=dict(zip(groups["code"], counts_as, strict=True)),
        voices=dict(zip(speakers["speaker"].map(fold), voices, strict=True)),
    )
