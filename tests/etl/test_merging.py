"""Does a file add and replace its own claims, and touch nothing else?"""

from pathlib import Path

import pandas as pd
import pytest

from domain.errors import UnreadableFile
from domain.frames import CLAIMS, SOURCES, typed
from etl.merging import check_withdrawal, merged, merged_sources, read_ids


def claims(**counts: int) -> pd.DataFrame:
    rows = {"claim": list(counts), "count": list(counts.values()), "row": 2, "country": "UZB"}
    return typed(pd.DataFrame(rows).assign(source=[f"s{one}" for one in counts]), CLAIMS)


def sources(**titles: str) -> pd.DataFrame:
    frame = pd.DataFrame({"source": list(titles), "title": list(titles.values())})
    return typed(frame, SOURCES)


def test_a_file_adds_its_claims_and_replaces_those_of_the_same_id() -> None:
    found = merged(claims(a=1, b=2, c=3), claims(b=20, d=4), withdrawn=["c"])
    assert dict(zip(found["claim"], found["count"], strict=True)) == {"a": 1, "b": 20, "d": 4}
    assert found.dtypes.astype("str").to_dict() == claims(a=1).dtypes.astype("str").to_dict()


def test_sources_that_nobody_cites_go_and_the_newer_description_stands() -> None:
    old, new = sources(sa="old", sb="kept", sc="gone"), sources(sa="new", sd="added")
    found = merged_sources(old, new, claims=claims(a=1, b=2, d=4))
    titles = dict(zip(found["source"], found["title"], strict=True))
    assert titles == {"sa": "new", "sb": "kept", "sd": "added"}


@pytest.mark.parametrize(
    "text",
    [
        "c1\nc2\n",
        "c1, c2;c1",
        "claim_id\nc1\nc2\n",
        "\ufeffclaim_id;reason\nc1;doubled, wrong\nc2;\n",
        "country,claim_id\nUZB,c1\nKAZ,c2\n",
    ],
)
def test_ids_to_withdraw_are_read_from_a_list_or_a_column(tmp_path: Path, text: str) -> None:
    (tmp_path / "ids").write_text(text, encoding="utf-8")
    assert read_ids(tmp_path / "ids") == ["c1", "c2"]


def test_a_list_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ids").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableFile, match="ids"):
        read_ids(tmp_path / "ids")


def test_what_cannot_be_withdrawn_stops() -> None:
    found = check_withdrawal(["a", "b", "x"], old=claims(a=1), new=claims(b=2), file="ids")
    assert [(one.rule, one.value) for one in found] == [
        ("unknown_withdrawal", "x"),
        ("added_and_withdrawn", "b"),
    ]
    assert {one.severity for one in found} == {"stop"}
