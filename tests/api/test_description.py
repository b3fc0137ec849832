"""Is the description true? All that it allows is asked, and much that it does not."""

import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
import schemathesis
from hypothesis import settings
from openapi_spec_validator import validate
from schemathesis.config import SchemathesisConfig
from starlette.applications import Starlette

from api import contents, decks
from api.asking import LONGEST
from api.description import DESCRIPTION
from api.routes import answering
from api.store import known
from reports.deck.presets import presets
from reports.papers import IMAGES, PAPERS
from stats.groups import LEAVES
from stats.table import COLUMNS
from tests.api.asking import APP, ask

EXAMPLES, DECKS = 6, 2
KNOWN = {  # values that the shipped claims hold, so that questions are answered, not only refused
    "countries": ["KAZ", "TJK", "UZB", "FRA", "XKX"],
    "years": [2019, 2021, 2022],
    "origins": ["IRQ", "SYR"],
    "groups": list(LEAVES),
    "slide": ["headline", "by-year", "by-group~women.girls", "operations~~KGZ", "terms"],
}
NAMED = {"shown": ["by-year", "flows"], "country": ["KAZ", "UZB"], "lang": ["en", "ru", "uz"]}
MADE_LONG = r"^/api/(slides|deck|image)\."  # decks take seconds, and PDF a browser
SLIDES = r"^/api/slides\."  # the others take the same parameters
DAYS = ["2021-01-01", "2024-11-27"]  # each other day is settled anew, which takes its time


Case = schemathesis.Case[Any]
Test = Callable[[Case], None]


def asked(
    document: dict[str, Any], answers: list[str | int], *, decks: bool = False
) -> Callable[[Test], Test]:
    """Questions made of the document for the app of this process; how right ones are answered."""
    checks = {"positive_data_acceptance": {"expected-statuses": answers}}
    config = SchemathesisConfig.from_dict({"checks": checks})
    loaded = schemathesis.openapi.from_dict(document, config=config)
    loaded.app = APP
    # HEAD is GET's; what one call names has to hold together.
    own = loaded.include(method="GET", path_regex=SLIDES) if decks else loaded.include(method="GET")
    own = own if decks else own.exclude(path_regex=MADE_LONG)
    made: Callable[[Test], Test] = own.parametrize()
    return made


def known_values() -> dict[str, Any]:
    """The description with the values of the shipped claims, and without the id of an edition."""
    document = deepcopy(DESCRIPTION)
    parameters = document["components"]["parameters"]
    for name, values in KNOWN.items():
        parameters[name]["schema"]["items"] = {"enum": values}
        parameters[name].pop("example")
    for name, values in NAMED.items():
        parameters[name]["schema"] = {"enum": values}
        parameters[name].pop("example")
    parameters["as_of"]["schema"] = {"enum": DAYS}
    for path in document["paths"].values():
        for operation in path.values():
            operation["parameters"] = [
                one for one in operation["parameters"] if not one["$ref"].endswith("/edition")
            ]
    return document


@asked(known_values(), ["2xx"])
@settings(max_examples=EXAMPLES, deadline=None)
def test_what_is_known_is_answered_as_described(case: Case) -> None:
    case.call_and_validate()


@asked(DESCRIPTION, ["2xx", 404, 422])
@settings(max_examples=EXAMPLES, deadline=None)
def test_whatever_is_asked_is_answered_or_refused_as_described(case: Case) -> None:
    case.call_and_validate()


@pytest.mark.stress
@asked(known_values(), ["2xx"], decks=True)
@settings(max_examples=DECKS, deadline=None)
def test_a_known_deck_is_answered_as_described(case: Case) -> None:
    case.call_and_validate()


@pytest.mark.stress
@asked(DESCRIPTION, ["2xx", 404, 422], decks=True)
@settings(max_examples=DECKS, deadline=None)
def test_whatever_deck_is_asked_for_is_answered_or_refused_as_described(case: Case) -> None:
    case.call_and_validate()


def test_the_description_is_openapi_3_1() -> None:
    validate(DESCRIPTION)
    assert ask("openapi.json").json == DESCRIPTION


def test_the_addresses_stand_below_the_path_of_the_dashboard() -> None:
    app = Starlette(routes=[answering("/figures")])
    said = ask("openapi.json", app=app, base="/figures").json
    assert said["servers"] == [{"url": "/figures"}]
    missing = ask("none", app=app, base="/figures")
    assert (missing.status, missing.json["detail"].split()[5]) == (
        404,
        "/figures/api/openapi.json",
    )
    assert ask("openapi.json", app=app).status == 404


def test_every_address_is_described_with_its_parameters() -> None:
    ours = {f"/api{route.path}" for route in answering().routes}  # type: ignore[attr-defined]
    assert set(DESCRIPTION["paths"]) == ours
    for name, table in contents.TABLES.items():
        for form, more in (("json", ()), ("csv", ("delimiter",))):
            said = DESCRIPTION["paths"][f"/api/{name}.{form}"]["get"]["parameters"]
            found = [one["$ref"].rsplit("/", 1)[1] for one in said]
            assert found == [*table.parameters, *more]


def test_the_parameters_of_decks_are_described() -> None:
    named = DESCRIPTION["components"]["parameters"]
    own = {"slides": (*decks.ASKED, "mode"), "deck": decks.ASKED, "image": (*decks.PLAIN, "slide")}
    paths = {path: said for path, said in DESCRIPTION["paths"].items() if re.match(MADE_LONG, path)}
    assert len(paths) == len(PAPERS) + len(IMAGES)
    for path, said in paths.items():
        found = [named[one["$ref"].rsplit("/", 1)[1]]["name"] for one in said["get"]["parameters"]]
        assert found == list(own[path.split("/")[2].split(".")[0]])


def test_the_values_that_are_listed_are_those_that_are_known() -> None:
    components = DESCRIPTION["components"]
    edition = ask("health").json["edition"]
    assert set(components["schemas"]["Group"]["enum"]) == set(known(edition, (edition,)).groups)
    assert set(components["parameters"]["by"]["schema"]["items"]["enum"]) == set(COLUMNS)
    assert components["schemas"]["Preset"]["enum"] == list(presets())
    assert components["parameters"]["limit"]["schema"]["maximum"] == LONGEST
