"""Does the tree keep its shape? Sizes, names, imports of the two top files, and ways we don't take.

The layers are held by import-linter (pyproject.toml). There is no list of exceptions here.
"""

import ast
import re
import sys
from collections.abc import Iterator

import pytest

from tests.tree import ROOT, code, files, imported, name, packages, product, pyproject, roots

FILE, FUNCTION, PAGE = 200, 40, 60
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "base"}
TOP_FILES = {
    "dashboard.py": {"streamlit", "pages", "ui", "domain"},
    "serve.py": {"streamlit", "starlette", "dashboard", "api", "ui", "domain"},
}
WAYS_NOT_TAKEN = {
    "plotly.express": r"^\s*(import plotly\.express|from plotly(\.express)? import .*express)",
    "inplace": r"\binplace\s*=\s*True",
    "row-wise apply": r"\.apply\([^)]*axis\s*=\s*(1|['\"]columns)",
    "a loop over rows": r"\.iterrows\(",
    "a test that may not run": r"pytest\.(mark\.)?(skip|xfail)|import[o]rskip|unittest\.skip",
    "left for later": r"\b(TO[D]O|FIX[M]E)\b",
}


def lengths(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every function with its number of lines, decorators not counted."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def catch_alls(tree: ast.AST) -> Iterator[int]:
    """The lines that catch everything."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.walk(node.type) if node.type else ()
            names = {one.id for one in caught if isinstance(one, ast.Name)}
            if node.type is None or names & {"Exception", "BaseException"}:
                yield node.lineno


def test_files_stay_small() -> None:
    sizes = {name(one): len(one.read_text(encoding="utf-8").splitlines()) for one in files(".py")}
    ceiling = {one: PAGE if one.startswith("pages/") else FILE for one in sizes}
    assert {one: size for one, size in sizes.items() if size > ceiling[one]} == {}


def test_functions_stay_small() -> None:
    found = [(one, *each) for one, tree in code().items() for each in lengths(tree)]
    assert found
    assert [each for each in found if each[2] > FUNCTION] == []


def test_the_measure_sees_a_long_function_and_a_catch_all() -> None:
    body = "\n".join(f"    x = {number}" for number in range(FUNCTION))
    long = ast.parse(f"class A:\n  @property\n  def long(self):\n{body}")
    assert list(lengths(long)) == [("long", FUNCTION + 1)]
    for caught in ("", " Exception", " (OSError, BaseException) as error"):
        assert list(catch_alls(ast.parse(f"try:\n  1\nexcept{caught}:\n  2"))) == [3]
    assert list(catch_alls(ast.parse("try:\n  1\nexcept (OSError, ValueError):\n  2"))) == []


def test_nothing_catches_everything() -> None:
    assert [(one, line) for one, tree in code().items() for line in catch_alls(tree)] == []


def test_every_module_says_what_it_answers() -> None:
    silent = [one for one, tree in code().items() if tree.body and not ast.get_docstring(tree)]
    assert silent == []


def test_names_say_what_is_inside() -> None:
    parts = {part for one in code() for part in one.removesuffix(".py").split("/")}
    assert parts & VAGUE == set()
    assert [part for part in parts if part.endswith(("_old", "_backup", "_new"))] == []


@pytest.mark.parametrize("way", WAYS_NOT_TAKEN)
def test_ways_not_taken(way: str) -> None:
    pattern = re.compile(WAYS_NOT_TAKEN[way], re.MULTILINE)
    texts = {name(one): one.read_text(encoding="utf-8") for one in files(".py")}
    # A benchmark has to write the usual way down to measure against it.
    ours = {one: text for one, text in texts.items() if not one.startswith("bench/")}
    assert [one for one, text in ours.items() if pattern.search(text)] == []


@pytest.mark.parametrize("top", TOP_FILES)
def test_the_two_top_files_only_put_the_house_together(top: str) -> None:
    outside = roots(product()[top]) - set(sys.stdlib_module_names)
    assert outside - TOP_FILES[top] == set()


def test_only_the_top_files_stand_above_the_rooms() -> None:
    loose = {one for one in product() if "/" not in one}
    assert loose == set(TOP_FILES)
    inner = {one: tree for one, tree in product().items() if "/" in one}
    assert [one for one, tree in inner.items() if roots(tree) & {"serve", "dashboard"}] == []


def test_the_product_never_leans_on_tests_benchmarks_or_express() -> None:
    banned = {"tests", "bench", "polars", "duckdb", "dash", "plotly.express"}
    assert [one for one, tree in product().items() if imported(tree) & banned] == []
    assert [one for one, tree in product().items() if roots(tree) & banned] == []


def test_the_contracts_cover_every_room_and_excuse_nobody() -> None:
    linter = pyproject()["tool"]["importlinter"]
    assert sorted(linter["root_packages"]) == packages()
    layers, *rest = linter["contracts"]
    assert sorted(re.findall(r"\w+", " ".join(layers["layers"]))) == packages()
    for contract in (layers, *rest):
        assert not contract.get("ignore_imports")
        assert set(contract.get("source_modules", [])) <= set(packages())


def test_no_folder_is_empty_and_every_package_says_what_it_holds() -> None:
    for package in packages():
        for folder in [ROOT / package, *(ROOT / package).rglob("*/")]:
            if folder.name != "__pycache__" and any(folder.glob("*.py")):
                opening = folder / "__init__.py"
                assert opening.exists(), f"{name(folder)} has no __init__.py"
                text = opening.read_text(encoding="utf-8")
                assert ast.get_docstring(ast.parse(text)), f"{name(opening)} has no docstring"
