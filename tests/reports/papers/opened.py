"""What stands in an office file that was written? Read back part by part, by other readers."""

import re
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

_CHART = re.compile(r"(ppt|xl)/charts/chart\d+\.xml")
_POINTS = re.compile(r"<c:f>([^<]*)</c:f><c:(?:num|str)Cache>(.*?)</c:(?:num|str)Cache>", re.DOTALL)
_POINT = re.compile(r'<c:pt idx="(\d+)"><c:v>([^<]*)</c:v></c:pt>')


def parts(file: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with ZipFile(BytesIO(file)) as held:
        return {name: held.read(name) for name in held.namelist()}


def chart_parts(file: bytes) -> dict[str, str]:
    """The mark-up of the charts."""
    held = parts(file)
    return {name: held[name].decode() for name in held if _CHART.fullmatch(name)}


def errors(file: bytes, place: Path) -> list[str]:
    """What the Open XML schema says against a file."""
    place.write_bytes(file)
    return [str(one) for one in OpenXmlValidator().validate(str(place)).errors]


def slides(file: bytes) -> list[Any]:
    """The slides, as python-pptx reads them."""
    from pptx import Presentation

    return list(Presentation(BytesIO(file)).slides)


def referred(markup: str) -> list[tuple[str, dict[int, str]]]:
    """Each reference of a chart, with the values that the chart keeps of it, by their place."""
    return [
        (where.replace("&amp;", "&"), {int(n): text for n, text in _POINT.findall(points)})
        for where, points in _POINTS.findall(markup)
    ]


def cells(book: Any, where: str) -> list[Any]:
    """The values of a reference in a workbook."""
    sheet, _, area = where.rpartition("!")
    found = book[sheet.strip("'").replace("''", "'")][area.replace("$", "")]
    rows = found if isinstance(found, tuple) else ((found,),)
    return [cell.value for row in rows for cell in row]


def workbook(file: bytes) -> Any:
    """A workbook, as openpyxl reads it."""
    return load_workbook(BytesIO(file))
