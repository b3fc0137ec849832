"""Who may publish: one person at the machine, or stewards who are signed in, while that holds?"""

import time
from typing import Any

import pytest
from streamlit.runtime.context import ContextProxy
from streamlit.testing.v1 import AppTest

LATER, EARLIER = time.time() + 3600, time.time() - 1
AIDA = {"is_logged_in": True, "name": "Aida", "email": "Aida@example.org", "exp": LATER}


def app() -> None:
    import streamlit as st

    from domain.errors import NotAllowed
    from ui.access import principal, require_steward

    person = principal()
    st.session_state["person"] = (person.name, person.may_publish, str(person.why_not or ""))
    try:
        require_steward()
    except NotAllowed as error:
        st.session_state["refused"] = str(error)


def asked(user: dict[str, Any] | None = None) -> tuple[str, bool, str]:
    """Name, whether they may publish and why not; what the write is told is the same."""
    test = AppTest.from_function(app)
    if user is not None:
        test.secrets["auth"] = {"cookie_secret": "x" * 32}
        test.user = user
    test.run()
    assert not test.exception
    name, may, why_not = test.session_state["person"]
    assert ("refused" in test.session_state) != may
    assert may or test.session_state["refused"] == why_not
    return name, may, why_not


@pytest.fixture(autouse=True)
def stewards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPATRIATION_STEWARDS", " aida@example.org, bek@example.org ,")
    monkeypatch.setattr(ContextProxy, "ip_address", None)


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.0.0.53", True),
        ("::1", True),
        ("", False),
        ("0.0.0.0", False),  # noqa: S104 — that is the case
        ("::", False),
        ("192.0.2.7", False),
        ("localhost.example.org", False),
    ],
)
def test_alone_one_publishes_on_loopback_only(
    address: str, may: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.access.address_of_server", lambda: address)
    assert asked()[1] == may


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "repatriation.example.org"},
        {"Host": "192.0.2.7:8501"},
        {"Host": "localhost:8501", "X-Forwarded-For": "192.0.2.9"},
        {"Host": "localhost:8501", "Forwarded": "for=192.0.2.9"},
    ],
)
def test_alone_nobody_publishes_through_another_machine(
    headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ContextProxy, "headers", headers)
    _, may, why_not = asked()
    assert not may
    assert "from elsewhere" in why_not


@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1:80", "[::1]:8501"])
def test_alone_one_publishes_at_the_machine(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ContextProxy, "headers", {"Host": host})
    assert asked()[1]


def test_whoever_comes_from_another_machine_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ContextProxy, "ip_address", "192.0.2.9")
    assert not asked()[1]


def test_a_steward_who_is_signed_in_publishes_under_their_name() -> None:
    assert asked(AIDA) == ("Aida <Aida@example.org>", True, "")


@pytest.mark.parametrize(
    ("user", "why"),
    [
        ({"is_logged_in": False}, "sign in"),
        (AIDA | {"exp": EARLIER}, "expired"),
        ({name: value for name, value in AIDA.items() if name != "exp"}, "expired"),
        (AIDA | {"email": "viewer@example.org"}, "stewards"),
        (AIDA | {"email": ""}, "stewards"),
        (AIDA | {"email_verified": False}, "stewards"),
    ],
)
def test_signed_in_is_not_enough(user: dict[str, Any], why: str) -> None:
    _, may, why_not = asked(user)
    assert not may
    assert why in why_not


def test_sign_in_decides_whatever_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.access.address_of_server", lambda: "192.0.2.7")
    assert asked(AIDA)[1]


def test_without_stewards_nobody_publishes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPATRIATION_STEWARDS")
    assert not asked(AIDA)[1]
