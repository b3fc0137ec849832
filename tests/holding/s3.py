"""Where is S3-compatible storage for tests? A real server over HTTP (moto), a process of its own.

    python -m tests.holding.s3

It answers one request after the other: what a bucket promises of conditional writes, moto keeps
only so.
"""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from tests.tree import ROOT

BUCKET = "editions"


class Quiet(WSGIRequestHandler):
    """Logs no requests."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class Patient(WSGIServer):
    """Lets many wait for their turn."""

    request_queue_size = 128


def serve() -> None:
    """Serves until it is ended; says first at which port."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

    application = DomainDispatcherApplication(create_backend_app)
    server = make_server("127.0.0.1", 0, application, Patient, Quiet)
    sys.stdout.write(f"{server.server_port}\n")
    sys.stdout.flush()
    server.serve_forever()


def environment(port: int) -> dict[str, str]:
    """What names the server, as docs/how_to/use_an_s3_store.md says."""
    return {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ALLOW_HTTP": "true",
        "AWS_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
    }


@contextmanager
def s3() -> Iterator[dict[str, str]]:
    """A server with one empty bucket; while it runs, this process and its children know of it."""
    command = [sys.executable, "-m", "tests.holding.s3"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    named = environment(int(process.stdout.readline()))
    before = {name: os.environ.get(name) for name in named}
    os.environ.update(named)
    try:
        address = f"{named['AWS_ENDPOINT_URL']}/{BUCKET}"
        made = urllib.request.Request(address, method="PUT")  # noqa: S310 - our own server
        urllib.request.urlopen(made).close()  # noqa: S310
        yield named
    finally:
        process.kill()
        process.wait()
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


if __name__ == "__main__":
    serve()
