"""Does the address of a number name it, and only it?"""

from hypothesis import given
from hypothesis import strategies as some

from domain.number import ITEMISED, Number, read_number
from domain.selection import Known, is_known

KNOWN = Known(
    countries=("KAZ", "TJK"),
    years=(2019, 2022),
    origins=("IRQ", "SYR"),
    operations=frozenset({"kaz-1", "tjk-1"}),
    claims=frozenset({"c0001", "c0002"}),
    leaves=("total", "women", "children", "boys"),
    inside={"boys": ("children", "total"), "children": ("total",), "women": ("total",)},
)
codes = some.lists(some.text(min_size=1)).map(tuple)
numbers = some.builds(
    Number,
    countries=codes,
    years=codes,
    operation=some.text(),
    groups=codes,
    origins=codes,
    claims=codes,
    until=some.text(),
)


@given(numbers)
def test_an_address_is_read_as_the_number_that_it_names(number: Number) -> None:
    assert read_number(str(number)) == number


@given(numbers, numbers)
def test_two_numbers_never_share_an_address(one: Number, other: Number) -> None:
    assert (str(one) == str(other)) == (one == other)


def test_one_number_has_one_address() -> None:
    one = Number(countries=("TJK", "KAZ", "TJK"), years=("2022", "2019"))
    assert str(one) == "KAZ.TJK~2019.2022"
    assert Number(until="kaz-1") == Number(operation=ITEMISED, until="kaz-1")


GOOD = ("KAZ", "~none", "TJK~2022~tjk-1~women~SYR", "~~itemised~~~~kaz-1", "~~~~~c0001")
BAD = (
    "",
    "XXX",
    "~1999",
    "~~kaz-9",
    "~~~queens",
    "~~~~~~kaz-9",
    "~~~~~~~",
    "~~~~~c9",
    "~~~boys.children",
)
OVERLAPPING = "~~~boys.children"


def test_only_what_the_edition_holds_is_known() -> None:
    assert [one for one in (*GOOD, *BAD, OVERLAPPING) if is_known(one, KNOWN)] == [*GOOD]
