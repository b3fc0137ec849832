"""Do two workers and a bucket give the counts that one machine gives? On a real cluster."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from distributed import LocalCluster

from bench.generate import write
from domain.errors import UsageError
from etl import pipeline
from etl.engines import normalise_partitioned
from etl.engines.cluster import on_dask
from etl.engines.cutting import cut, fitting
from etl.layout import layout_of
from etl.normalise import normalise
from etl.readers import read_csv
from etl.store import Store
from tests.tree import ROOT

pytestmark = pytest.mark.stress
ROWS = 20_000


@pytest.fixture(scope="module")
def scheduler(storage: None) -> Iterator[str]:
    """The address of a cluster of two workers, each a process of its own."""
    del storage
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:  # type: ignore[no-untyped-call]
        yield cluster.scheduler_address


@pytest.fixture(scope="module")
def claims(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generated claims, a few megabytes of them."""
    path = tmp_path_factory.mktemp("claims") / "claims.csv"
    write(ROWS, path, flaws=False)
    return path


def test_a_cluster_gives_the_same_claims(place: str, scheduler: str, claims: Path) -> None:
    reference = pipeline.open_store(place).read().reference
    run = on_dask(scheduler)
    apart = normalise_partitioned(claims, reference=reference, place=place, run=run)
    whole = normalise(read_csv(claims), reference=reference)
    for name in ("claims", "sources"):
        one, other = getattr(apart.read, name), getattr(whole, name)
        pd.testing.assert_frame_equal(one, other, check_categorical=False)
    assert len(cut(layout_of(claims), size=fitting(claims))) >= 4
    assert (apart.read.findings, apart.table.rows) == (whole.findings, ROWS)


def test_a_cluster_publishes_the_same_counts(place: str, scheduler: str, claims: Path) -> None:
    said = {"here": [], "cluster": ["--engine", "dask", "--scheduler", scheduler]}
    settled = {}
    for name, more in said.items():
        named = os.environ | {"REPATRIATION_STORE": f"{place}/{name}"}
        command = [sys.executable, "-m", "cli", "publish", str(claims), "--tick", "all"]
        signed = ["--by", "Anna", "--reason", "all of it", "--json", *more]
        done = subprocess.run(
            [*command, *signed], cwd=ROOT, env=named, capture_output=True, text=True, check=True
        )
        edition = Store(f"{place}/{name}").read()
        assert json.loads(done.stdout)["edition"] == edition.edition
        settled[name] = edition
    for frame in ("counts", "totals"):
        one, other = (edition.frame(frame) for edition in settled.values())
        pd.testing.assert_frame_equal(one, other)
    assert settled["here"].edition == settled["cluster"].edition


def test_a_scheduler_that_does_not_answer_is_told(claims: Path, tmp_path: Path) -> None:
    reference = pipeline.open_store(tmp_path / "store").read().reference
    run = on_dask("tcp://127.0.0.1:9")
    with pytest.raises(UsageError, match=r"scheduler at tcp://127\.0\.0\.1:9"):
        normalise_partitioned(claims, reference=reference, place=str(tmp_path), run=run)
    assert list(tmp_path.glob("partitions/*")) == []
