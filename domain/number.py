"""Which number is meant? Its address: of whom, when, which operation, which group, from where.

Any number that is shown can be said so, pasted into a report and opened again (its passport).
What the number is, and why, is looked up elsewhere.
"""

from dataclasses import dataclass, fields
from functools import lru_cache

from domain.errors import UsageError

NO_YEAR = "none"  # people whose year nobody reported
ITEMISED = "itemised"  # all operations together, without what no operation accounts for
_FIELD, _VALUE = "~", "."  # both stay themselves in an address
_APART: dict[str, str | int | None] = {
    "!": "!0",
    _FIELD: "!1",
    _VALUE: "!2",
}  # how an id that holds one of them is written


@dataclass(frozen=True)
class Number:
    """Codes of countries, years (`none` where nobody reported it), groups, origins; one operation.

    Empty means all of them. `operation` is an id, `not_itemised` or `itemised`; `until` takes the
    itemised people up to that operation, oldest first. `claims` alone name a dated point, which
    stands beside the settled figures. Text form: `TJK~2022~tjk-2022-07-25~women~SYR`.
    """

    countries: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    operation: str = ""
    groups: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    until: str = ""

    def __post_init__(self) -> None:
        """One address for one number: one order, no repetition."""
        for name in ("countries", "years", "groups", "origins"):
            if len(codes := getattr(self, name)) > 1:
                object.__setattr__(self, name, tuple(sorted(set(codes))))
        if self.until:
            object.__setattr__(self, "operation", ITEMISED)

    def __str__(self) -> str:
        """The address, as `read_number` takes it; what is not chosen is left out at the end."""
        values = (getattr(self, name) for name in _NAMES)
        said = (_written(one) if isinstance(one, str) else _joined(one) for one in values)
        return _FIELD.join(said).rstrip(_FIELD)


_NAMES = tuple(one.name for one in fields(Number))
_TABLE = str.maketrans(_APART)


def read_number(text: str) -> Number:
    """The number of an address; UsageError where the address has more parts than a number."""
    parts = text.split(_FIELD)
    if len(parts) > len(_NAMES):
        raise UsageError(
            "“{text}” is no number: it has more than {most} parts.", text=text, most=len(_NAMES)
        )
    values = dict(zip(_NAMES, parts, strict=False))
    operation, until = (_read(values.pop(name, "")) for name in ("operation", "until"))
    several = {
        name: tuple(_read(one) for one in value.split(_VALUE) if one)
        for name, value in values.items()
    }
    return Number(operation=operation, until=until, **several)


@lru_cache(maxsize=1024)  # pages write hundreds of addresses from a few codes
def _joined(codes: tuple[str, ...]) -> str:
    return _VALUE.join(map(_written, codes))


def _written(code: str) -> str:
    return code.translate(_TABLE)


def _read(said: str) -> str:
    for sign, instead in reversed(_APART.items()):
        said = said.replace(str(instead), sign)
    return said
