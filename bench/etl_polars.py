"""How would one write our reading and normalising in lazy polars? The same work, in its own words.

Straightforwardly, every row is understood by expressions. The second way understands each distinct
text once and joins the answers back, as ours does: nobody should say that we beat a poor program.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import polars as pl

from bench.etl_polars_rules import MILD, broken
from bench.lookups import (
    APOSTROPHES,
    CLAIMS,
    DASHES,
    KINDS,
    SCOPES,
    SOURCES,
    Lookups,
)

AS_WRITTEN = ("evidence", "note")
ENGINE: Literal["in-memory"] = "in-memory"  # quicker and smaller here than the streaming one


@dataclass(frozen=True)
class Outcome:
    """Claims, sources, and a row for each rule that a row of the file breaks."""

    claims: pl.DataFrame
    sources: pl.DataFrame
    findings: pl.DataFrame


def run(path: Path, known: Lookups, *, distinct: bool) -> Outcome:
    """Read and normalise a CSV of claims; distinct texts once each, or every row."""
    read = pl.scan_csv(
        path,
        infer_schema=False,
        empty_string_is_null=False,
        row_index_name="row",
        row_index_offset=2,
    )
    rows = read.collect().lazy() if distinct else read
    rows = rows.with_columns(pl.exclude("row", *AS_WRITTEN).str.strip_chars())
    country, origin = pl.col("country"), pl.col("origin")
    rows = _understood(rows, "country", distinct, iso3=_codes(country, known))
    rows = _understood(rows, "origin", distinct, origins=_codes(origin, known))
    rows = _spans(_dated(rows, distinct))
    rows = _voices(rows, known, distinct)
    rows = _measures(_documents(rows), known)
    checked = rows.with_columns(
        **{f"!{name}": bad.fill_null(value=False) for name, bad in broken().items()}
    )
    return _parted(checked.collect(engine=ENGINE))


def _parted(whole: pl.DataFrame) -> Outcome:
    """Claims are the rows that break no rule; sources the documents that these cite."""
    rules = [name for name in whole.columns if name.startswith("!")]
    refused = pl.any_horizontal(name for name in rules if name[1:] not in MILD)
    kept = whole.lazy().filter(~refused)
    renamed = {"claim_id": "claim", "event_id": "event", "origin": "origin_text"}
    renamed |= {"country": "country_text", "iso3": "country", "operation": "operation_name"}
    renamed |= {"joined": "operation", "published": "published_text", "day": "published"}
    renamed |= {"voice": "speaker", "speaker": "speaker_text", "speaker_kind": "kind_text"}
    renamed |= {"kind": "speaker_kind", "group": "group_text", "counted": "group"}
    renamed |= {"count": "count_text", "people": "count"}
    first = whole.lazy().select(SOURCES).unique("source", keep="first")
    cited = kept.select("source").unique()
    sources = first.join(cited, on="source", how="semi").collect()
    findings = [whole.filter(pl.col(name)).select("row", rule=pl.lit(name[1:])) for name in rules]
    claims = kept.rename(renamed).select(CLAIMS).collect()
    return Outcome(claims, sources, pl.concat(findings))


def _understood(rows: pl.LazyFrame, text: str, distinct: bool, **answers: pl.Expr) -> pl.LazyFrame:
    """The rows with answers to the text of one column."""
    if not distinct:
        return rows.with_columns(**answers)
    texts = rows.select(text).unique().collect().lazy().with_columns(**answers)
    return rows.join(texts, on=text, how="left", maintain_order="left")


def _fold(text: pl.Expr) -> pl.Expr:
    level = text.str.normalize("NFC").str.to_lowercase()
    level = level.str.replace_all(APOSTROPHES, "ʻ").str.replace_all(DASHES, "-")
    return level.str.replace_all(r"\s+", " ").str.strip_chars()


def _codes(text: pl.Expr, known: Lookups) -> pl.Expr:
    """The codes of all labels, sorted and joined; null where one is unknown, '' where none is."""
    single = _fold(text).replace_strict(known.places | {"": ""}, default=None)
    label = _fold(pl.element())
    codes = label.replace_strict(known.places, default=None).unique().sort()
    several = text.str.split(";").list.eval(codes).list.join(";", ignore_nulls=False)
    return pl.when(text.str.contains(";", literal=True)).then(several).otherwise(single)


def _dated(rows: pl.LazyFrame, distinct: bool) -> pl.LazyFrame:
    """First and last possible day of date, since and published, and how fine the date is."""
    for name in ("date", "since", "published"):
        text, size = pl.col(name), pl.col(name).str.len_bytes()
        written = pl.when(size == 4).then(text + "-01-01").when(size == 7).then(text + "-01")
        first = written.otherwise(text).str.to_date("%Y-%m-%d", strict=False)
        first = pl.when(size.is_in([4, 7, 10]) & first.dt.year().is_between(1900, 2199)).then(first)
        year_end = pl.date(first.dt.year(), 12, 31)
        last = pl.when(size == 4).then(year_end).when(size == 7).then(first.dt.month_end())
        fine = pl.when(size == 4).then(pl.lit("year")).when(size == 7).then(pl.lit("month"))
        precision = (
            pl.when(first.is_null()).then(pl.lit("")).otherwise(fine.otherwise(pl.lit("day")))
        )
        answers = {f"{name}_first": first, f"{name}_last": last.otherwise(first)}
        if name == "date":
            answers["precision"] = precision
        rows = _understood(rows, name, distinct, **answers)
    return rows


def _spans(rows: pl.LazyFrame) -> pl.LazyFrame:
    """period_kind, start, end and published; a running total starts with `since` or unknown."""
    scope, first, since = pl.col("scope"), pl.col("date_first"), pl.col("since_first")
    start = (
        pl.when(scope == "cumulative")
        .then(since)
        .when(scope == "year_total")
        .then(pl.coalesce(since, first.dt.truncate("1y")))
        .otherwise(first)
    )
    return rows.with_columns(
        period_kind=scope.replace_strict(SCOPES, default=None),
        start=start,
        end=pl.col("date_last"),
        day=pl.col("published_last"),
    )


def _voices(rows: pl.LazyFrame, known: Lookups, distinct: bool) -> pl.LazyFrame:
    """Whose figure it is, and how near that body stands to the country counted."""
    named = pl.when(pl.col("speaker") == "").then("publisher").otherwise("speaker")
    table = pl.DataFrame(
        [(name, *voice) for name, voice in known.voices.items()],
        schema=["folded", "listed", "listed_kind", "home"],
        orient="row",
    )
    rows = _understood(
        rows.with_columns(said=named), "said", distinct, folded=_fold(pl.col("said"))
    )
    rows = rows.join(table.lazy(), on="folded", how="left", maintain_order="left")
    government = (
        pl.when((pl.col("home") != "") & (pl.col("home") == pl.col("iso3")))
        .then(pl.lit("receiving_government"))
        .otherwise(pl.lit("other_government"))
    )
    written, listed = pl.col("speaker_kind"), pl.col("listed_kind")
    kind = pl.when(listed.is_null()).then(written).otherwise(listed)
    kind = pl.when(listed == "government").then(government).otherwise(kind)
    return rows.with_columns(
        voice=pl.coalesce("listed", "said"),
        kind=pl.when(kind.is_in(KINDS)).then(kind).otherwise(pl.lit("unknown")),
    )


def _documents(rows: pl.LazyFrame) -> pl.LazyFrame:
    """An id of each document: of its address, else of what describes it."""
    described = pl.concat_str("publisher", "title", "published", "language", separator="|")
    key = pl.when(pl.col("url") != "").then(pl.col("url")).otherwise(described)
    return rows.with_columns(source=key.hash())


def _measures(rows: pl.LazyFrame, known: Lookups) -> pl.LazyFrame:
    """Operation, group and count; digits only, and no more than nine of them."""
    digits = pl.when(pl.col("count").str.contains(r"^0*[0-9]{1,9}$")).then(pl.col("count"))
    own = pl.col("event_id").replace(known.events)
    return rows.with_columns(
        joined=pl.when(pl.col("scope") == "operation").then(own).otherwise(pl.lit("")),
        counted=pl.col("group").replace_strict(known.groups, default=None),
        people=digits.cast(pl.Int64),
    )
