"""In which encoding is a text written? Scored against the words that we expect.

General detectors turn short Cyrillic files into plausible rubbish; what they lack is that we know
what these files speak of. A mark of byte order decides, then strict UTF-8, then the score.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_LE, getincrementaldecoder, lookup
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, pairwise
from typing import IO

from domain.errors import UnreadableFile
from domain.findings import shown
from etl.intake.gazetteer import known, words_of

UTF_16 = ("utf-16-le", "utf-16-be")
# The likeliest first: where several read a file alike, the first is named.
CANDIDATES = (
    "windows-1251",
    "windows-1254",
    "windows-1252",
    "windows-1250",
    "koi8-r",
    "cp866",
    "kz1048",
    "koi8-t",
    "ptcp154",
    "mac-cyrillic",
    "iso8859-5",
)
ENCODINGS = ("utf-8", *UTF_16, *CANDIDATES)
_MARKS = (
    (BOM_UTF8, "utf-8-sig"),
    (BOM_UTF32_LE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
)
_BLOCK = 1 << 20
_SAMPLE = 1 << 16
_CLOSE = 0.8
_RARE = 40  # at least so seldom a space, a digit or a delimiter stands in a table in UTF-16
# Signs where they belong, and signs that may stand anywhere; any other tells of a wrong encoding.
_SIGN = re.compile(r"(?<=\d)[\u00a0–](?=\d)|(?<!\w)[–—](?!\w)|[«“„](?=\w)|(?<=\w)[»”]|№(?=[ \d])")
_FINE = frozenset("\N{NO-BREAK SPACE}«»„“”‘’–—…№°•§€")
_WITHIN_NUMBER = re.compile(r"(?<=\d)[^\W\d_a-zA-Z](?=\d)")
_LATIN = re.compile(r"[a-zA-ZÀ-ɏ]")
_CYRILLIC = re.compile(r"[Ѐ-ԯ]")


def named(name: str, encoding: str) -> str:
    """The encoding that a person asks for; `UnreadableFile` where it is none that we read."""
    try:
        found = lookup(encoding.strip()).name
    except (LookupError, ValueError):
        found = ""
    ours = (*ENCODINGS, *(mark for _, mark in _MARKS))
    if found not in {lookup(one).name for one in ours}:
        raise UnreadableFile(
            "{file}: '{encoding}' is no encoding that is read; choose one of {encodings}.",
            file=name,
            encoding=shown(encoding),
            encodings=", ".join(ENCODINGS),
        )
    return next(one for one in ours if lookup(one).name == found)


def encoding_of(file: IO[bytes], name: str) -> tuple[str, bool]:
    """The encoding of a text, and whether another is about as likely."""
    file.seek(0)
    head = file.read(_SAMPLE)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, False
    if b"\0" in head:
        return _utf_16(head, name), False
    wrong = _not_utf_8(file)
    if not wrong:
        return "utf-8", False
    best, doubtful = _scored(_sample(file))
    if best == "utf-8":
        raise UnreadableFile(
            "{file}: line {line} is damaged; all others are written in UTF-8.",
            file=name,
            line=str(wrong),
        )
    return best, doubtful


def _blocks(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    return iter(lambda: file.read(_BLOCK), b"")


def _not_utf_8(file: IO[bytes]) -> int:
    """The first line that is not written in UTF-8, 0 where all are."""
    decoder, line = getincrementaldecoder("utf-8")(), 1
    for block in chain(_blocks(file), [b""]):
        try:
            decoder.decode(block, final=not block)
        except UnicodeDecodeError as why:
            return line + block.count(b"\n", 0, why.start)
        line += block.count(b"\n")
    return 0


def _utf_16(head: bytes, name: str) -> str:
    """The order of bytes that gives digits, delimiters and line breaks."""
    plain = {
        one: sum(letter.isascii() and letter != "\0" for letter in head.decode(one, "replace"))
        for one in UTF_16
    }
    best = max(UTF_16, key=lambda one: plain[one])
    if plain[best] * _RARE < len(head) or "\0" in head.decode(best, "replace"):
        raise UnreadableFile("{file}: it holds zero bytes, so it is no text.", file=name)
    return best


def _sample(file: IO[bytes]) -> bytes:
    """The first lines that hold letters beyond ASCII: only they tell encodings apart."""
    found = b""
    for block in _blocks(file):
        lines = (line for line in re.split(rb"[\r\n]+", block) if not line.isascii())
        found += b"\n".join(lines)
        if len(found) >= _SAMPLE:
            break
    return found[:_SAMPLE]


def _scored(sample: bytes) -> tuple[str, bool]:
    """The encoding that makes most sense of the sample, and whether another text does as well."""
    texts = {sample.decode("utf-8", "replace"): "utf-8"}
    for encoding in CANDIDATES:
        with suppress(UnicodeDecodeError):
            texts.setdefault(sample.decode(encoding), encoding)
    scores = {encoding: _score(text) for text, encoding in texts.items()}
    best, second = sorted(scores, key=lambda one: -scores[one])[:2]
    return best, scores[best] <= 0 or scores[second] >= scores[best] * _CLOSE


def _score(text: str) -> int:
    """Letters beyond ASCII in words that we expect, less what no real text has.

    Signs in their place speak for an encoding only where no letters do.
    """
    words = set(words_of(text))
    expected = {word for word in words if word.casefold() in known()}
    signs = [letter for letter in text if not (letter.isascii() or letter.isalpha())]
    return (
        sum(map(_beyond_ascii, expected))
        - sum(map(_beyond_ascii, filter(_is_broken, words - expected)))
        + len(_SIGN.findall(text)) * all(map(str.isascii, words))
        - len(_WITHIN_NUMBER.findall(text))
        - sum(sign not in _FINE for sign in signs)
    )


def _beyond_ascii(word: str) -> int:
    return sum(not letter.isascii() for letter in word)


def _is_broken(word: str) -> bool:
    """Whether a word mixes alphabets, or has a capital after a small letter."""
    mixed = _LATIN.search(word) and _CYRILLIC.search(word)
    return bool(mixed) or any(a.islower() and b.isupper() for a, b in pairwise(word))
