"""Do claims that are new, changed or gone contradict what a person has decided?

Whether one ruling contradicts another is checked where rulings are made.
"""

import pandas as pd

from domain.findings import Finding, shown

_SET = ["country", "operation", "group"]
_OLD = ["ruling", "author", "claim", "file", "row"]
_NEW = ["ruling", "author", "claim", "after", "count_set", "file", "row"]


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


def check_decided(changed: pd.DataFrame, *, rulings: pd.DataFrame) -> list[Finding]:
    """Claims that a ruling rests on and that differ now, and figures other than one it has set.

    `changed` has the columns of `changed_claims`.
    """
    plain = changed.astype(dict.fromkeys((*_SET, "file", "qualifier"), "str"))
    return [*_resting(plain, rulings), *_contradicting(plain, rulings)]


def _resting(changed: pd.DataFrame, rulings: pd.DataFrame) -> list[Finding]:
    cited = rulings.assign(claim=rulings["claims"].str.split()).explode("claim")
    cited = cited[["ruling", "author", "claim"]].drop_duplicates()
    rows = changed[changed["change"].ne("new")].merge(cited, on="claim")
    return [
        Finding(
            severity="warn",
            rule="ruling_rests_on",
            message=_("{author} rested the ruling {ruling} on {claim}, which changes or goes."),
            remedy=_("Read the ruling again; it may not hold any more."),
            file=file,
            row=row,
            column="claim_id",
            value=claim,
            given=(("ruling", ruling), ("author", author), ("claim", shown(claim))),
        )
        for ruling, author, claim, file, row in rows[_OLD].itertuples(index=False, name=None)
    ]


def _contradicting(changed: pd.DataFrame, rulings: pd.DataFrame) -> list[Finding]:
    set_ = rulings[rulings["kind"].eq("set")].rename(columns={"count": "count_set"})
    rows = changed[changed["change"].ne("gone") & changed["qualifier"].eq("exact")]
    rows = rows.merge(set_[["ruling", "author", "count_set", *_SET]], on=_SET)
    rows = rows[rows["after"].ne(rows["count_set"]) & rows["event_type"].eq("repatriation")]
    return [
        Finding(
            severity="warn",
            rule="against_ruling",
            message=_("{claim} says {count}, while {author} set {ruled} in the ruling {ruling}."),
            remedy=_("The ruling stands; make another where the new figure is the better one."),
            file=file,
            row=row,
            column="count",
            value=str(count),
            given=(
                ("claim", shown(claim)),
                ("count", str(count)),
                ("author", author),
                ("ruled", str(ruled)),
                ("ruling", ruling),
            ),
        )
        for ruling, author, claim, count, ruled, file, row in rows[_NEW].itertuples(
            index=False, name=None
        )
    ]
