"""Which files make up the project? For tests that look at the tree, not at what it does."""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BESIDE = ("tests", "bench")  # folders of code that no reader runs
_NOT_OURS = {".venv", ".git", "data/store", "bench/out"}


def files(*suffixes: str) -> list[Path]:
    """Every file of ours with one of these suffixes, hidden tool folders left out."""
    return sorted(
        path
        for path in _walk(ROOT)
        if path.suffix in suffixes or (path.name in suffixes and not path.suffix)
    )


def _walk(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        cached = path.name.endswith(("_cache", "__pycache__"))
        if path.is_dir() and not cached and name(path) not in _NOT_OURS:
            yield from _walk(path)
        elif path.is_file():
            yield path


def name(path: Path) -> str:
    """How a message calls the file."""
    return path.relative_to(ROOT).as_posix()


@cache
def code() -> dict[str, ast.Module]:
    """Every module of ours, parsed, by its name."""
    return {name(path): ast.parse(path.read_text(encoding="utf-8")) for path in files(".py")}


def product() -> dict[str, ast.Module]:
    """The modules that readers run: no tests, no benchmarks."""
    return {one: tree for one, tree in code().items() if one.split("/")[0] not in BESIDE}


def packages() -> list[str]:
    """The top-level folders that hold code of the product."""
    return sorted({one.split("/")[0] for one in product() if "/" in one})


def imported(tree: ast.AST) -> set[str]:
    """The full names of the modules that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def roots(tree: ast.AST) -> set[str]:
    """The first names of the modules that a module imports."""
    return {one.split(".")[0] for one in imported(tree)}


def pyproject() -> dict[str, Any]:
    """What pyproject.toml says."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
