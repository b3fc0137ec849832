"""Is every question that cannot be answered refused in words that say what is allowed?"""

from pathlib import Path
from urllib.parse import quote

import pytest

from api import store
from api.shell import Shell
from tests.api.asking import APP, Answer, ask
from tests.reports.exports.hostile import NAUGHTY

WRONG = {
    "counts.csv?countries=KAZ.XXX": ("countries", "XXX", "KAZ"),
    "counts.csv?countries=kaz": ("countries", "kaz", "KAZ"),
    "counts.json?years=1999": ("years", "1999", "2019"),
    "counts.json?years=two": ("years", "two", "2019"),
    "counts.json?groups=total": ("groups", "total", "women"),
    "counts.json?groups=women.adults": ("groups", "women", "adults"),
    "counts.json?origins=not_stated": ("origins", "not_stated", "SYR"),
    "counts.json?by=country.country": ("by", "country", "group"),
    "counts.json?by=speaker": ("by", "speaker", "group"),
    "counts.csv?delimiter=tab": ("delimiter", "tab", "semicolon"),
    "counts.json?delimiter=comma": ("delimiter", "comma", "by"),
    "counts.csv?as_of=2019-02-30": ("as_of", "2019-02-30", "a day such as 2024-11-27"),
    "counts.csv?as_of=20190230": ("as_of", "20190230", "YYYY-MM-DD"),
    "counts.csv?as_of=2019-01-01&as_of=2020-01-01": (
        "as_of",
        "2019-01-01 2020-01-01",
        "one value",
    ),
    "counts.csv?countries=": ("countries", "", "a value"),
    "totals.csv?groups=women": ("groups", "women", "countries"),
    "claims.json?limit=0": ("limit", "0", "1 to 10000"),
    "claims.json?limit=-1": ("limit", "-1", "1 to 10000"),
    "claims.json?offset=x": ("offset", "x", "0 or more"),
    "claims.json?search=x": ("search", "x", "limit"),
    "health?edition=x": ("edition", "x", ""),
    "edition.zip?as_of=2020-01-01": ("as_of", "2020-01-01", "edition"),
    "slides.html?slide=by-year&slide=none": ("slide", "none", "by-group"),
    "slides.html?slide=by-group~total": ("slide", "by-group~total", "by-group"),
    "slides.html?preset=none": ("preset", "none", "plenary"),
    "slides.html?day=soon": ("day", "soon", "YYYY-MM-DD"),
    "slides.html?mode=grey": ("mode", "grey", "dark"),
    "slides.html?lang=xx": ("lang", "xx", "ru"),
    "slides.html?country=none": ("country", "none", "KAZ"),
    "slides.html?title=a&title=b": ("title", "a b", "one value"),
    "slides.html?title=a%0Ab": ("title", "a b", "one line of at most 120 characters"),
    f"slides.html?meeting={'a' * 121}": (
        "meeting",
        "a" * 121,
        "one line of at most 120 characters",
    ),
    "deck.pdf?mode=dark": ("mode", "dark", "preset"),
    "image.png": ("slide", "", "by-year"),
    "image.png?slide=by-year&slide=flows": ("slide", "by-year flows", "by-year"),
    "image.svg?slide=headline": ("slide", "headline", "an exhibit with a chart"),
    "image.svg?slide=terms": ("slide", "terms", "an exhibit with a chart"),
}


def is_problem(answer: Answer, status: int) -> None:
    assert answer.status == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json["status"] == status
    assert answer.json["detail"]


@pytest.mark.parametrize("address", WRONG)
def test_what_is_not_understood_is_named_with_what_is_allowed(address: str) -> None:
    parameter, value, allowed = WRONG[address]
    answer = ask(address)
    is_problem(answer, 422)
    assert (answer.json["parameter"], answer.json["value"]) == (parameter, value)
    assert allowed in [*answer.json["allowed"], ""]


@pytest.mark.parametrize("address", ["deck.pdf?slide=terms", "image.png?slide=terms"])
def test_a_machine_without_chromium_says_what_to_install(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPATRIATION_CHROMIUM", "no-such-browser")
    answer = ask(address)
    is_problem(answer, 501)
    assert "install" in answer.json["detail"]
    assert "no-such-browser" in answer.json["detail"]


def test_an_unknown_edition_is_not_found() -> None:
    answer = ask("counts.csv?edition=2020-01-01-none")
    is_problem(answer, 404)
    assert store.editions()[-1] in answer.json["allowed"]


@pytest.mark.parametrize("address", ["", "nothing", "counts", "counts.xml", "edition.zip/x"])
def test_an_unknown_address_is_not_found(address: str) -> None:
    is_problem(ask(address), 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_changed(method: str) -> None:
    answer = ask("counts.csv", method=method)
    is_problem(answer, 405)
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}


@pytest.mark.parametrize("text", NAUGHTY)
@pytest.mark.parametrize("name", ["countries", "years", "by", "as_of", "edition", "foo"])
def test_a_hostile_text_is_refused_as_text(name: str, text: str) -> None:
    answer = ask(f"counts.csv?{name}={quote(text)}")
    is_problem(answer, 404 if name == "edition" else 422)
    assert answer.json["parameter"] == name
    assert "\r" not in str(answer.headers)


@pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "9999-12-31"])
def test_days_far_away_are_answered(day: str) -> None:
    answer = ask(f"counts.json?as_of={day}")
    assert answer.status == 200
    assert answer.json["metadata"]["as_of"] == day


@pytest.mark.parametrize("address", ["health", "editions", "counts.csv", "edition.zip"])
def test_a_store_that_cannot_be_reached_is_explained(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "store").write_text("no folder")
    with monkeypatch.context() as patch:
        patch.setenv("REPATRIATION_STORE", str(tmp_path / "store"))
        store.forget()
        answer = ask(address)
    store.forget()
    is_problem(answer, 503)


def test_answers_pass_the_shell_guarded_and_fresh() -> None:
    served, browser = Shell(APP, head="<script>x</script>"), {"accept": "text/html,*/*"}
    answer = ask("counts.json", headers=browser, app=served)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    same = browser | {"if-none-match": answer.headers["etag"]}
    assert ask("counts.json", headers=same, app=served).status == 304
