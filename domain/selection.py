"""What did the reader ask to see, and how does a link say it? Codes only, never labels.

A selection turns into the parameters of a URL and back; what a link holds that we don't know is
ignored and reported. Empty means all. How the choice is offered, and what it yields, is not here.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date

from domain.errors import UsageError
from domain.frames import NOT_ITEMISED, NOT_STATED
from domain.number import ITEMISED, NO_YEAR, Number, read_number

_BETWEEN = "."  # stays itself in an address, where a comma becomes %2C
_ALSO_READ = (",", ";", " ")

Parameters = Mapping[str, Sequence[str]]

# What the reader's own table can be made of, and which of a figure's numbers it shows.
AXES = ("country", "origin", "year", "operation", "group", "speaker")
MEASURES = ("count", "range", "share")


@dataclass(frozen=True)
class Selection:
    """Countries, years, groups, origins, the as-of date, the edition, the language.

    The fields after `language` belong to one page each: `everywhere` goes on without them.
    """

    countries: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    groups: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    as_of: date | None = None
    edition: str = ""
    country: str = ""  # the one that is shown in detail
    language: str = "en"
    number: str = ""  # whose passport is open, in the text form of `domain.number`
    operation: str = ""  # the one that is open
    rows: str = ""  # of the reader's own table, one of AXES
    columns: str = ""
    measure: str = ""  # one of MEASURES
    search: str = ""  # among the claims
    map: str = ""  # `off`: the table alone

    def __post_init__(self) -> None:
        """One link for one view: one order, no repetition, no detail of a country left out."""
        for name in ("countries", "years", "groups", "origins"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))
        if self.countries and self.country not in self.countries:
            object.__setattr__(self, "country", "")

    def parameters(self) -> dict[str, str]:
        """The parameters of a URL that opens this selection; what is not chosen isn't named."""
        said = {
            "countries": _BETWEEN.join(self.countries),
            "years": _BETWEEN.join(map(str, self.years)),
            "groups": _BETWEEN.join(self.groups),
            "origins": _BETWEEN.join(self.origins),
            "as_of": self.as_of.isoformat() if self.as_of else "",
            "edition": self.edition,
            "country": self.country,
            "lang": self.language,
            **{name: getattr(self, name) for name in PAGE_OWN},
        }
        return {name: value for name, value in said.items() if value}

    def everywhere(self) -> "Selection":
        """What stays when the reader goes on to another page."""
        others = {name: getattr(self, name) for name in _FIELDS if name not in PAGE_OWN}
        return Selection(**others)

    @property
    def narrowed(self) -> bool:
        """Whether a filter leaves anything out."""
        return bool(self.countries or self.years or self.groups or self.origins or self.as_of)


@dataclass(frozen=True)
class Known:
    """What a link may name; `inside` gives for each group the groups that hold it."""

    countries: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    groups: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    operations: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    leaves: tuple[str, ...] = ()  # every group that a number can be of
    languages: tuple[str, ...] = ("en",)
    inside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A selection as a link asked for it, and what of the link was ignored (`name=value`)."""

    selection: Selection
    ignored: tuple[str, ...] = ()


def read(parameters: Parameters, known: Known, *, language: str = "en") -> Asked:
    """The selection that a link asks for; `language` is the one to use where it names none."""
    ignored: list[str] = []

    def several(name: str, allowed: Iterable[str]) -> tuple[str, ...]:
        values, allowed = _values(parameters, name), set(allowed)
        ignored.extend(f"{name}={value}" for value in values if value not in allowed)
        return tuple(value for value in values if value in allowed)

    def one(name: str, allowed: Iterable[str], otherwise: str = "") -> str:
        return next(iter(several(name, allowed)), otherwise)

    def whole(name: str, allowed: Callable[[str], bool]) -> str:
        text = _text(parameters, name)
        ignored.extend([f"{name}={text}"] if text and not allowed(text) else [])
        return text if text and allowed(text) else ""

    groups = several("groups", known.groups)
    inner = [group for group in groups if set(known.inside.get(group, ())) & set(groups)]
    ignored.extend(f"groups={group}" for group in inner)
    as_of, wrong = _day(_values(parameters, "as_of"))
    ignored.extend(f"as_of={value}" for value in wrong)
    selection = Selection(
        countries=several("countries", known.countries),
        years=tuple(map(int, several("years", map(str, known.years)))),
        groups=tuple(group for group in groups if group not in inner),
        origins=several("origins", known.origins),
        as_of=as_of,
        edition=one("edition", known.editions),
        country=one("country", known.countries),
        language=one("lang", known.languages, language),
        rows=one("rows", AXES),
        columns=one("columns", AXES),
        measure=one("measure", MEASURES),
        map=one("map", ("off",)),
        search=_text(parameters, "search"),
        operation=whole("operation", lambda text: text in known.operations),
        number=whole("number", lambda text: is_known(text, known)),
    )
    return Asked(selection, tuple(ignored))


PAGE_OWN = ("number", "operation", "rows", "columns", "measure", "search", "map")
_FIELDS = tuple(one.name for one in fields(Selection))
PARAMETERS = tuple(
    {"language": "lang"}.get(name, name) for name in _FIELDS
)  # the names that belong to us; a link's others are left alone


def is_known(text: str, known: Known) -> bool:
    """Whether the text is the address of a number whose codes are all known."""
    try:
        number = read_number(text)
    except UsageError:
        return False
    years = {NO_YEAR, *map(str, known.years)}
    named = (
        (number.countries, known.countries),
        (number.years, years),
        (number.groups, known.leaves),
        (number.origins, (*known.origins, NOT_STATED)),
        ((number.operation,), ("", NOT_ITEMISED, ITEMISED, *known.operations)),
        ((number.until,), ("", *known.operations)),
        (number.claims, known.claims),
    )
    inner = [
        group for group in number.groups if set(known.inside.get(group, ())) & {*number.groups}
    ]
    own = number != Number() and not inner
    return own and all(set(codes) <= set(allowed) for codes, allowed in named)


def _text(parameters: Parameters, name: str) -> str:
    return next((value.strip() for value in parameters.get(name, ()) if value.strip()), "")


def _values(parameters: Parameters, name: str) -> list[str]:
    """The values of a parameter, whether repeated or joined; an edition or a date stays whole."""
    joined = _BETWEEN.join(parameters.get(name, ()))
    for sign in _ALSO_READ:
        joined = joined.replace(sign, _BETWEEN)
    return [value.strip() for value in joined.split(_BETWEEN) if value.strip()]


def _day(values: list[str]) -> tuple[date | None, list[str]]:
    """The first value that is a date, and those that are none."""
    days: list[date] = []
    wrong: list[str] = []
    for value in values:
        try:
            days.append(date.fromisoformat(value))
        except ValueError:
            wrong.append(value)
    return (days[0] if days else None), wrong
