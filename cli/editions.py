"""How are editions listed, compared and taken back on the command line?"""

import argparse
import json
import sys
from typing import Any

from cli.answering import claims_told, records
from cli.telling import people_told, table_told
from etl.history import Comparison, compare
from etl.pipeline import open_store
from etl.store import Remark


def editions(asked: argparse.Namespace) -> int:
    """Lists the editions, the newest first."""
    listed = open_store().editions().iloc[::-1]
    if asked.json:
        return _json(listed.to_dict("records"))
    shown = listed[["edition", "published_at", "by", "reason"]]
    wide = shown["edition"].str.len().max()
    for edition, when, by, reason in shown.itertuples(index=False):
        print(f"{edition:<{wide}}  {when[:16].replace('T', ' ')}  {by}: {reason}")
    return 0


def diff(asked: argparse.Namespace) -> int:
    """Says in what an edition differs from an earlier one."""
    store = open_store()
    found = compare(store, asked.one, asked.other or store.read().edition)
    if asked.json:
        return _json(_answer(found))
    print(f"{found.one.edition} → {found.other.edition} ({found.other.by}: {found.other.reason})")
    print("\n".join(people_told(found.people, found.differences)))
    if not found.changed.empty:
        print("\nClaims:")
        rows = claims_told(found.changed)
        print("\n".join(table_told(rows.drop(columns=["period_kind", "start", "publisher"]))))
    return 0


def rollback(asked: argparse.Namespace) -> int:
    """Publishes an earlier edition anew."""
    remark = Remark(by=asked.by, reason=asked.reason)
    edition = open_store().rollback(asked.edition, remark=remark)
    if asked.json:
        return _json({"edition": edition.edition, "state_of": asked.edition})
    print(f"Published as {edition.edition}: the state of {asked.edition}.")
    return 0


def _answer(found: Comparison) -> dict[str, Any]:
    return {
        "one": found.one.edition,
        "other": found.other.edition,
        "people": found.people,
        "differences": records(found.differences),
        "moved": records(found.moved),
        "claims_changed": records(claims_told(found.changed)),
    }


def _json(said: object) -> int:
    json.dump(said, sys.stdout, ensure_ascii=False, indent=2)
    print()
    return 0
