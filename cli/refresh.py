"""How do `check` and `publish` go? What would change, in people, and what was noticed."""

import argparse
import json
import sys

from cli.answering import answer
from cli.asked import asked_of, status_of
from cli.progress import progress
from cli.telling import told
from domain.errors import UsageError
from etl.engines.cluster import on_dask
from etl.pipeline import Draft, Step, draft, open_store
from etl.pipeline import publish as publish_draft
from etl.store import Store


def check(asked: argparse.Namespace) -> int:
    """Says what publishing would change; changes nothing."""
    with progress() as step:
        made = _draft(asked, open_store(), step)
    _say(made, asked, edition=None)
    return status_of(made, asked.tick)


def publish(asked: argparse.Namespace) -> int:
    """Publishes, unless a finding stops it or a person is needed."""
    store, edition = open_store(), None
    with progress() as step:
        made = _draft(asked, store, step)
        status = status_of(made, asked.tick)
        if not status:
            edition = publish_draft(
                store, made, by=asked.by, reason=asked.reason, ticks=asked.tick, step=step
            )
    _say(made, asked, edition=edition.edition if edition and made.changes else None)
    return status


def _draft(asked: argparse.Namespace, store: Store, step: Step) -> Draft:
    if asked.file is None and asked.withdraw is None:
        raise UsageError("Name a file, or with --withdraw a file of claim ids.")
    for path in (asked.file, asked.withdraw):
        if path is not None and not path.is_file():
            raise UsageError("There is no file {file}.", file=str(path))
    base = store.read()
    return draft(
        store,
        asked.file,
        withdraw=asked.withdraw,
        asked=asked_of(asked, asked.file, reference=base.reference),
        base=base,
        gone=asked.drop,
        run=on_dask(asked.scheduler) if asked.engine or asked.scheduler else None,
        step=step,
    )


def _say(made: Draft, asked: argparse.Namespace, *, edition: str | None) -> None:
    if not asked.json:
        print("\n".join(told(made, asked.file, ticks=asked.tick, edition=edition)))
        return
    said = answer(made, ticks=asked.tick)
    if asked.command == "publish":
        said["edition"] = edition
    json.dump(said, sys.stdout, ensure_ascii=False, indent=2)
    print()
