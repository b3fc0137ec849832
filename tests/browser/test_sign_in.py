"""Where people sign in: do viewers read, stewards publish, and does a sign-in come to its end?

Against a real OIDC provider, in a real browser.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from oidc_provider_mock import User, run_server_in_thread
from playwright.sync_api import Browser, Page, expect

from etl.store import Store
from tests.browser.conftest import PATIENCE, Site, free_port, serving
from tests.browser.test_refresh import sign_reason, step, upload
from tests.etl.shipped import shipped_rows, written

pytestmark = pytest.mark.stress  # servers of their own, and somebody who waits

SECRETS = """[auth]
redirect_uri = "http://localhost:{port}/oauth2callback"
cookie_secret = "a secret of the tests, and of nobody else"
client_id = "repatriation"
client_secret = "another secret of the tests"
server_metadata_url = "http://localhost:{provider}/.well-known/openid-configuration"
"""
PEOPLE = [
    User(sub="aida", claims={"email": "aida@example.org", "name": "Aida", "email_verified": True}),
    User(sub="vera", claims={"email": "vera@example.org", "name": "Vera", "email_verified": True}),
]


@contextmanager
def signing_in(folder: Path, *, lasting: timedelta = timedelta(hours=1)) -> Iterator[Site]:
    """A server that listens everywhere, beside a provider whose sign-ins last so long."""
    port, secrets = free_port(), folder / "secrets.toml"
    with run_server_in_thread(user_claims=PEOPLE, access_token_max_age=lasting) as provider:
        text = SECRETS.format(port=port, provider=provider.server_port)
        secrets.write_text(text, encoding="utf-8")
        with serving(
            "serve.py",
            folder,
            port=port,
            REPATRIATION_STEWARDS="aida@example.org",
            STREAMLIT_SECRETS_FILES=str(secrets),
            STREAMLIT_SERVER_ADDRESS="0.0.0.0",  # noqa: S104 — a team's server
        ) as running:
            yield running


def sign_in(site: Site, tab: Page, person: str) -> None:
    """As that person, through the provider; back on the Refresh page."""
    site.show(tab, "refresh", lang="en")
    tab.get_by_role("button", name="Sign in").click()
    tab.get_by_role("button", name=person).click(timeout=PATIENCE)
    tab.wait_for_url(f"{site.address}/**", timeout=PATIENCE)
    site.show(tab, "refresh", lang="en")


@pytest.fixture
def more(tmp_path: Path) -> Path:
    """A file that raises Kyrgyzstan's total by 22."""
    rows = [row | {"count": "573"} for row in shipped_rows("c0483") if row["group"] == "total"]
    return written(tmp_path / "more.csv", rows)


def test_viewers_read_and_stewards_publish(
    tmp_path: Path, tab: Page, chromium: Browser, more: Path
) -> None:
    with signing_in(tmp_path) as site:
        site.show(tab, "refresh", lang="en")
        expect(tab.get_by_test_id("stAlert")).to_contain_text("sign in")
        expect(tab.get_by_test_id("stFileUploader")).to_have_count(0)
        sign_in(site, tab, "vera")
        expect(tab.get_by_test_id("stAlert")).to_contain_text("may read")
        expect(tab.get_by_test_id("stFileUploader")).to_have_count(0)

        steward = chromium.new_context().new_page()
        sign_in(site, steward, "aida")
        upload(steward, more)
        step(steward, 5)
        sign_reason(steward, "The newest statement")
        expect(steward.get_by_test_id("stAlert")).to_contain_text("Published", timeout=PATIENCE)
        draft_of_a_steward = steward.url
        steward.context.close()
        assert list(Store(tmp_path / "store").editions()["by"]) == [
            "data/",
            "Aida <aida@example.org>",
        ]
        assert "draft=" not in draft_of_a_steward


def test_a_sign_in_that_has_expired_publishes_nothing(
    tmp_path: Path, tab: Page, more: Path
) -> None:
    lasting = timedelta(seconds=45)
    with signing_in(tmp_path, lasting=lasting) as site:
        sign_in(site, tab, "aida")
        upload(tab, more)
        step(tab, 5)
        draft = tab.url
        tab.wait_for_timeout(lasting.total_seconds() * 1000)
        sign_reason(tab, "Too late")
        expect(tab.get_by_test_id("stAlert").first).to_contain_text("expired", timeout=PATIENCE)
        assert len(Store(tmp_path / "store").editions()) == 1
        tab.goto(draft)
        expect(tab.get_by_test_id("stAlert").first).to_contain_text("expired", timeout=PATIENCE)
        expect(tab.get_by_test_id("stMain")).not_to_contain_text("more.csv")
