"""How does a person's decision become a row of the rulings? Made here, previewed like a file.

What a ruling does to the figures is decided by the rules of settling.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from domain.errors import UsageError
from domain.findings import Finding
from etl.reference import Reference

KINDS = ("choose", "reject", "set")


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


@dataclass(frozen=True)
class Ruling:
    """A decision on claims: choose or reject them, or set a count of an operation on their word.

    `claims` are ids, `author` and `reason` are kept; `group` and `count` are those that are set.
    """

    kind: str
    claims: tuple[str, ...]
    reason: str
    author: str
    country: str = ""
    operation: str = ""
    group: str = ""
    count: int | None = None

    def __post_init__(self) -> None:
        """A decision that nobody signs, or that decides nothing, is none."""
        if self.kind not in KINDS:
            raise UsageError(
                "'{kind}' is no kind of ruling; it is one of {kinds}.",
                kind=self.kind,
                kinds=", ".join(KINDS),
            )
        if not self.reason.strip() or not self.author.strip():
            raise UsageError("A ruling needs its author and its reason; both are kept.")
        if not self.claims:
            raise UsageError("A ruling names the claims that it decides on, or rests on.")
        if self.kind == "set" and (not self.operation or not self.group or self.count is None):
            raise UsageError("A ruling that sets a count names the operation, group and count.")
        if self.count is not None and self.count < 0:
            raise UsageError("A count that a ruling sets cannot be below nought.")


def ruling(
    kind: str,
    claims: Sequence[str],
    *,
    reason: str,
    author: str,
    of: pd.DataFrame,
    operation: str = "",
    group: str = "",
    count: int | None = None,
) -> Ruling:
    """A decision on claims `of` an edition: they give it its country, and its operation if none."""
    named = of[of["claim"].isin(list(claims))]
    return Ruling(
        kind=kind,
        claims=tuple(claims),
        reason=reason.strip(),
        author=author.strip(),
        country=_only(named["country"]),
        operation=operation or _only(named["operation"]),
        group=group,
        count=count,
    )


def with_rulings(
    reference: Reference, made: Sequence[Ruling], *, claims: pd.DataFrame, date: str
) -> Reference:
    """The reference tables with these rulings, which take the place of what they contradict."""
    rulings = reference.rulings
    for one in made:
        rulings = _taken_back(rulings, one, claims)
        rulings = pd.concat([rulings, _row(one, name=_free(rulings), date=date, like=rulings)])
    return replace(reference, rulings=rulings.reset_index(drop=True))


def check_rulings(
    made: Sequence[Ruling], *, reference: Reference, claims: pd.DataFrame
) -> list[Finding]:
    """Claims that are not there, and what other rulings have already decided otherwise."""
    known = set(claims["claim"])
    unknown = [claim for one in made for claim in one.claims if claim not in known]
    standing = reference.rulings
    return [
        *(_not_there(claim) for claim in unknown),
        *(found for one in made for found in _before(one, standing, claims=claims)),
    ]


def _row(one: Ruling, *, name: str, date: str, like: pd.DataFrame) -> pd.DataFrame:
    own = {key: getattr(one, key) for key in ("kind", "country", "operation", "group", "reason")}
    own |= {"ruling": name, "author": one.author, "date": date, "claims": " ".join(one.claims)}
    row = pd.DataFrame([own | {"count": one.count, "reason_ru": "", "reason_uz": ""}])
    return row.reindex(columns=like.columns).astype(like.dtypes.to_dict())


def _free(rulings: pd.DataFrame) -> str:
    """The number after the highest."""
    numbers = rulings["ruling"].str.extract(r"^r(\d+)$", expand=False).dropna().astype(int)
    return f"r{int(numbers.max()) + 1 if len(numbers) else 1:03d}"


def _taken_back(standing: pd.DataFrame, one: Ruling, claims: pd.DataFrame) -> pd.DataFrame:
    """The rulings that stand, without what this one decides otherwise."""
    if one.kind == "set":
        keys = ("country", "operation", "group")
        same = [standing[key].eq(getattr(one, key)) for key in keys]
        return standing[~(standing["kind"].eq("set") & same[0] & same[1] & same[2])]
    against = {"choose": _rivals(one, claims), "reject": set(one.claims)}[one.kind]
    out = {"choose": against, "reject": set(one.claims) if one.kind == "choose" else set()}
    left = [
        " ".join(claim for claim in ids.split() if claim not in out.get(kind, ()))
        for kind, ids in zip(standing["kind"], standing["claims"], strict=True)
    ]
    empty = pd.Series(left, index=standing.index).eq("") & standing["claims"].ne("")
    return standing.assign(claims=pd.Series(left, index=standing.index, dtype="str"))[~empty]


def _rivals(one: Ruling, claims: pd.DataFrame) -> set[str]:
    """The other claims about the same as those that are chosen."""
    about = ["country", "period_kind", "operation", "start", "end", "group"]
    keys = pd.MultiIndex.from_frame(claims[about])
    own = claims["claim"].isin(one.claims).to_numpy()
    return set(claims["claim"][keys.isin(keys[own])]) - set(one.claims)


def _not_there(claim: str) -> Finding:
    return Finding(
        severity="stop",
        rule="ruling_without_claim",
        message=_("The ruling names the claim {claim}, which is not there."),
        remedy=_("Name claims of the edition that it builds upon."),
        column="claims",
        value=claim,
        given=(("claim", claim),),
    )


def _before(one: Ruling, standing: pd.DataFrame, *, claims: pd.DataFrame) -> list[Finding]:
    """The rulings of which this one takes something back."""
    left = _taken_back(standing, one, claims)["claims"].reindex(standing.index)
    found = standing[left.ne(standing["claims"])]
    return [
        Finding(
            severity="warn",
            rule="ruled_before",
            message=_("{author} has already ruled on this, in {ruling}: {reason}"),
            remedy=_("Read that ruling first; the new one takes its place."),
            column="claims",
            value=ruled,
            given=(("ruling", ruled), ("author", author), ("reason", reason)),
        )
        for ruled, author, reason in zip(
            found["ruling"], found["author"], found["reason"], strict=True
        )
    ]


def _only(column: pd.Series) -> str:
    """The one value that all rows share, '' where they differ."""
    values = column.astype("str").unique()
    return str(values[0]) if len(values) == 1 else ""
