"""Where does a command start, and with which status does it end?

The statuses are told by --help: 0 done, 1 stopped, 2 wrong usage, 3 a person is needed.
"""

import os
import sys
from collections.abc import Sequence

from cli.parser import parser
from domain.errors import RepatriationError

WRONG = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status."""
    asked = parser().parse_args(argv)
    try:
        return int(asked.run(asked))
    except RepatriationError as why:
        print(f"./repatriation {asked.command}: {why}", file=sys.stderr)
        return WRONG
    except BrokenPipeError:  # the reader of our output has seen enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
