"""How do two million claims look? A CSV with the columns of data/claims, the same every time.

Countries under many names, thousands of operations, dates of every precision, pages that repeat
and contradict each other. Deterministic for a size; nothing in it is real.
"""

import csv
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from bench.vocabulary import GROUPS, PATTERNS
from bench.wording import OPERATION, SCOPES, worded
from bench.world import Numbers, Random, Statements, World, created

SEED = 20261122
OUT = Path(__file__).resolve().parent / "out"
SHIPPED = Path(__file__).resolve().parent.parent / "data" / "claims" / "central_asia.csv"
CHUNK = 60_000  # statements written at once
OPERATIONS_IN_A_TOTAL = 12


def claims_file(rows: int, *, flaws: bool = True) -> Path:
    """The CSV of so many claims, from the cache where it was generated before."""
    path = OUT / f"claims-{rows}{'' if flaws else '-sound'}.csv"
    if not path.exists():
        OUT.mkdir(exist_ok=True)
        unfinished = path.with_suffix(".part")
        write(rows, unfinished, flaws=flaws)
        unfinished.rename(path)
    return path


def write(rows: int, path: Path, *, flaws: bool) -> None:
    """Write so many claims; with flaws, a few ids are taken twice and a few cells make no sense."""
    random = np.random.default_rng(SEED + rows)
    world = created(rows, random)
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    with path.open("wb") as file:
        file.write((",".join(header) + "\n").encode())
        written = statement = 0
        while written < rows:
            columns = _rows(world, random, first=statement)
            numbers = np.arange(written, min(rows, written + len(columns["group"])))
            columns["claim_id"] = _ids(numbers, flaws=flaws)
            if flaws:
                columns |= _with_flaws(columns, numbers)
            file.write(_lines([columns[name].slice(0, len(numbers)) for name in header]))
            written, statement = written + len(numbers), statement + CHUNK


def _lines(columns: list[pa.Array]) -> bytes:
    """The rows as they stand in the file; texts were quoted where they need it."""
    lines = pc.binary_join_element_wise(*columns, ",")
    return "".join(f"{line}\n" for line in lines.to_pylist()).encode()


def _rows(world: World, random: Random, *, first: int) -> dict[str, pa.Array]:
    """What some pages say of some periods: a row for each group that they give."""
    operation = random.integers(0, len(world.country), CHUNK)
    place = world.country[operation]
    scope = random.choice(len(SCOPES), CHUNK, p=np.array([*SCOPES.values()]) / 100)
    said = Statements(
        number=np.arange(first, first + CHUNK),
        operation=operation,
        page=world.first_page[place] + (random.random(CHUNK) * world.pages[place]).astype(np.int64),
        scope=scope,
        figures=_figures(world, random, operation, scope),
    )
    row, group = _groups(random)
    shared = worded(world, random, said)
    columns = {name: column.take(pa.array(row)) for name, column in shared.items()}
    columns["group"] = pa.array(GROUPS).take(pa.array(group))
    columns["count"] = pc.cast(pa.array(said.figures[row, group]), pa.string())
    return columns


def _groups(random: Random) -> tuple[Numbers, Numbers]:
    """For each row its statement, and its group."""
    weights = np.array([weight for _, weight in PATTERNS], dtype=float)
    pattern = random.choice(len(PATTERNS), CHUNK, p=weights / weights.sum())
    lengths = np.array([len(groups) for groups, _ in PATTERNS])
    places = np.array([GROUPS.index(group) for groups, _ in PATTERNS for group in groups])
    many = lengths[pattern]
    row = np.repeat(np.arange(CHUNK), many)
    within = np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many)
    return row, places[(np.cumsum(lengths) - lengths)[pattern[row]] + within]


def _figures(
    world: World, random: Random, operation: Numbers, scope: Numbers
) -> npt.NDArray[np.int64]:
    """Statement × group: what happened, mostly; one page in five is a little off."""
    people = world.people[operation]
    people = people * np.where(scope == OPERATION, 1, OPERATIONS_IN_A_TOTAL)[:, None]
    off = random.integers(-2, 3, people.shape) * (random.random((len(people), 1)) < 0.2)
    men, women, boys, girls = np.maximum(people + off, 0).T
    by_group = {
        "total": men + women + boys + girls,
        "children": boys + girls,
        "adults": men + women,
        "men": men,
        "women": women,
        "boys": boys,
        "girls": girls,
        "orphans": (boys + girls) // 8,
        "other:families": women,
    }
    return np.column_stack([by_group[group] for group in GROUPS])


def _ids(numbers: Numbers, *, flaws: bool) -> pa.Array:
    """Claim ids; with flaws one in 250,000 takes the id of the row before it."""
    taken = numbers - (numbers % 250_000 == 249_999) if flaws else numbers
    digits = pc.utf8_lpad(pc.cast(pa.array(taken), pa.string()), 7, "0")
    return pc.binary_join_element_wise(pa.scalar("g"), digits, "")


def _with_flaws(columns: Mapping[str, pa.Array], numbers: Numbers) -> dict[str, pa.Array]:
    """One count in 100,000 is no number, one label no country, one date not in the calendar."""
    return {
        column: pc.if_else(
            pa.array(numbers % 100_000 == at), pa.scalar(text), columns[column][: len(numbers)]
        )
        for column, text, at in (
            ("count", "n/a", 77_777),
            ("country", "Utopia", 55_555),
            ("published", "2020-02-30", 33_333),
        )
    }
