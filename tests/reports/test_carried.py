"""What does every exhibit carry? Sources without titles, data that opens safely, calm notes."""

import io
from dataclasses import replace

import pandas as pd
import pytest

from domain.selection import Selection
from domain.words import Words
from reports.exhibit import Exhibit, Source
from reports.exports.separated import separated
from reports.overview import by_year, headline
from reports.sources import sources
from tests.reports.bundle import MAKERS, Maker, named, plain, sample, shipped

each = pytest.mark.parametrize("maker", MAKERS, ids=named)
FORBIDDEN = {"title", "evidence", "note", "url"}


def exhibit(maker: Maker = headline) -> Exhibit:
    return maker(sample(), Selection(country="KGZ"), Words("en"))


CODE = r"([A-Z]{3}|M49:\d{3})"


@each
def test_the_download_holds_codes_and_no_text_of_a_page(maker: Maker) -> None:
    made = maker(shipped(), Selection(country="UZB"), Words("ru"))
    content = separated(made.data)
    assert content.startswith(b"\xef\xbb\xbf")
    read = pd.read_csv(io.BytesIO(content), encoding="utf-8-sig", keep_default_na=False)
    assert len(read) == len(made.data)
    assert not FORBIDDEN & set(read.columns)
    assert read["count"].astype(str).tolist() == [
        "" if pd.isna(one) else str(one) for one in made.data["count"]
    ]
    if "country" in read:
        assert read["country"].str.fullmatch(f"{CODE}(;{CODE})*").all()


def test_a_source_is_publisher_date_and_link_and_never_its_title() -> None:
    found = [
        replace(one, published=plain(one.published))
        for one in sources(sample(), sample().totals, Words("en"))
    ]
    assert "must never be shown" not in str(found)
    assert Source("Press of kgz-2", "10 Dec 2024", "", "address withheld") in found
    assert Source("Press of kaz-1", "10 Dec 2024", "https://example.org/kaz-1") in found


def test_a_date_of_a_page_is_no_more_precise_than_it_says() -> None:
    known = sample().sources_by_claim.assign(published="2024-12")
    vague = replace(sample(), sources_by_claim=known)
    found = sources(vague, vague.totals, Words("en"))
    assert {plain(one.published) for one in found} == {"Dec 2024"}
    undated = replace(sample(), sources_by_claim=known.assign(published=""))
    assert {one.published for one in sources(undated, undated.totals, Words("en"))} == {"undated"}


@each
def test_every_claim_shown_has_its_source(maker: Maker) -> None:
    made = maker(shipped(), Selection(country="UZB"), Words("en"))
    claims = set(" ".join(made.data["claims"]).split())
    known = shipped().sources_by_claim
    assert claims <= set(known.index)
    documents = known[known.index.isin(list(claims))]["source"].nunique()
    assert len(made.sources) == documents


def test_repatriated_is_told_from_reintegrated_once_on_the_overview() -> None:
    told = [
        named(maker) for maker in MAKERS if "not reintegrated" in " ".join(exhibit(maker).notes)
    ]
    assert told == ["headline.headline"]


def test_the_file_name_says_what_is_inside() -> None:
    assert exhibit(by_year).stem == "repatriation_by-year_2024-12-10_2026-11-22-test"


def test_tiles_and_table_agree() -> None:
    made = exhibit()
    rows = dict(zip(made.table["Measure"], made.table["People"], strict=True))
    for tile in made.tiles[:3]:
        assert rows[tile.label] == tile.value
    assert made.tiles[3].value == made.table.loc[made.table["Share"] != "", "Share"].item()
    assert made.tiles[0].detail == "1,130–1,253 (range of published figures)"
