"""How do the generated pages put it? Every column that the rows of one statement share, as text."""

import re

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from bench.vocabulary import GROUPS, JOINT, LANGUAGES, NOTES, QUALIFIERS, SEVERAL_ORIGINS
from bench.world import Numbers, Random, Statements, World

Columns = dict[str, pa.Array]

SCOPES = {"operation": 84, "cumulative": 10, "year_total": 5, "stock": 1}
OPERATION, CUMULATIVE, YEAR_TOTAL, STOCK = range(len(SCOPES))
RARE_TYPES = ("deportation", "self_return", "individual_return", "assisted_return")
WIDTHS = (10, 7, 4, 0)  # letters of a date known to the day, month, year, not at all
SINCE = ("", "2019", "2019-01", "2019-01-06", "2018")


def worded(world: World, random: Random, said: Statements) -> Columns:
    """The shared columns of these statements."""
    page = _pages(world).take(pa.array(said.page))
    columns = {name: pc.struct_field(page, name) for name in page.type.names}
    columns |= _period(world, random, said) | _places(world, random, said)
    speakers = pa.array([name for name, _ in world.words.speakers])
    kinds = pa.array([kind for _, kind in world.words.speakers])
    speaker = pa.array(_skewed(random, len(speakers), len(said.page)))
    columns["speaker"], columns["speaker_kind"] = speakers.take(speaker), kinds.take(speaker)
    shares = np.array([*QUALIFIERS.values()]) / 100
    columns["qualifier"] = _text(
        [*QUALIFIERS], random.choice(len(shares), len(said.page), p=shares)
    )
    columns["note"] = _text(["", *NOTES], _often_first(random, len(NOTES) + 1, len(said.page)))
    columns["evidence"] = _evidence(columns, said)
    return {name: _quoted(column) for name, column in columns.items()}


def _quoted(column: pa.Array) -> pa.Array:
    """Texts as a CSV holds them: in quotation marks only where they need them."""
    needed = pc.match_substring_regex(column, '[",\n]')
    marked = _joined('"', pc.replace_substring(column, '"', '""'), '"')
    return pc.if_else(needed, marked, column)


def _skewed(random: Random, choices: int, size: int) -> Numbers:
    """Places in a list, its beginning far more often than its end."""
    return (random.random(size) ** 2 * choices).astype(np.int64)


def _often_first(random: Random, choices: int, size: int) -> Numbers:
    """Places in a list, two times in three the first."""
    return random.integers(0, choices, size) * (random.random(size) < 1 / 3)


def _text(texts: list[str] | tuple[str, ...], places: npt.NDArray[np.int64]) -> pa.Array:
    return pa.array(texts, pa.string()).take(pa.array(places))


def _dates(days: Numbers, widths: Numbers) -> pa.Array:
    """Days as text, cut to so many letters."""
    texts = pa.array(days.astype("datetime64[D]").astype(str), pa.string())
    return pc.case_when(
        pc.make_struct(*(pa.array(widths == width) for width in WIDTHS[:-1])),
        *(pc.utf8_slice_codeunits(texts, 0, width) for width in WIDTHS[:-1]),
        pa.scalar(""),
    )


def _pages(world: World) -> pa.StructArray:
    """Publisher, title, address, date and language of every page, as one struct."""
    number = np.arange(len(world.publisher))
    publishers = [name for name, _ in world.words.publishers]
    sites = [re.sub(r"\W+", "-", name.casefold()).strip("-") for name in publishers]
    texts = pc.cast(pa.array(number), pa.string())
    widths = np.array(WIDTHS)[np.array([0, 0, 0, 1, 2, 3, 0, 3, 1, 0])[number % 10]]
    published = _dates(world.published, widths)
    publisher = _text(publishers, world.publisher)
    parts = {
        "publisher": publisher,
        "publisher_kind": _text([kind for _, kind in world.words.publishers], world.publisher),
        "title": _joined("Page ", texts, ": women and children return home, ", publisher, " says"),
        "url": _joined(
            "https://www.", _text(sites, world.publisher), ".example/",
            _dates(world.published, np.full(len(number), 4)), "/women-and-children-return/", texts,
        ),
        "published": published,
        "language": _text(LANGUAGES, number % len(LANGUAGES)),
    }  # fmt: skip
    return pa.StructArray.from_arrays([*parts.values()], [*parts])


def _joined(*parts: pa.Array | str) -> pa.Array:
    scalars = (pa.scalar(part) if isinstance(part, str) else part for part in parts)
    return pc.binary_join_element_wise(*scalars, "")


def _period(world: World, random: Random, said: Statements) -> Columns:
    """What is counted: an operation by its id and name, or a span of time."""
    size = len(said.scope)
    drawn = random.choice(len(WIDTHS), size, p=[0.7, 0.2, 0.09, 0.01])
    own = said.scope == OPERATION
    drawn = np.where(own & (drawn == 3), 2, np.where(said.scope == YEAR_TOTAL, 2, drawn))
    day = world.day[said.operation] + random.integers(-1, 2, size) * (random.random(size) < 0.03)
    code = _text([labels[0] for labels in world.words.countries], world.country[said.operation])
    numbers = pc.cast(pa.array(said.operation), pa.string())
    scope = _text([*SCOPES], said.scope)
    rare = np.where(random.random(size) < 0.02, random.integers(1, 5, size), 0)
    kind = np.where(said.scope == STOCK, len(RARE_TYPES) + 1, rare)
    named = own & (said.operation % 2 == 0)
    return {
        "event_id": pc.if_else(
            pa.array(own),
            _joined(pc.utf8_lower(code), "-made-", numbers),
            _joined(code, "-", scope),
        ),
        "event_type": _text(["repatriation", *RARE_TYPES, "population"], kind),
        "scope": scope,
        "date": _dates(day, np.array(WIDTHS)[drawn]),
        "since": _text(SINCE, random.integers(0, 5, size) * (said.scope == CUMULATIVE)),
        "operation": pc.if_else(pa.array(named), _joined("Return-", numbers), pa.scalar("")),
    }


def _places(world: World, random: Random, said: Statements) -> Columns:
    """Receiving country and origin: mostly codes, else any name that people write."""
    size = len(said.scope)
    joint = (said.scope != OPERATION) & (random.random(size) < 0.1)
    several = (said.scope != OPERATION) & (random.random(size) < 0.5)
    country = _labels(random, world.words.countries, world.country[said.operation])
    origin = _labels(random, world.words.origins, world.origin[said.operation])
    blank = random.random(size) < 0.02
    return {
        "country": pc.if_else(
            pa.array(joint), _text(JOINT, random.integers(0, len(JOINT), size)), country
        ),
        "origin": pc.case_when(
            pc.make_struct(pa.array(blank), pa.array(several)),
            pa.scalar(""),
            _text(SEVERAL_ORIGINS, random.integers(0, len(SEVERAL_ORIGINS), size)),
            origin,
        ),
    }


def _labels(random: Random, labels: tuple[tuple[str, ...], ...], place: Numbers) -> pa.Array:
    """A label of each place: seven times in ten its code."""
    lengths = np.array([len(one) for one in labels])
    first = np.cumsum(lengths) - lengths
    size = len(place)
    chosen = (random.random(size) * lengths[place]).astype(np.int64)
    chosen *= random.random(size) < 0.3
    return _text([label for one in labels for label in one], first[place] + chosen)


def _evidence(columns: Columns, said: Statements) -> pa.Array:
    """One sentence a statement, in our own words."""

    def figure(group: str) -> pa.Array:
        return pc.cast(pa.array(said.figures[:, GROUPS.index(group)]), pa.string())

    return _joined(
        columns["speaker"], ": ", figure("total"), " people, ", figure("children"),
        " of them children, ", columns["date"], ".",
    )  # fmt: skip
