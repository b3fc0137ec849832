"""Can a file be read otherwise, answered for and ticked on the command line?"""

from pathlib import Path

import pytest

from etl.store import Store
from tests.cli.asking import Ask
from tests.cli.test_refresh import SIGNED, one_more

ANSWERS = (
    *("--answer", "speaker=Ministry of Foreign Affairs of Kyrgyzstan"),
    *("--answer", "publisher=24.kg", "--answer", "published=2025-06-04"),
    *("--answer", "url=https://example.org/a?b=c", "--answer", "scope=operation"),
)


def table(folder: Path, *, women: int = 8) -> Path:
    place = folder / "list.csv"
    text = f"Country|Date|Who = women\nKyrgyzstan|2025-05-13|{women}\n"
    place.write_text(text, encoding="utf-16")
    return place


def test_questions_ask_for_a_person_with_status_3(ask: Ask, store: Store, tmp_path: Path) -> None:
    for command in (("check",), ("publish", *SIGNED)):
        answer = ask(command[0], table(tmp_path), "--map", "C=group:women", *command[1:])
        assert answer.status == 3
        assert "--answer speaker=" in answer.out
        assert answer.out.rstrip().endswith("with --answer.")
    assert len(store.editions()) == 1


@pytest.mark.parametrize("column", ["C", "who = women"])
def test_a_column_is_named_by_letters_or_heading(ask: Ask, tmp_path: Path, column: str) -> None:
    answer = ask("check", table(tmp_path), "--map", f"{column}=group:women", *ANSWERS, "--json")
    assert answer.status == 0
    read = answer.json["understood"]
    assert [one["field"] for one in read["columns"]] == ["country", "date", "group:women"]
    assert (answer.json["encoding"], answer.json["delimiter"]) == ("utf-16", "|")
    assert answer.json["claims"] == 1
    moved = [one for one in answer.json["differences"] if one["group"] == "women"]
    assert [(one["before"], one["after"]) for one in moved] == [(0, 8)]
    asked = {one["key"]: one["answer"] for one in read["questions"]}
    assert asked["url"] == "https://example.org/a?b=c"


def test_warnings_have_to_be_ticked(ask: Ask, store: Store, tmp_path: Path) -> None:
    leap = (table(tmp_path, women=900), "--map", "C=group:women", *ANSWERS)
    answer = ask("publish", *leap, *SIGNED)
    assert answer.status == 3
    assert "--tick leap" in answer.out
    assert len(store.editions()) == 1
    done = ask("publish", *leap, *SIGNED, "--tick", "all")
    assert done.status == 0
    assert store.read().edition in done.out


def test_what_cannot_be_meant_is_wrong_usage(ask: Ask, tmp_path: Path) -> None:
    path = table(tmp_path)
    for option, said in (
        (("--map", "C"), "COLUMN=FIELD"),
        (("--map", "C=people"), "people"),
        (("--map", "Nobody=group:women"), "Nobody"),
        (("--answer", "colour=red"), "colour"),
        (("--answer", "speaker"), "KEY=VALUE"),
        (("--delimiter", "star"), "star"),
    ):
        answer = ask("check", path, *option)
        assert (answer.status, answer.out) == (2, "")
        assert said in answer.err


def test_two_editions_are_compared(ask: Ask, store: Store, tmp_path: Path) -> None:
    seeded = store.read().edition
    ask("publish", one_more(tmp_path), *SIGNED, "--tick", "all")
    found = ask("diff", seeded, "--json").json
    assert (found["one"], found["other"]) == (seeded, store.read().edition)
    assert found["people"] == 1
    assert {one["change"] for one in found["claims_changed"]} == {"changed"}
    told = ask("diff", store.read().edition, seeded).out
    assert "-1 people" in told
    assert "c0483" in told
    assert ask("diff", "2020-01-01-0000").status == 2


def test_the_statuses_are_told_by_help(ask: Ask) -> None:
    for asked in (("--help",), ("check", "--help"), ("publish", "--help"), ("watch", "--help")):
        said = ask(*asked).out
        assert all(f"\n  {status}  " in said for status in range(4))


def test_countries_above_their_rows_are_told_of(ask: Ask, tmp_path: Path) -> None:
    place = tmp_path / "sections.csv"
    place.write_text("Year,Women\nKazakhstan,\n2031,5\nUzbekistan,\n2031,6\n", encoding="utf-8")
    answer = ask("check", place, *ANSWERS)
    assert "Countries stand as rows of their own, above their rows: 2, 4." in answer.out
