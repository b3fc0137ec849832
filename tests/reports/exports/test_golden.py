"""Do the files still look as they did when somebody last looked at them?"""

import pytest

from tests.reports.exports.golden import FOLDER, files

NOW = files()


@pytest.mark.parametrize("name", NOW)
def test_a_file_is_the_one_on_record(name: str) -> None:
    assert NOW[name] == (FOLDER / name).read_bytes().decode()


def test_nothing_else_is_on_record() -> None:
    assert {one.name for one in FOLDER.iterdir() if one.is_file()} == set(NOW)
