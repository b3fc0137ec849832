"""Rules 1, 2, 6, 7 and 9: which total and which breakdown does an operation get?"""

from datetime import date

import pandas as pd

from tests.etl.settle.said import DAY, but, figure, leaves, operation, rules, settled


def test_the_speakers_rank_decides_and_the_range_keeps_the_other() -> None:
    result = settled(operation("Paper", total=81), operation("Ministry", "s2", total=79))
    assert figure(result, "operation") == (79, 79, 81, "exact", "ranked")


def test_an_exact_figure_comes_before_a_better_rank() -> None:
    vague = but(operation("Ministry", "s2", total=80), qualifier="at_least")
    assert figure(settled(vague, operation("Paper", total=79)), "operation")[:1] == (79,)


def test_one_voice_in_two_papers_is_one_voice() -> None:
    twice = settled(operation("Ministry", total=79), operation("Ministry", "s2", total=79))
    both = settled(operation("Ministry", total=79), operation("Wire", "s2", total=79))
    assert figure(twice, "operation")[4] == "only"
    assert figure(both, "operation")[4] == "agreed"


def test_a_speaker_who_gives_both_sides_has_given_their_sum() -> None:
    result = settled(operation("Ministry", women=31, children=65))
    assert figure(result, "operation") == (96, 96, 96, "exact", "sum")
    assert leaves(result, "operation") == {"women": 31, "children_not_by_sex": 65}


def test_a_stated_total_comes_before_a_sum_of_the_same_rank() -> None:
    result = settled(
        operation("Ministry", women=31, children=65), operation("Security Council", "s2", total=95)
    )
    assert figure(result, "operation")[0] == 95


def test_a_single_part_is_at_least() -> None:
    result = settled(operation("Paper", children=19))
    assert figure(result, "operation") == (19, 19, 19, "at_least", "sum")
    assert leaves(result, "operation") == {"children_not_by_sex": 19}


def test_nearer_documents_come_first_and_unknown_dates_last() -> None:
    result = settled(
        but(operation("Ministry", total=81), published=None),
        but(operation("Ministry", "s2", total=79), published=date(2021, 3, 17)),
        but(operation("Ministry", "s3", total=80), published=date(2024, 1, 1)),
    )
    assert figure(result, "operation")[:3] == (79, 79, 81)


def test_what_is_left_is_not_broken_down() -> None:
    result = settled(operation("Ministry", total=24, children=19))
    assert leaves(result, "operation") == {"children_not_by_sex": 19, "not_broken_down": 5}


def test_parts_come_from_one_document_that_adds_up() -> None:
    result = settled(
        operation("Ministry", total=50, children=30),
        operation("Paper", "s2", men=5, women=15, children=30),
    )
    assert leaves(result, "operation") == {"men": 5, "women": 15, "children_not_by_sex": 30}


def test_another_document_may_refine_a_leaf_that_it_adds_up_to() -> None:
    result = settled(
        operation("Ministry", total=14, children=14), operation("Paper", "s2", girls=8, boys=6)
    )
    assert leaves(result, "operation") == {"boys": 6, "girls": 8}


def test_a_set_that_exceeds_the_whole_is_a_finding_and_not_used() -> None:
    result = settled(operation("Ministry", total=84), operation("Paper", "s2", children=89))
    assert leaves(result, "operation") == {"not_broken_down": 84}
    assert "parts_exceed_whole" in rules(result)


def test_a_stated_zero_is_kept_apart_from_what_nobody_said() -> None:
    result = settled(operation("Ministry", total=14, men=0, women=14))
    assert leaves(result, "operation") == {"men": 0, "women": 14}


def test_a_choice_that_stands_alone_against_two_voices_is_a_finding() -> None:
    result = settled(
        operation("Ministry", total=146, women=24, children=122),
        operation("Paper", "s2", total=146, women=42, children=104),
        operation("Wire", "s3", total=146, women=42, children=104),
    )
    assert leaves(result, "operation") == {"women": 24, "children_not_by_sex": 122}
    assert "lonely_choice" in rules(result)


def test_a_ruling_chooses_a_set_and_keeps_the_others_in_the_range() -> None:
    documents = [
        operation("Ministry", total=146, women=24, children=122),
        operation("Paper", "s2", women=42, children=104),
    ]
    chosen = {"ruling": "r1", "kind": "choose", "claims": "c0003 c0004"}
    result = settled(*documents, rulings=[chosen])
    assert leaves(result, "operation") == {"women": 42, "children_not_by_sex": 104}
    women = result.counts[(result.counts["group"] == "women")].iloc[0]
    assert (women["low"], women["high"], women["basis"], women["ruling"]) == (24, 42, "ruled", "r1")


def test_a_ruling_that_rejects_takes_a_claim_out_of_the_range() -> None:
    documents = [operation("Ministry", total=93), operation("Paper", "s2", total=120)]
    wide = settled(*documents)
    rejected = {"ruling": "r1", "kind": "reject", "claims": "c0001"}
    narrow = settled(*documents, rulings=[rejected])
    assert figure(wide, "operation")[:3] == (93, 93, 120)
    assert figure(narrow, "operation")[:3] == (93, 93, 93)


def test_a_ruling_sets_a_count_within_the_range_of_stated_totals() -> None:
    keys = {
        "ruling": "r1",
        "kind": "set",
        "country": "KGZ",
        "operation": "KGZ-a",
        "claims": "c0000",
    }
    set_ = [keys | {"group": "total", "count": 246}, keys | {"group": "men", "count": 8}]
    result = settled(operation("Ministry", women=67, children=171), rulings=set_)
    assert figure(result, "operation") == (246, 246, 246, "exact", "ruled")
    assert leaves(result, "operation") == {"men": 8, "not_broken_down": 238}


def test_an_operation_whose_type_settles_as_deportation_enters_no_count() -> None:
    deported = but(operation("Ministry", total=25), event_type="deportation")
    result = settled(deported, operation("UN body", "s2", total=11))
    assert result.totals.empty
    assert list(result.operations["event_type"]) == ["deportation"]


def test_a_plan_is_no_claim_on_an_event() -> None:
    planned = but(operation("Ministry", total=40), event_type="planned")
    assert figure(settled(planned, operation("Paper", "s2", total=12)), "operation")[0] == 12


def test_joint_claims_settle_nothing() -> None:
    result = settled(but(operation("Ministry", total=18), country="ESP;BRB"))
    assert result.totals.empty
    assert list(result.points["count"]) == [18]


def test_dates_settle_by_rank_and_the_finest_date_inside_the_best_speaks() -> None:
    month = {"start": date(2021, 3, 1), "end": date(2021, 3, 31), "precision": "month"}
    result = settled(
        but(operation("Ministry", total=22), **month),
        operation("Paper", "s2", total=22),
        but(operation("Wire", "s3", total=22), start=date(2021, 6, 19), end=date(2021, 6, 19)),
    )
    (row,) = result.operations[["start", "precision"]].to_numpy().tolist()
    assert row == [pd.Timestamp(DAY), "day"]


def test_several_origins_in_one_source_are_not_stated() -> None:
    result = settled(but(operation("Ministry", total=22), origins="IRQ;SYR"))
    assert list(result.operations["origin"]) == ["not_stated"]
