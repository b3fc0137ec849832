"""Do the examples of the how-to work, and does it name every parameter and address?"""

import re
import shlex

import pytest

from api import contents
from api.asking import FILTERS
from api.description import DESCRIPTION
from tests.api.asking import ask
from tests.tree import ROOT

TEXT = (ROOT / "docs" / "how_to" / "use_the_api.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    (curl .+)$", TEXT, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_an_example_can_be_typed(command: str) -> None:
    [address] = [one for one in shlex.split(command) if one.startswith("http")]
    answer = ask(address.split("/api/")[1])
    assert answer.status == (422 if "XXX" in address else 200)
    assert answer.body


def test_every_parameter_and_address_is_told() -> None:
    told = {"delimiter", *FILTERS}.union(*(one.parameters for one in contents.TABLES.values()))
    assert [one for one in told if f"`{one}`" not in TEXT] == []
    places = [one.rsplit(".", 1)[0] for one in DESCRIPTION["paths"]]
    assert [one for one in places if one not in TEXT] == []
