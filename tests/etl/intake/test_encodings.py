"""Is a short file read in the encoding that it was written in, whatever its language?"""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.intake.encodings import CANDIDATES, encoding_of
from etl.intake.opening import open_file
from tests.etl.intake.made import opened, refusal, written

# Three rows each, as a ministry would type them; ҳ, қ, ғ, ә, ө, ң, ү, ҷ, ӯ only where they exist.
TEXTS = {
    "ru": [["Страна", "Дата", "Дети"], ["Казахстан", "май 2019", "156"], ["Россия", "2021", "34"]],
    "uz": [
        ["Davlat", "Sana", "Bolalar"],
        ["O‘zbekiston", "2019", "107"],
        ["Qirg‘iziston", "", "9"],
    ],
    "uz_Cyrl": [["Давлат", "Аёллар"], ["Ўзбекистон", "48"], ["Тожикистон", "12"]],
    "kk": [["Ел", "Әйелдер"], ["Қазақстан", "156"], ["Өзбекстан", "7"]],
    "ky": [["Өлкө", "Балдар"], ["Кыргызстан", "79"], ["Өзбекстан", "7"]],
    "tg": [["Кишвар", "Кӯдакон"], ["Тоҷикистон", "84"], ["Қазоқистон", "3"]],
    "tr": [["Ülke", "Çocuk"], ["Türkiye", "12"], ["Kırgızistan", "79"]],
    "fr": [["Pays", "Enfants"], ["Ouzbékistan", "12"], ["Fédération de Russie", "34"]],
}
WRITTEN = [
    *(("ru", one) for one in ("windows-1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5")),
    *(("uz", one) for one in ("windows-1251", "windows-1252", "windows-1254")),
    ("uz_Cyrl", "windows-1251"),
    ("uz_Cyrl", "cp866"),
    ("kk", "kz1048"),
    ("kk", "ptcp154"),
    ("tg", "koi8-t"),
    ("tr", "windows-1254"),
    ("fr", "windows-1252"),
]
MARKS = [",", ";", "\t", "|"]


def text(language: str, delimiter: str = ",") -> str:
    return "".join(delimiter.join(row) + "\r\n" for row in TEXTS[language])


def rows(language: str) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, TEXTS[language]))


@pytest.mark.parametrize("delimiter", MARKS)
@pytest.mark.parametrize(("language", "encoding"), WRITTEN)
def test_a_short_file_is_read_as_it_was_written(
    tmp_path: Path, language: str, encoding: str, delimiter: str
) -> None:
    found = opened(tmp_path, "a.csv", text(language, delimiter).encode(encoding))
    assert found.sheets[0].grid == rows(language)
    assert found.delimiter == delimiter
    assert found.doubts == ()


@pytest.mark.parametrize("delimiter", MARKS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("language", TEXTS)
def test_unicode_is_never_in_doubt(
    tmp_path: Path, language: str, encoding: str, delimiter: str
) -> None:
    found = opened(tmp_path, "a.csv", text(language, delimiter).encode(encoding))
    assert found.sheets[0].grid == rows(language)
    assert (found.encoding, found.delimiter, found.doubts) == (encoding, delimiter, ())


def test_a_file_of_ascii_in_utf_16_is_recognised_by_its_zeros(tmp_path: Path) -> None:
    found = opened(tmp_path, "a.csv", "country,count\nKAZ,1\n".encode("utf-16-be"))
    assert (found.encoding, found.doubts) == ("utf-16-be", ())


def test_what_no_word_tells_is_doubted(tmp_path: Path) -> None:
    found = opened(tmp_path, "a.csv", "x,y\nЖёв,1\n".encode("windows-1251"))
    assert found.doubts == ("encoding",)


@pytest.mark.parametrize("typed", ["1\u00a0250", "12–15", "—", "№ 5"])
def test_signs_alone_tell_the_encoding(tmp_path: Path, typed: str) -> None:
    found = opened(tmp_path, "a.csv", f"country;count\nKAZ;{typed}\n".encode("windows-1251"))
    assert found.sheets[0].grid[1] == ("KAZ", typed)
    assert found.doubts == ()


def test_the_first_letter_may_come_late(tmp_path: Path) -> None:
    content = b"country,count\n" + b"KAZ,1\n" * 300_000 + "Казахстан,2\n".encode("cp866")
    found = opened(tmp_path, "a.csv", content)
    assert (found.encoding, found.doubts) == ("cp866", ())


def test_a_damaged_letter_is_no_reason_for_another_encoding(tmp_path: Path) -> None:
    content = text("ru").encode() + b"\xd0,1,2\r\n"
    assert "line 4 is damaged; all others are written in UTF-8" in refusal(
        tmp_path, "a.csv", content
    )


@pytest.mark.parametrize("name", ["cp1251", "Windows-1251", " CP1251 "])
def test_a_person_overrules_the_encoding(tmp_path: Path, name: str) -> None:
    path = written(tmp_path, "a.csv", "x,y\nЖёв,1\n".encode("windows-1251"))
    found = open_file(path, encoding=name)
    assert (found.encoding, found.doubts) == ("windows-1251", ())
    assert found.sheets[0].grid[1] == ("Жёв", "1")


@pytest.mark.parametrize("name", ["klingon", "rot13", "idna", "unicode_escape", "a\0b", "é"])
def test_an_encoding_that_nobody_knows_is_refused(tmp_path: Path, name: str) -> None:
    assert "choose one of utf-8, " in refusal(tmp_path, "a.csv", b"a,b\n1,2\n", encoding=name)


def test_an_encoding_that_cannot_be_is_refused(tmp_path: Path) -> None:
    why = refusal(tmp_path, "a.csv", "a,b\nё,2\n".encode("cp866"), encoding="utf-8")
    assert why == "a.csv: it is not written in utf-8; choose another encoding."


@pytest.mark.parametrize("encoding", CANDIDATES)
def test_every_candidate_may_be_asked_for(tmp_path: Path, encoding: str) -> None:
    assert opened(tmp_path, "a.csv", b"a,b\n1,2\n", encoding=encoding).encoding == encoding


@given(
    encoding=st.sampled_from(["windows-1251", "koi8-r", "cp866", "mac-cyrillic", "iso8859-5"]),
    names=st.lists(st.sampled_from(["Щукин", "Айгуль", "МВД", "рейс", "«Юрист»", "№ 5", "12–15"])),
)
def test_a_wrong_encoding_is_never_sure_of_itself(encoding: str, names: list[str]) -> None:
    content = "\n".join(["x,y", *(f"{name},1" for name in names)]).encode(encoding, "ignore")
    found, doubtful = encoding_of(BytesIO(content), "a.csv")
    assert doubtful or content.decode(found) == content.decode(encoding)
