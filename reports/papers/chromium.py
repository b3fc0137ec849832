"""How is a deck printed where a browser is found? Chromium, run once, alone, cut off from any net.

`REPATRIATION_CHROMIUM` names another one than those that are looked for. What is printed is decided
elsewhere; here a file goes in and a file, or the page as it then stands, comes out.
"""

import os
import re
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.errors import BrowserFailed, NoBrowser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
SECONDS = 120  # until we no longer wait
_HOUR = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]*\)")  # the same file at every hour
_QUIET = (
    "--headless",
    "--disable-gpu",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--hide-scrollbars",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--lang=en",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # no name leads anywhere
    "--virtual-time-budget=30000",
)


def found() -> str:
    """Where Chromium is; `NoBrowser` where it is not."""
    named = os.environ.get("REPATRIATION_CHROMIUM", "")
    path = next(filter(None, map(shutil.which, [named] if named else NAMES)), None)
    if path is None:
        raise NoBrowser(
            "{program} is not found on this machine. PDF and images are made with it: install"
            " Chromium (Debian: apt-get install chromium), or let REPATRIATION_CHROMIUM name a"
            " Chromium or Chrome. HTML, PowerPoint and the workbook need none.",
            program=named or "Chromium",
        )
    return path


def pdf(page: str) -> bytes:
    """The page as PDF, on the sheets that its own styles ask for."""
    made = _made(page, "out.pdf", "--print-to-pdf={out}", "--no-pdf-header-footer")
    return _HOUR.sub(lambda said: b" " * len(said.group()), made)


def screenshot(page: str, *, width: int, height: int, scale: int) -> bytes:
    """The page as PNG, as many CSS pixels wide and high, each drawn by scale × scale."""
    size = f"--window-size={width},{height}"
    return _made(
        page, "out.png", "--screenshot={out}", size, f"--force-device-scale-factor={scale}"
    )


def after(page: str) -> str:
    """The page as its scripts left it."""
    return _made(page, "", "--dump-dom").decode()


def _made(page: str, name: str, *wanted: str) -> bytes:
    program = found()
    with TemporaryDirectory(prefix="repatriation-") as folder:
        own = Path(folder)
        (own / "page.html").write_text(page, encoding="utf-8")
        out = own / name
        command = [
            program,
            *_QUIET,
            *(["--no-sandbox"] if os.geteuid() == 0 else []),
            f"--user-data-dir={own / 'profile'}",
            *(one.format(out=out) for one in wanted),
            (own / "page.html").as_uri(),
        ]
        said = _run(command, own)
        if not name:
            return said
        if not out.is_file():
            raise BrowserFailed(
                "{program} wrote nothing. Does it start on this machine?", program=str(program)
            )
        return out.read_bytes()


def _run(command: list[str], own: Path) -> bytes:
    """What the program says; it and what it started are ended when the time is over."""
    told = own / "told.txt"
    home = {"HOME": str(own), "XDG_CONFIG_HOME": str(own), "XDG_CACHE_HOME": str(own)}
    with (own / "errors.txt").open("wb") as errors, told.open("wb") as said:
        running = subprocess.Popen(  # noqa: S603 — a program that the machine's owner installed
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=errors,
            env=os.environ | home,
            start_new_session=True,
        )
        try:
            running.wait(SECONDS)
        except subprocess.TimeoutExpired:
            raise BrowserFailed(
                "{program} did not answer within {n} seconds.", program=command[0], n=SECONDS
            ) from None
        finally:
            _end(running)
    return told.read_bytes()


def _end(running: "subprocess.Popen[bytes]") -> None:
    """Ends whatever is left of what we started: its own group, nobody else's."""
    try:
        os.killpg(running.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    finally:
        running.wait()
