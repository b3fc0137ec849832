"""Which figures do the tests of reports read? The small sample, and the shipped claims."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.frames import COUNTS, OPERATIONS, POINTS, SOURCES, TOTALS, empty
from etl.pipeline import settled_as_of
from reports import countries, groups, operations, overview, years
from reports.compare_camps import camps
from reports.compare_joint import joint
from reports.compare_running import running
from reports.compare_totals import totals
from reports.exhibit import Exhibit
from reports.figures import Figures, figures_of
from reports.map import flows
from reports.own_table import own_table
from tests.etl.shipped import shipped_store
from tests.sample import figures_frames, sources

Maker = Callable[..., Exhibit]
MAKERS: tuple[Maker, ...] = (
    overview.headline,
    overview.by_year,
    overview.cumulative,
    countries.compare,
    countries.operations,
    countries.composition,
    countries.running_totals,
    years.by_group,
    years.by_country,
    groups.by_country,
    groups.by_year,
    groups.children,
    groups.not_broken_down,
    operations.over_time,
    own_table,
    flows,
    totals,
    running,
    joint,
    camps,
)
NOBODY = Figures(
    totals=empty(TOTALS),
    counts=empty(COUNTS),
    operations=empty(OPERATIONS),
    points=empty(POINTS),
    sources_by_claim=empty(SOURCES),
    edition="none",
)


def named(maker: Maker) -> str:
    """Which exhibit a test is about."""
    return f"{maker.__module__}.{maker.__name__}".removeprefix("reports.")


def plain(text: str) -> str:
    """The text with ordinary spaces where dates hold theirs together."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


@cache
def sample() -> Figures:
    """The figures of tests/sample.py."""
    wholes, counts, operations, points = figures_frames()
    return Figures(wholes, counts, operations, points, sources(), "2026-11-22-test")


@cache
def shipped(as_of: date | None = None) -> Figures:
    """The shipped claims, settled."""
    with TemporaryDirectory() as folder:
        edition = shipped_store(Path(folder)).read()
        figures = figures_of(edition, settled_as_of(edition, as_of), as_of)
    return replace(figures, edition="2026-11-22-test")
