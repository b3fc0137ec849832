"""Does the API answer on the server of the dashboard, and is the whole edition a click away?"""

import json
import urllib.request
import zipfile

from playwright.sync_api import Page

from tests.browser.conftest import Site


def test_figures_are_there_before_the_first_reader(site: Site) -> None:
    with urllib.request.urlopen(f"{site.address}/api/health", timeout=60) as answer:  # noqa: S310
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert json.load(answer)["status"] == "ok"


def test_the_whole_edition_can_be_downloaded_from_the_sidebar(site: Site, tab: Page) -> None:
    site.show(tab, lang="en")
    with tab.expect_download() as awaited:
        tab.get_by_role("link", name="Whole edition (zip)").click()
    file = awaited.value
    assert file.suggested_filename.startswith("repatriation_edition_")
    assert "claims.csv" in zipfile.ZipFile(file.path()).namelist()
