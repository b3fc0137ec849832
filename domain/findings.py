"""What did a check notice, where in the reader's own file, and how is it mended?

A check never raises: it returns findings. Nothing here decides what is worth noticing. What is said
is a template, an English message for the catalogues, and the values that fill it.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields

import pandas as pd

from domain.frames import FINDINGS, typed

SEVERITIES = ("stop", "warn", "note")
SAID = "said"  # the one value that is a template in its turn, filled from the same values
Given = tuple[tuple[str, str], ...]
_NAME = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Finding:
    """One thing noticed; `row` counts as the reader's spreadsheet does, the header being row 1.

    `message` and `remedy` are templates with {names}, whose values are `given`.
    """

    severity: str
    rule: str
    message: str
    remedy: str
    file: str = ""
    row: int | None = None
    column: str = ""
    value: str = ""
    given: Given = ()

    def said(self) -> str:
        """What was noticed, in English."""
        return filled(self.message, self.given)

    def advised(self) -> str:
        """How it is mended, in English."""
        return filled(self.remedy, self.given)


def filled(template: str, given: Given) -> str:
    """The template with its {names} replaced; braces in values, and names not given, stay."""
    values = dict(given)
    whole = template.replace(f"{{{SAID}}}", values.pop(SAID, f"{{{SAID}}}"))
    return _NAME.sub(lambda name: values.get(name[1], name[0]), whole)


def names_in(template: str) -> list[str]:
    """The {names} of a template, in their order."""
    return _NAME.findall(template)


def shown(text: str) -> str:
    """A text as it can stand within a message: what cannot be seen is written out."""
    return "".join(one if one.isprintable() else repr(one)[1:-1] for one in text)


def as_frame(findings: Iterable[Finding]) -> pd.DataFrame:
    """The findings as a frame with the columns of `FINDINGS`, the gravest first."""
    rows = [asdict(one) | {"given": _written(one.given)} for one in findings]
    frame = typed(pd.DataFrame(rows), FINDINGS)
    order = pd.Categorical(frame["severity"], categories=SEVERITIES, ordered=True)
    return frame.assign(severity=order).sort_values("severity", kind="stable", ignore_index=True)


def from_frame(frame: pd.DataFrame) -> list[Finding]:
    """The findings of a frame; one kept before messages were templates has no values."""
    plain = frame[[one.name for one in fields(Finding)]].astype("object")
    records = plain.where(plain.notna(), None).to_dict("records")
    found = [{str(name): value for name, value in one.items()} for one in records]
    return [Finding(**one | {"given": _read(one["given"])}) for one in found]


def stops(findings: Iterable[Finding]) -> bool:
    """Whether any of them prevents publishing."""
    return any(one.severity == "stop" for one in findings)


def _written(given: Given) -> str:
    return json.dumps(dict(given), ensure_ascii=False) if given else ""


def _read(text: str | None) -> Given:
    return tuple(json.loads(text).items()) if text else ()
