"""What is a kind of finding called, and how grave is it? By the rule that was broken."""

from domain.words import Words


def _(msgid: str) -> str:
    """Mark a message for the catalogues; it is looked up where it is said."""
    return msgid


NOTICED = {  # by the rule of the check
    # what a file holds
    "missing_column": _("A column is missing"),
    "unknown_column": _("A column was not read"),
    "repeated_column": _("Two columns have one name"),
    "unnamed_column": _("A column has no name"),
    "ragged_row": _("A row has too few or too many cells"),
    "no_rows": _("The file has no rows"),
    "nothing_changes": _("The file changes nothing"),
    "no_counts": _("No column counts people"),
    "no_such_column": _("A column that was named is not there"),
    "sum_of_years": _("A column adds up the years beside it"),
    "other_sheets": _("Other sheets look like data too"),
    "other_table": _("Another table stands on the sheet"),
    "hidden_sheets": _("Hidden sheets were not read"),
    "sheets_not_read": _("Sheets without data were not read"),
    "unclear_answer": _("An answer cannot be read"),
    "more_unread_cells": _("Further cells cannot be read"),
    "total_disagrees": _("A total is not the sum of its rows"),
    "said_again": _("A row repeats another"),
    "said_otherwise": _("Two rows give different figures of the same people"),
    "cells_not_reported": _("Cells say that nothing is reported"),
    "cells_withheld": _("Cells say that a number is withheld"),
    "cells_not_applicable": _("Cells say that a number does not apply"),
    "cells_empty": _("Cells of counts are empty"),
    # what a cell says
    "no_claim_id": _("A claim has no id"),
    "blank_in_claim_id": _("The id of a claim holds a blank"),
    "repeated_claim_id": _("Two claims have one id"),
    "no_event": _("A claim does not say on which operation"),
    "reserved_event": _("The id of an operation is one that we need"),
    "no_address": _("An address leads to no page"),
    "no_count": _("A count is no number of people"),
    "fraction": _("A count is a fraction"),
    "negative": _("A count is less than nobody"),
    "two_readings": _("A count may be thousands or a fraction"),
    "too_many": _("A count is more people than there are"),
    "backwards": _("A count ends lower than it begins"),
    "joint_number": _("One number stands for several rows"),
    "unknown_word": _("A word is not known for its column"),
    "unknown_group": _("A group is not known"),
    "unknown_qualifier": _("A qualifier is not known"),
    "unknown_event_type": _("What happened is not known"),
    "unknown_scope": _("What is counted over is not known"),
    "no_country": _("The receiving country is not given"),
    "unknown_country": _("A country is not known"),
    "no_date": _("A date cannot be read"),
    "day_or_month": _("A date may begin with the day or with the month"),
    "short_year": _("A year is not written in four digits"),
    "impossible_date": _("A date is no day of the calendar"),
    "no_year": _("A year total has no date"),
    "undated": _("An operation or a population has no date"),
    "ends_before_it_starts": _("A period ends before it starts"),
    "year_over_two_years": _("A year total reaches over two years"),
    "no_speaker": _("Nobody is named whose figure it is"),
    "publisher_speaks": _("The publisher is taken to speak"),
    "unknown_speaker": _("A speaker is new"),
    "unknown_speaker_kind": _("The kind of a speaker is not known"),
    # what does not fit together
    "in_the_future": _("A date lies in the future"),
    "published_before": _("A document is older than what it tells of"),
    "before_the_series": _("An operation is older than the series"),
    "unknown_operation": _("An operation is new"),
    "country_of_operation": _("An operation is counted for another country"),
    "two_figures": _("One speaker gives two figures of one thing"),
    "said_twice": _("One document says the same twice"),
    "parts_exceed_total": _("Parts exceed the total of their own document"),
    "running_total_falls": _("A running total is below an earlier one of the same speaker"),
    "unknown_withdrawal": _("A claim to withdraw was never published"),
    "added_and_withdrawn": _("A claim is added and withdrawn at once"),
    "ruling_without_claim": _("A ruling names a claim that is not there"),
    "ruled_before": _("A ruling on this was made before"),
    "ruling_rests_on": _("A claim that a ruling rests on changes or goes"),
    "against_ruling": _("A claim contradicts a ruling"),
    # what does not fit what was published
    "leap": _("A country's figure moves by more than half"),
    "two_names": _("Two operations may be one under two names"),
    # what settling noticed
    "year_below_its_operations": _("A year's published total is below the sum of its operations"),
    "remainder_not_broken_down": _("A remainder cannot be broken down"),
    "running_total_too_narrow": _("A running total is below what is settled inside it"),
    "parts_exceed_whole": _("Parts exceed the total that was settled"),
    "whole_falls": _("A country's figure is lower than on an earlier date"),
    "lonely_choice": _("The chosen figure stands alone, and two or more voices agree on another"),
}
SEVERITIES = {
    "stop": _("to be mended before publishing"),
    "warn": _("to be looked at"),
    "note": _("to be known"),
}


def named(rule: str, words: Words) -> str:
    """The name of a kind of finding; of one without a name, its rule."""
    return words.text(NOTICED[rule]) if rule in NOTICED else rule


def grave(severity: str, words: Words) -> str:
    """How grave it is, in words."""
    return words.text(SEVERITIES[severity])
