"""How is a page served while it is measured? Each on a free loopback port, stopped by its own id.

Ours and the bare page start alike, in the project's folder with its settings; the usual page and
Dash start in an empty folder, so that they run on their own defaults.
"""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
BENCH = Path(__file__).resolve().parent
OUT = BENCH / "out"
START_SECONDS = 120


@dataclass(frozen=True)
class Server:
    """A program that serves one page: what to run, where, with what besides in its environment."""

    name: str
    command: tuple[str, ...]
    folder: Path | None
    environment: Mapping[str, str]
    health: str


def streamlit(name: str, script: Path, environment: Mapping[str, str], *, tuned: bool) -> Server:
    """A Streamlit server; tuned ones read the project's own settings, others keep the defaults."""
    command = (
        sys.executable, "-m", "streamlit", "run", str(script),
        "--server.headless=true", "--server.address=127.0.0.1", "--server.port={port}",
        "--browser.gatherUsageStats=false",
    )  # fmt: skip
    return Server(name, command, ROOT if tuned else None, environment, "/_stcore/health")


def dash(name: str, environment: Mapping[str, str]) -> Server:
    """The Dash page, on the server that Dash itself starts."""
    command = (sys.executable, "-m", "bench.dash_page", "{port}")
    return Server(name, command, None, environment, "/")


def free_port() -> int:
    """A loopback port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def serving(server: Server) -> Iterator[str]:
    """Start the server, wait until it answers, give its address, stop it."""
    port = free_port()
    OUT.mkdir(exist_ok=True)
    log = (OUT / f"{server.name.replace(' ', '-')}.log").open("wb")
    with tempfile.TemporaryDirectory() as empty, log:
        process = subprocess.Popen(
            [part.format(port=port) for part in server.command],
            cwd=server.folder or empty,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | dict(server.environment),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _await(f"http://127.0.0.1:{port}{server.health}", process, server.name)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _await(address: str, process: subprocess.Popen[bytes], name: str) -> None:
    """Return once the address answers; say which log to read where it never does."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(address, timeout=2):  # noqa: S310 - a loopback address of ours
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"The server of {name} did not start; its log is in {OUT}.")
