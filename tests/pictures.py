"""How do the finished pages look? The pictures of the README, taken anew.

    python -m tests.pictures

It shows a fresh store on this machine. Where pngquant is installed, the pictures become small.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import QUIET, Site, serving
from tests.browser.everyone import still
from tests.browser.test_refresh import step, upload
from tests.etl.shipped import shipped_rows, written
from tests.tree import ROOT

PLACE = ROOT / "docs" / "pictures"
SIZE = {"width": 1366, "height": 900}


def take(site: Site, tab: Page, folder: Path) -> None:
    """Every picture, one after the other."""
    for name, asked in (
        ("overview", {}),
        ("passport", {"number": "KAZ"}),
        ("sources", {}),
    ):
        site.show(tab, name, lang="en", **asked)
        keep(tab, name)
    site.show(tab, "refresh", lang="en")
    rows = [row | {"count": "573"} for row in shipped_rows("c0483", "c0484")]
    total = [row for row in rows if row["group"] == "total"]
    upload(tab, written(folder / "statement-of-may.csv", total))
    step(tab, 5)
    keep(tab, "refresh")


def keep(tab: Page, name: str) -> None:
    """What stands in the window, once nothing moves."""
    still(tab)
    tab.screenshot(path=PLACE / f"{name}.png")
    if small := shutil.which("pngquant"):
        path = str(PLACE / f"{name}.png")
        subprocess.run([small, "--force", "--strip", "--output", path, "256", path], check=True)


def main() -> int:
    """Says what it wrote, by its size."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    with TemporaryDirectory() as folder, serving("serve.py", Path(folder)) as site:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=QUIET)
            tab = browser.new_page(viewport=SIZE, color_scheme="light", locale="en-GB")
            take(site, tab, Path(folder))
            browser.close()
    for path in sorted(PLACE.glob("*.png")):
        sys.stdout.write(f"{path.name}: {path.stat().st_size // 1000} kB\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
