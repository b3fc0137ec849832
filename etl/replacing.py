"""Which claims of an edition does a file without claim ids replace, and which does it lack?

It replaces what the same speaker said before in the same document about the same period and group:
the new claim takes the old one's id. What that document said besides may disappear; whether it does
is for a person to say.
"""

from dataclasses import replace
from hashlib import blake2b

import numpy as np
import pandas as pd

from domain.frames import CLAIMS, typed
from etl.normalise import Normalised

_ABOUT = ("event_type", "period_kind", "country", "origins", "operation", "start", "end", "group")
_BETWEEN = "\x1f"


def replacing(
    read: Normalised, *, claims: pd.DataFrame, sources: pd.DataFrame
) -> tuple[Normalised, pd.DataFrame]:
    """A file's claims under the ids that they take, and the edition's claims that it lacks."""
    new, old = _voices(read.claims, read.sources), _voices(claims, sources)
    same = old[old["voice"].isin(new["voice"].unique())]
    taken = dict(zip(same["key"], same["claim"], strict=True))
    own = new["key"].map(_made_id)
    own = own.where(~own.isin(claims["claim"]), own.map(_made_id))
    ids = [taken.get(key, made) for key, made in zip(new["key"], own, strict=True)]
    named = typed(read.claims.assign(claim=ids), CLAIMS)
    lacking = claims["claim"].isin(same["claim"]) & ~claims["claim"].isin(ids)
    return replace(read, claims=named), claims[lacking].reset_index(drop=True)


def _voices(claims: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    """By claim: its voice, a speaker in a document, and the key of what that voice speaks about."""
    described = _joined(sources, ["publisher", "title"])
    documents = pd.Series(
        np.where(sources["url"].ne(""), sources["url"], described), index=sources["source"]
    )
    source = claims["source"].astype("str").map(documents).astype("str")
    voice = claims["speaker"].astype("str").str.cat(source, sep=_BETWEEN)
    about = voice.str.cat(_joined(claims, list(_ABOUT)), sep=_BETWEEN)
    again = about.groupby(about, sort=False).cumcount().astype("str")
    key = about.str.cat(again, sep=_BETWEEN)
    return pd.DataFrame({"claim": claims["claim"], "voice": voice, "key": key})


def _joined(frame: pd.DataFrame, names: list[str]) -> pd.Series:
    texts = frame[names].astype("str").fillna("")
    first, *others = names
    return texts[first].str.cat(texts[others], sep=_BETWEEN)


def _made_id(key: str) -> str:
    """An id that the same statement gets from every file."""
    return "f" + blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
