"""Who is in front of the screen, and may they publish? Asked anew at every write, on the server.

Where no sign-in is configured the dashboard is one person's: they may publish while the server
listens on this machine alone. With sign-in (`[auth]` in secrets.toml) everybody reads, and the
stewards whose addresses REPATRIATION_STEWARDS lists publish, until their sign-in expires.
"""

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

import streamlit as st

from domain.errors import NotAllowed

PASSED_ON = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip")


@dataclass(frozen=True)
class Principal:
    """A person, and why they may not publish; `name` is '' where nobody signs in."""

    name: str
    why_not: NotAllowed | None = None

    @property
    def may_publish(self) -> bool:
        """Whether nothing speaks against it."""
        return self.why_not is None


def sign_in_configured() -> bool:
    """Whether people sign in here; Streamlit then says of everybody whether they did."""
    return "is_logged_in" in st.user


def principal() -> Principal:
    """The person of this session, now."""
    return _signed_in() if sign_in_configured() else Principal("", _alone())


def require_steward() -> Principal:
    """The person, if they may publish at this moment; raises `NotAllowed` if not."""
    person = principal()
    if person.why_not:
        raise person.why_not
    return person


def stewards() -> frozenset[str]:
    """The addresses of those who publish, in small letters."""
    named = os.environ.get("REPATRIATION_STEWARDS", "").split(",")
    return frozenset(one.strip().casefold() for one in named if one.strip())


def _alone() -> NotAllowed | None:
    address = address_of_server()
    if not _loopback(address):
        return NotAllowed(
            "No sign-in is configured, so this dashboard is one person's: they publish where it"
            " listens on localhost alone. It listens on {address}.",
            address=address or NotAllowed("every address of the machine"),
        )
    if not _from_here():
        return NotAllowed(
            "No sign-in is configured, so this dashboard is one person's: they publish at the"
            " machine itself, and this page was asked for from elsewhere."
        )
    return None


def address_of_server() -> str:
    """Where the server was told to listen; '' is everywhere."""
    return str(st.get_option("server.address") or "")


def _from_here() -> bool:
    """Whether the connection of this session begins and ends on this machine, unpassed.

    The option names the address only where Streamlit itself starts the server.
    """
    asked = st.context.headers
    host = urlsplit(f"//{asked.get('Host', 'localhost')}").hostname or ""
    unpassed = not any(name in asked for name in PASSED_ON)
    return st.context.ip_address is None and unpassed and _loopback(host)


def _loopback(address: str) -> bool:
    try:
        return address == "localhost" or ip_address(address).is_loopback
    except ValueError:
        return False


def _signed_in() -> Principal:
    user = st.user.to_dict()
    mail, name = (str(user.get(one) or "").strip() for one in ("email", "name"))
    known = f"{name} <{mail}>" if name and mail else name or mail
    return Principal(known, _verdict(user, mail))


def _verdict(user: Mapping[str, object], mail: str) -> NotAllowed | None:
    """Why this user may not publish."""
    if not user.get("is_logged_in"):
        return NotAllowed("To publish, sign in.")
    until = user.get("exp")
    if not isinstance(until, int | float) or until <= time.time():
        return NotAllowed("Your sign-in has expired. To publish, sign in again.")
    if mail.casefold() not in stewards() or user.get("email_verified") is False:
        return NotAllowed(
            "You are signed in as {name}, and may read. Publishing is for the stewards whom"
            " whoever runs this dashboard has named.",
            name=mail or NotAllowed("somebody without an address"),
        )
    return None
