"""Do our pages slow down when an edition holds a thousand times the claims? Cached dates only."""

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from bench import browser
from bench.servers import serving
from bench.table import Line
from bench.waiting import changes, charts_of, loads, our_site, ours

TARGET = 1.1


def growth(stores: Mapping[int, Path], *, loads_each: int, changes_each: int) -> list[Line]:
    """Loads and filter changes on the larger edition beside the smaller one."""
    few, many = (f"{rows:,} claims" for rows in sorted(stores))
    with browser.chromium() as chromium, ExitStack() as stack:
        both = [
            our_site(stack.enter_context(serving(ours(stores[rows], f"ours {rows}"))), name)
            for rows, name in zip(sorted(stores), (few, many), strict=True)
        ]
        with browser.context(chromium) as reader:
            charts = charts_of(reader, both[0])
        loaded = loads(chromium, both, charts, loads_each)
        changed = changes(chromium, both, charts, changes_each)
    return [
        Line(f"{what}, {many}", samples[many], samples[few], few, target=TARGET, note=SHIPPED)
        for what, samples in (("page load", loaded), ("filter change", changed))
    ]


SHIPPED = "generated ones beside the 903 shipped"
