"""Is the environment what we say? Exact pins, nothing missing or idle, each with its reason."""

import importlib.metadata
import re
import subprocess
import sys
import tomllib

import pytest
import streamlit

from tests.tree import ROOT, code, packages, product, roots

PIN = re.compile(r"([A-Za-z0-9-]+)(\[[a-z,]+\])?==([\w.]+)")
THROUGH_STREAMLIT = {"plotly"}  # our figures are plain dicts, which Streamlit hands to it
ON_A_CLUSTER = {"distributed"}  # only there; docs/how_to/run_on_a_cluster.md says how to add it
DECISION = ROOT / "docs" / "decisions" / "0001-dependencies.md"


def pins(file: str) -> dict[str, str]:
    """Requirement → version, as one requirements file pins them."""
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    wanted = [one for one in lines if one and not one.startswith(("#", "-r "))]
    found = [PIN.fullmatch(one) for one in wanted]
    assert all(found), f"{file}: not every line is an exact pin: {wanted}"
    return {one[1].lower(): one[3] for one in found if one}


def outside(modules: dict[str, object]) -> set[str]:
    """The distributions that these modules import, beside the standard library and ourselves."""
    trees = code()
    names = set().union(*(roots(trees[one]) for one in modules)) - set(sys.stdlib_module_names)
    ours = {*packages(), "tests", "bench", "dashboard", "serve"}
    distributions = importlib.metadata.packages_distributions()
    missing = [one for one in names - ours if one not in distributions]
    assert missing == [], "imported, but not installed"
    return {distributions[one][0].lower() for one in names - ours}


def test_the_dashboard_needs_what_it_lists_and_lists_what_it_needs() -> None:
    wanted = set(pins("requirements.txt")) | ON_A_CLUSTER
    assert outside(dict(product())) | THROUGH_STREAMLIT == wanted


def test_checks_tests_and_benchmarks_find_what_they_import() -> None:
    listed = set(pins("requirements.txt")) | set(pins("requirements-dev.txt"))
    assert outside(dict(code())) - listed == set()


def test_what_is_installed_is_what_is_pinned() -> None:
    wanted = pins("requirements.txt") | pins("requirements-dev.txt")
    assert {one: importlib.metadata.version(one) for one in wanted} == wanted


def test_each_pin_has_its_reason() -> None:
    rows = re.findall(r"^\| `([^`]+)` \| ([\w.]+) \| (.+) \|$", DECISION.read_text(), re.MULTILINE)
    reasons = {re.sub(r"\[.*", "", one).lower(): version for one, version, why in rows if why}
    assert reasons == pins("requirements.txt") | pins("requirements-dev.txt")


def test_streamlit_still_knows_every_option_that_we_set() -> None:
    text = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    ours = tomllib.loads(text)
    plain = ("server", "browser", "client", "runner")
    for option in (f"{section}.{name}" for section in plain for name in ours[section]):
        streamlit.get_option(option)
    with pytest.raises(RuntimeError):
        streamlit.get_option("runner.noSuchOption")


def test_the_menu_names_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    menu = subprocess.run(["make", "-C", str(ROOT)], capture_output=True, text=True, check=True)
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE)) - {"chromium"}
    assert set(re.findall(r"^  make (\w+) ", menu.stdout, re.MULTILINE)) == targets


def test_continuous_integration_runs_what_everybody_runs() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").endswith("\nmake test\nmake stress\n")
