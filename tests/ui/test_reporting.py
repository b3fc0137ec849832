"""Which address for reports is a link, and which is as good as none?"""

import pytest

from ui.reporting import report_address


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("mailto:figures@example.org", "mailto:figures@example.org"),
        ("https://example.org/report?of=figures", "https://example.org/report?of=figures"),
        (" https://example.org/ ", "https://example.org/"),
        ("https://example.org/a b>c", "https://example.org/a%20b%3Ec"),
        ("", ""),
        ("http://example.org/", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("https:", ""),
        ("mailto:", ""),
        ("figures@example.org", ""),
    ],
)
def test_only_mail_and_https_are_links(
    given: str, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPATRIATION_REPORT_URL", given)
    assert report_address() == address


def test_none_is_set_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPATRIATION_REPORT_URL", raising=False)
    assert report_address() == ""
