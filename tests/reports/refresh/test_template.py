"""Is the template read back by ourselves, in every language, and does it change nothing?"""

from collections.abc import Callable
from pathlib import Path

import pytest

from domain.findings import stops
from domain.words import LANGUAGES, Words
from etl.drafting import draft
from etl.intake import understand
from etl.intake.given import Asked
from etl.normalise import normalise
from etl.pipeline import DATA
from etl.reference import read_reference
from reports.refresh.template import COLUMNS, EXAMPLE, SAID, as_csv, as_workbook
from tests.etl.shipped import shipped_store

FORMS: dict[str, Callable[[Words], bytes]] = {"csv": as_csv, "xlsx": as_workbook}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_the_template_is_read_without_a_question(form: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / f"template.{form}"
    path.write_bytes(FORMS[form](Words(language)))
    reference = read_reference(DATA / "reference")
    read = understand(path, reference=reference, asked=Asked())
    assert [one.key for one in read.questions if one.needed and not one.answer] == []
    assert [one.field for one in read.columns] == [*COLUMNS, *SAID]
    assert read.table is not None
    claims = normalise(read.table, reference=reference)
    found = (*read.findings, *claims.findings)
    assert [one.said() for one in found if one.severity == "stop"] == []
    wanted = {
        (str(row["operation"]), group.removeprefix("group:"), row[group])
        for row in EXAMPLE
        for group in COLUMNS
        if group.startswith("group:")
    }
    told = claims.claims[["operation_name", "group", "count"]].astype({"group": "str"})
    assert set(told.itertuples(index=False, name=None)) == wanted
    assert set(claims.claims["country"]) == {"KGZ"}
    assert set(claims.claims["origins"]) == {"SYR"}


def test_the_example_is_what_is_published() -> None:
    shipped = (DATA / "claims" / "central_asia.csv").read_text(encoding="utf-8")
    assert all(str(row["url"]) in shipped for row in EXAMPLE)


def test_the_example_left_in_moves_no_figure(tmp_path: Path) -> None:
    path = tmp_path / "template.csv"
    path.write_bytes(as_csv(Words("ru")))
    made = draft(shipped_store(tmp_path), path)
    assert made.differences.empty
    assert not stops(made.findings)
