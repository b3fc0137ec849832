"""Which rows break which rule? The polars side's own wording of what our normalising refuses."""

import polars as pl

from bench.lookups import EVENT_TYPES, QUALIFIERS

MILD = (
    "unknown_speaker",
    "unknown_speaker_kind",
    "publisher_speaks",
    "undated",
)  # told of, not refused


def broken() -> dict[str, pl.Expr]:
    """Each rule, and the rows that break it."""
    claim, scope = pl.col("claim_id"), pl.col("scope")
    start, end, silent = pl.col("start"), pl.col("end"), pl.col("speaker") == ""
    stranger, year = pl.col("listed").is_null(), scope == "year_total"
    undated = pl.col("date") == ""
    no_day = {
        f"no_date_{name}": (pl.col(name) != "") & pl.col(f"{name}_first").is_null()
        for name in ("date", "since", "published")
    }
    return {
        "no_claim_id": claim == "",
        "blank_in_claim_id": claim.str.contains(r"\s"),
        "repeated_claim_id": ~claim.is_first_distinct() & (claim != ""),
        "no_event": (pl.col("event_id") == "") & (scope == "operation"),
        "no_country": pl.col("iso3") == "",
        "unknown_country": pl.col("iso3").is_null(),
        "unknown_origin": pl.col("origins").is_null(),
        "nobody": pl.col("said") == "",
        "publisher_speaks": silent,
        "unknown_speaker": stranger & (pl.col("kind") != "unknown"),
        "unknown_speaker_kind": pl.col("kind") == "unknown",
        "unknown_scope": pl.col("period_kind").is_null(),
        **no_day,
        "backwards": start > end,
        "two_years": year & (start.dt.year() != end.dt.year()),
        "no_year": year & undated,
        "undated": undated & scope.is_in(["operation", "stock"]),
        "unknown_group": pl.col("counted").is_null(),
        "no_count": pl.col("people").is_null(),
        "unknown_qualifier": ~pl.col("qualifier").is_in(QUALIFIERS),
        "unknown_event_type": ~pl.col("event_type").is_in(EVENT_TYPES),
    }
