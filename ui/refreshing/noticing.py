"""Step 3: what was noticed in the file? Mended where it stops, ticked where it warns."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from domain.words import Words
from etl.drafting import Draft
from etl.intake.given import Grid, Understood
from etl.intake.opening import open_file
from reports.findings_named import grave, named
from reports.refresh.annotated import Annotated, annotated
from reports.refresh.told import Cause, causes, table
from ui.plain import plain
from ui.reader import Reader
from ui.refreshing.desk import Opened, drafts, say
from ui.tables import tabled

MOST = 100_000  # rows of a file that comes back with its findings


def noticed(draft: Opened, made: Draft, now: Reader) -> bool:
    """The findings by their cause; says whether nothing stops, and every warning is ticked."""
    words = now.words
    headings = made.understood.headings if made.understood else {}
    found = causes(made.findings, words, headings=headings)
    if not found:
        st.markdown(plain(words.text("Nothing was noticed.")))
        return True
    for severity in dict.fromkeys(one.severity for one in found):
        own = [one for one in found if one.severity == severity]
        _told(own, now)
        if severity == "warn" and made.changes:
            _ticks(draft, [one.rule for one in own], words)
    if made.understood and made.rows <= MOST:
        _copies(draft, made, made.understood, words)
    if any(one.severity == "stop" for one in found):
        st.markdown(
            plain(words.text("Mend what stops in your file, and upload it again. Nothing is lost."))
        )
        return False
    return not made.unticked(draft.saved.ticks)


def _told(found: Sequence[Cause], now: Reader) -> None:
    """The causes of one severity in a table."""
    words, severity = now.words, found[0].severity
    title = f"{grave(severity, words)}: {words.number(sum(one.findings for one in found))}"
    with st.container(key=f"found-{severity}"):
        st.markdown(f"**{plain(title[:1].upper() + title[1:])}**")
        shown = table(found, words).drop(columns=words.text("Severity"))
        tabled(shown, None, now, title=title)


def in_the_way(made: Draft, now: Reader) -> None:
    """What has to be mended before the file can be read at all."""
    found = [one for one in causes(made.findings, now.words) if one.severity == "stop"]
    if found:
        _told(found, now)


def _ticks(draft: Opened, rules: Sequence[str], words: Words) -> None:
    """A box for each warning; what is ticked is kept with the draft."""
    for rule in dict.fromkeys(rules):
        key = f"tick-{rule}-{draft.key}"
        st.session_state[key] = rule in draft.saved.ticks
        st.checkbox(
            words.text("I have looked at it: {finding}", finding=plain(named(rule, words))),
            key=key,
            on_change=_ticked,
            args=(draft, rule, key),
        )


def _ticked(draft: Opened, rule: str, key: str) -> None:
    ticks = draft.saved.ticks
    say(draft.key, ticks=ticks | {rule} if st.session_state[key] else ticks - {rule})


def _copies(draft: Opened, made: Draft, file: Understood, words: Words) -> None:
    """The reader's own file with the findings beside its rows, made when it is asked for."""

    def copy() -> Annotated:
        return annotated(
            _grid(draft, file),
            made.findings,
            words,
            header=max(file.header[1], 1),
            headings=file.headings,
        )

    says = words.text("Your file with the findings beside its rows:")
    stem = file.opened.file.rsplit(".", 1)[0]
    forms = {"CSV": ("csv", Annotated.as_csv), "XLSX": ("xlsx", Annotated.as_workbook)}
    with st.container(key="files-findings", horizontal=True, vertical_alignment="center"):
        st.markdown(plain(says), width="content")
        for form, (ending, write) in forms.items():
            st.download_button(
                f":gray[{says}] {form}",
                partial(lambda write: write(copy()), write),
                file_name=f"{stem}_findings.{ending}",
                on_click="ignore",
                key=f"findings-{ending}",
            )


def _grid(draft: Opened, file: Understood) -> Grid:
    """The file's own rows; a file of claims, which is read another way, is opened for them."""
    for sheet in file.opened.sheets:
        if sheet.name == file.sheet:
            return sheet.grid
    with drafts().file(draft.key) as path:
        return open_file(path).sheets[0].grid if path else ()
