"""How are editions listed and taken back on the command line?"""

import argparse
import json
import sys

from etl.pipeline import open_store
from etl.store import Remark


def editions(asked: argparse.Namespace) -> int:
    """Lists the editions, the newest first."""
    listed = open_store().editions().iloc[::-1]
    if asked.json:
        json.dump(listed.to_dict("records"), sys.stdout, ensure_ascii=False, indent=2)
        print()
        return 0
    shown = listed[["edition", "published_at", "by", "reason"]]
    wide = shown["edition"].str.len().max()
    for edition, when, by, reason in shown.itertuples(index=False):
        print(f"{edition:<{wide}}  {when[:16].replace('T', ' ')}  {by}: {reason}")
    return 0


def rollback(asked: argparse.Namespace) -> int:
    """Publishes an earlier edition anew."""
    remark = Remark(by=asked.by, reason=asked.reason)
    edition = open_store().rollback(asked.edition, remark=remark)
    print(f"Published as {edition.edition}: the state of {asked.edition}.")
    return 0
