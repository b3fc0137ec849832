"""Which machines work on the parts? Those of a Dask cluster, found by the address of its scheduler.

Dask is wanted only where one machine is not enough, so it is no requirement of ours.
"""

from collections.abc import Sequence

from domain.errors import UsageError
from etl.engines.cutting import Part
from etl.engines.joining import Outcome
from etl.engines.partitioned import Run, Work


def on_dask(scheduler: str = "") -> Run:
    """Works on the cluster at that address; without one, on all processors of this machine."""

    def run(work: Work, parts: Sequence[Part]) -> list[Outcome]:
        try:
            from distributed import Client, KilledWorker
        except ModuleNotFoundError as why:
            raise UsageError("Dask is not installed here: pip install distributed.") from why
        where = scheduler or "localhost"
        try:
            with Client(scheduler or None, set_as_default=False) as client:  # type: ignore[no-untyped-call]
                found: list[Outcome] = client.gather(client.map(work, parts, pure=False))
                return found
        except (OSError, ValueError) as why:
            raise UsageError(
                "The Dask scheduler at {where} does not answer: {why}.", where=where, why=str(why)
            ) from why
        except ImportError as why:
            raise UsageError(
                "The workers at {where} lack this program: {why}.", where=where, why=str(why)
            ) from why
        except KilledWorker as why:
            raise UsageError(
                "Workers at {where} died over their part: {why}.", where=where, why=str(why)
            ) from why

    return run
