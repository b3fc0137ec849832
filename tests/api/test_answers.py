"""Does the API give the figures of the dashboard, with their edition, sources and fingerprint?"""

import io
import zipfile

import pytest

from api import store
from domain.selection import Selection
from domain.words import Words
from reports import years
from reports.claims import every_claim
from reports.exports import EXPORTS, extract_of
from tests.api.asking import ask

REGION = "KAZ.KGZ.TJK.TKM.UZB"
TABLES = ("counts", "totals", "claims")
EVERY = [f"{name}.{form}" for name in TABLES for form in ("csv", "json")]
PLAIN = ["health", "editions", "openapi.json"]


def newest() -> str:
    edition: str = ask("health").json["edition"]
    return edition


def test_counts_are_the_settled_ones() -> None:
    answer = ask("counts.json?countries=KAZ.KGZ&countries=TJK,UZB")
    assert {row["country"]: row["count"] for row in answer.json["rows"]} == {
        "KAZ": 754,
        "KGZ": 551,
        "TJK": 381,
        "UZB": 531,
    }
    first = answer.json["rows"][0]
    assert first["sources"]
    assert first["number"] == "KAZ"
    assert first["edition"] == answer.json["metadata"]["edition"] == newest()


def test_a_past_date_is_settled_anew() -> None:
    answer = ask("counts.json?as_of=2024-11-27&countries=KAZ.KGZ.TJK.UZB")
    assert sum(row["count"] for row in answer.json["rows"]) == 2168
    assert answer.json["metadata"]["as_of"] == "2024-11-27"


def test_by_gives_the_columns_in_their_order() -> None:
    answer = ask("counts.csv?by=year.group&countries=UZB&groups=women&groups=children")
    assert list(answer.rows[0])[:3] == ["year", "group", "count"]
    assert {row["group"] for row in answer.rows} == {"women", "children"}


@pytest.mark.parametrize("delimiter", ["comma", "semicolon"])
def test_a_csv_is_the_very_file_of_the_dashboard(delimiter: str) -> None:
    chosen = Selection(countries=tuple(REGION.split(".")))
    figures, words = store.figures(newest(), None), Words("en")
    form = {"comma": "csv", "semicolon": "semicolon"}[delimiter]
    for maker, asked in (
        (years.by_group, f"counts.csv?by=year.group&countries={REGION}"),
        (every_claim, f"claims.csv?countries={REGION}"),
    ):
        exhibit = maker(figures, chosen, words)
        file = EXPORTS[form].write(extract_of(exhibit, figures, chosen, words))
        assert ask(f"{asked}&delimiter={delimiter}").body == file


def test_claims_come_without_title_evidence_and_note() -> None:
    rows = ask("claims.csv").rows
    assert len(rows) == len(store.edition(newest()).claims)
    assert not {"title", "evidence", "note", "file"} & set(rows[0])
    assert "withheld" in {row["url"] for row in rows}
    said = ask("claims.csv").body.decode()
    hidden = store.edition(newest()).sources["title"].unique()
    assert [title for title in hidden if len(title) > 20 and title in said] == []


def test_claims_may_be_paged() -> None:
    whole = ask("claims.csv?countries=UZB").rows
    first = ask("claims.csv?countries=UZB&limit=50")
    assert first.headers["x-total-count"] == str(len(whole))
    assert 'offset=50>; rel="next"' in first.headers["link"]
    rows, place = list(first.rows), first.headers["link"]
    while 'rel="next"' in place:
        behind = next(one for one in place.split(", ") if 'rel="next"' in one)
        page = ask(behind[1 : behind.index(">")])
        rows, place = rows + page.rows, page.headers["link"]
    assert rows == whole
    assert 'rel="prev"' in place


def test_totals_are_the_settled_rows() -> None:
    rows = ask("totals.json?countries=TJK").json["rows"]
    assert {row["kind"] for row in rows} >= {"operation", "year", "whole"}
    assert [row["count"] for row in rows if row["kind"] == "whole"] == [381]
    assert {row["year"] for row in ask("totals.json?years=2022").json["rows"]} == {2022}


def test_the_whole_edition_is_a_zip_named_after_it() -> None:
    answer = ask("edition.zip")
    assert f"repatriation_edition_{newest()}.zip" in answer.headers["content-disposition"]
    names = zipfile.ZipFile(io.BytesIO(answer.body)).namelist()
    assert {"claims.csv", "datapackage.json", "LICENSE", "CITATION.cff"} <= set(names)


@pytest.mark.parametrize("address", [*EVERY, *PLAIN, "edition.zip"])
def test_every_answer_names_its_edition_and_its_fingerprint(address: str) -> None:
    answer = ask(address)
    assert answer.status == 200
    assert answer.headers["x-edition"] == newest()
    assert answer.headers["cache-control"] == "no-cache"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "access-control-allow-origin" not in answer.headers
    again = ask(address, headers={"if-none-match": f'"other", {answer.headers["etag"]}'})
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == answer.headers["etag"]
    assert ask(address, headers={"if-none-match": '"other"'}).status == 200


@pytest.mark.parametrize("address", [*EVERY, "edition.zip"])
def test_a_pinned_edition_may_be_kept_and_says_the_same(address: str) -> None:
    answer = ask(f"{address}?edition={newest()}")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.body == ask(address).body


@pytest.mark.parametrize("address", [*EVERY, *PLAIN, "edition.zip"])
def test_head_brings_the_headers_alone(address: str) -> None:
    whole, head = ask(address), ask(address, method="HEAD")
    assert (head.status, head.body) == (200, b"")
    assert head.headers == whole.headers
    assert head.headers["content-length"] == str(len(whole.body))


def test_files_are_named_after_what_is_inside() -> None:
    named = ask("counts.csv?as_of=2024-11-27").headers["content-disposition"]
    assert named == f'attachment; filename="repatriation_counts_2024-11-27_{newest()}.csv"'
    assert "content-disposition" not in ask("counts.json").headers


def test_editions_are_listed_without_who_published_them() -> None:
    said = ask("editions").json
    assert said["newest"] == said["editions"][-1]["edition"] == newest()
    assert set(said["editions"][0]) == {"edition", "published_at", "reason", "rules", "parent"}
