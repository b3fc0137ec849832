"""Whose figure is it, and how near does that body stand?"""

import pytest

from tests.etl.tables import claim, finding, read, refused

NOBODY_KNOWS = {"speaker": "A voice from nowhere"}


def test_editions_of_one_broadcaster_are_one_voice() -> None:
    names = {str(claim(speaker=name)["speaker"]) for name in ("RFE/RL", "RFE/RL Kyrgyz Service")}
    assert len(names) == 1


def test_a_government_receives_only_its_own() -> None:
    ministry = {"speaker": "President of Kazakhstan"}
    assert claim(**ministry)["speaker_kind"] == "receiving_government"
    assert claim(**ministry, country="UZB")["speaker_kind"] == "other_government"
    assert claim(**ministry, country="KAZ;UZB")["speaker_kind"] == "other_government"


def test_the_table_decides_whatever_the_row_says() -> None:
    found = claim(speaker="AFP", speaker_kind="receiving_government")
    assert found["speaker_kind"] == "wire"


def test_case_and_blanks_make_no_other_voice() -> None:
    assert claim(speaker=" afp ")["speaker"] == "AFP"


@pytest.mark.parametrize("kind", ["receiving_government", "other_government", "ngo", "press"])
def test_a_stranger_is_a_voice_of_the_kind_that_its_row_gives(kind: str) -> None:
    row = NOBODY_KNOWS | {"speaker_kind": kind}
    found = claim(**row)
    assert (found["speaker"], found["speaker_kind"]) == (NOBODY_KNOWS["speaker"], kind)
    assert (finding(**row).severity, finding(**row).rule) == ("note", "unknown_speaker")


@pytest.mark.parametrize("kind", ["", "government", "friend"])
def test_a_stranger_of_no_known_kind_ranks_last(kind: str) -> None:
    row = NOBODY_KNOWS | {"speaker_kind": kind}
    assert claim(**row)["speaker_kind"] == "unknown"
    assert (finding(**row).severity, finding(**row).rule) == ("warn", "unknown_speaker_kind")


def test_where_nobody_is_named_the_publisher_speaks() -> None:
    given = read({"speaker": "", "publisher": "AFP"}, {})
    assert list(given.claims["speaker"]) == ["AFP", "President of Kazakhstan"]
    assert list(given.claims["speaker_kind"]) == ["wire", "receiving_government"]
    (found,) = given.findings
    assert (found.severity, found.rule, found.row) == ("note", "publisher_speaks", 2)


def test_neither_speaker_nor_publisher() -> None:
    given = read({"speaker": "", "publisher": ""})
    assert given.claims.empty
    assert {one.rule for one in given.findings} == {"no_speaker", "publisher_speaks"}
    assert refused(count="x").rule == "no_count"
