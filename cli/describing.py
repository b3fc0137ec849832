"""How is a command described? Its name, what it does, an example, and the function that runs it.

A command's own module is imported when it runs, so that --help answers at once.
"""

import argparse
from collections.abc import Callable
from importlib import import_module

from cli.options import Command

Run = Callable[[argparse.Namespace], int]
Add = Callable[..., Command]
STATUS = """Exit status:
  0  done; checked: publishable, or nothing to publish
  1  stopped by findings that have to be mended
  2  wrong usage, or nothing to work with: no such file, no store, somebody else was faster
  3  a person is needed: questions to --answer, or warnings to --tick"""


def command(
    add: Add,
    name: str,
    *,
    run: str,
    does: str,
    example: str,
    more: str = "",
) -> Command:
    """A command with its help; `run` is the address of its function, module:function."""
    made = add(
        name,
        help=does,
        description=does[0].upper() + does[1:] + ".",
        epilog=f"Example:\n  ./repatriation {example}" + (f"\n\n{more}" if more else ""),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.set_defaults(run=_late(run))
    return made


def _late(address: str) -> Run:
    """The function of that address (module:function), imported when it is called."""
    module, _, function = address.partition(":")

    def run(asked: argparse.Namespace) -> int:
        return int(getattr(import_module(module), function)(asked))

    return run
