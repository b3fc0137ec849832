"""What do tests of the store share? One S3 server, begun when the first of them asks for it."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from tests.holding.s3 import BUCKET, s3


@pytest.fixture(scope="session")
def storage() -> Iterator[None]:
    with s3():
        yield


@pytest.fixture
def place(storage: None) -> str:
    """An address at which nothing is yet."""
    del storage
    return f"s3://{BUCKET}/{uuid4().hex}"
