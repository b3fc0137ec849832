"""Do the files for a team's server fit the product, and do their notes say what was tried?"""

import re
import shlex
import subprocess
from pathlib import Path

import streamlit

from etl.intake.limits import BYTES
from etl.store import Store
from tests.etl.small import after, seeded
from tests.tree import ROOT, packages
from ui.access import PASSED_ON

PLACE = ROOT / "docs" / "deploy"
NOTES = (ROOT / "docs" / "how_to" / "deploy.md").read_text(encoding="utf-8")
STREAM, UPLOADS = "/_stcore/stream", "/_stcore/upload_file/"  # as Streamlit calls them


def told(file: str) -> str:
    return (PLACE / file).read_text(encoding="utf-8")


def test_every_section_says_whether_it_was_tried() -> None:
    sections = NOTES.split("\n## ")[1:]
    silent = [one.splitlines()[0] for one in sections if not re.search(r"\*\*(Not t|T)ried", one)]
    assert len(sections) >= 7
    assert silent == []


def test_every_file_is_in_the_notes() -> None:
    names = [one.name for one in PLACE.iterdir()]
    assert len(names) >= 4
    assert [one for one in names if f"../deploy/{one}" not in NOTES] == []


def test_the_proxy_finds_the_dashboard() -> None:
    proxy, port = told("nginx.conf"), streamlit.get_option("server.port")
    assert streamlit.get_option("server.address") == "localhost"
    assert re.findall(r"^    server 127\.0\.0\.1:(\d+);", proxy, re.MULTILINE) == [str(port)]
    passed = re.findall(r"proxy_pass (\S+);", proxy)
    assert set(passed) == {"http://dashboard"}
    assert len(passed) == proxy.count("    location ")
    assert proxy.count("{") == proxy.count("}")


def test_the_proxy_says_that_a_reader_comes_from_elsewhere() -> None:
    passed = re.findall(r"proxy_set_header (\S+) (\S+);", told("nginx.conf"))
    headers = {name.casefold() for name, _ in passed}
    assert {one.casefold() for one in PASSED_ON} - headers == {"forwarded"}
    assert ("Host", "$http_host") in passed
    assert {"upgrade", "connection", "x-forwarded-proto"} <= headers


def test_the_proxy_takes_what_the_dashboard_takes() -> None:
    [most] = re.findall(r"client_max_body_size (\d+)m;", told("nginx.conf"))
    assert int(most) >= streamlit.get_option("server.maxUploadSize")
    assert int(most) * 10**6 >= BYTES


def test_the_proxy_knows_the_addresses() -> None:
    places = set(re.findall(r"location (?:= )?(/\S*) \{", told("nginx.conf")))
    assert {"/", STREAM, UPLOADS, "/api/", "/static/"} < places
    letters = [face["url"] for face in streamlit.get_option("theme.fontFaces")]
    assert [one for one in letters if not f"/{one}".startswith("/app/static/fonts/")] == []
    assert "/app/static/fonts/" in places


def test_the_service_starts_what_make_run_starts() -> None:
    unit = told("repatriation@.service")
    [start] = re.findall(r"^ExecStart=(.+)$", unit, re.MULTILINE)
    program, *arguments = shlex.split(start)
    [home] = re.findall(r"^WorkingDirectory=(.+)$", unit, re.MULTILINE)
    assert program == f"{home}/.venv/bin/python"
    assert arguments == ["-m", "streamlit", "run", "serve.py", "--server.port", "%i"]
    assert "-m streamlit run serve.py" in (ROOT / "Makefile").read_text(encoding="utf-8")
    known = {"REPATRIATION_STORE", "STREAMLIT_SECRETS_FILES", "STREAMLIT_SERVER_HEADLESS"}
    assert set(re.findall(r"^Environment=(\w+)=", unit, re.MULTILINE)) == known


def test_the_container_holds_what_the_dashboard_needs() -> None:
    lines = re.findall(r"^COPY (.+) \S+$", told("Containerfile"), re.MULTILINE)
    copied = [one for line in lines for one in line.split()]
    assert [one for one in copied if not (ROOT / one).exists()] == []
    needed = {*(f"{one}/" for one in packages()), "data/", "static/", "serve.py", "dashboard.py"}
    assert needed - set(copied) == set()
    assert ".streamlit/config.toml" in copied
    assert "EXPOSE 8501" in told("Containerfile")
    left_out = (ROOT / ".dockerignore").read_text(encoding="utf-8").split()
    assert {"data/store", ".venv", ".git"} <= set(left_out)


def test_a_copy_of_a_store_holds_its_editions(tmp_path: Path) -> None:
    store, seed = seeded(tmp_path)
    second = after(store, seed, 157)
    unfinished = tmp_path / "store" / "claims" / "part.parquet#1"
    unfinished.write_text("in the making", encoding="utf-8")
    command = ["sh", str(PLACE / "backup.sh"), str(tmp_path / "store"), str(tmp_path / "copy")]
    subprocess.run(command, check=True)
    copy = Store(tmp_path / "copy")
    assert list(copy.editions()["edition"]) == [seed.edition, second.edition]
    assert [copy.read(one.edition).totals["count"].item() for one in (seed, second)] == [156, 157]
    assert not (tmp_path / "copy" / "claims" / unfinished.name).exists()
    assert after(copy, copy.read(), 158).parent == second.edition


def test_the_list_of_editions_is_copied_first_and_each_log_before_its_files() -> None:
    orders = re.findall(r"^copy (.+)$", told("backup.sh"), re.MULTILINE)
    assert orders == [
        "editions/_delta_log",
        ". -path '*/_delta_log/*' ! -path './editions/*'",
        ". ! -path '*/_delta_log/*'",
    ]
