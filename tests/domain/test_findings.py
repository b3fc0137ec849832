"""Is a finding said as it was meant, whatever stands in its values, and kept so?"""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from domain.findings import Finding, as_frame, filled, from_frame, shown
from domain.frames import FINDINGS, typed

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def found(message: str, **values: str) -> Finding:
    return Finding(
        "warn", "a_rule", message, "Correct {text}.", "t.csv", 3, given=(*values.items(),)
    )


def test_a_message_is_filled_with_its_values() -> None:
    one = found("'{text}' stands in {n} rows.", text="{n} {x}", n="3")
    assert one.said() == "'{n} {x}' stands in 3 rows."
    assert one.advised() == "Correct {n} {x}."


def test_what_was_said_may_be_said_within_another_message() -> None:
    one = found("{said} So it is in {n} rows.", said="'{text}' is no date.", text="{said}", n="40")
    assert one.said() == "'{said}' is no date. So it is in 40 rows."


@given(text=TEXTS)
def test_any_value_is_said_as_it_is(text: str) -> None:
    assert filled("<{text}>", (("text", text),)) == f"<{text}>"
    assert shown(text).isprintable()


@given(text=TEXTS)
def test_findings_are_kept_as_they_were(text: str) -> None:
    ones = [found("<{text}>", text=text), Finding("warn", "a_rule", text, "", row=None)]
    assert from_frame(as_frame(ones)) == ones
    assert as_frame(ones).dtypes.drop("severity").astype("str").to_dict() == {
        name: dtype for name, dtype in FINDINGS.items() if name != "severity"
    }


def test_what_was_kept_before_messages_were_templates_is_said_as_it_was() -> None:
    old = as_frame([Finding("note", "a_rule", "'{x}' is odd.", "Look.")]).drop(columns="given")
    (one,) = from_frame(typed(pd.DataFrame(old), FINDINGS))
    assert (one.said(), one.advised(), one.given) == ("'{x}' is odd.", "Look.", ())
