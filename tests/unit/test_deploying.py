"""What the manual says of web servers and uploads, done as it is written."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from site_src.serve.content_type import content_type
from tests.small_site import SmallSite, notice, tree_of

ROOT = "/var/www/yizhan"
MODULES = "authz_core mpm_event dir alias mime headers filter deflate"


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes


def block(project: Path, language: str, having: str = "") -> str:
    """Return the first block of the manual in `language` that has `having`."""
    manual = (project / "docs/deploying.md").read_text("utf-8")
    found: list[str] = re.findall(rf"```{language}\n(.*?)```", manual, re.DOTALL)
    return next(text for text in found if having in text)


def program(name: str) -> str:
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None:
        pytest.skip(f"{name} is not on this machine (Debian: apt-get install {name})")
    return found


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
    return port


@contextmanager
def running(*command: str, port: int) -> Iterator[None]:
    """Run a server in the foreground until it is no longer asked."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as server:
        try:
            while server.poll() is None:
                with socket.socket() as tried:
                    if tried.connect_ex(("127.0.0.1", port)) == 0:
                        break
            assert server.poll() is None, server.stdout and server.stdout.read().decode()
            yield
        finally:
            server.terminate()
            server.wait()


@pytest.fixture
def published(site: SmallSite) -> SmallSite:
    site.write("content/notices/later.md", notice("以后", date="2026-11-01", closes="2026-12-20"))
    site.write("content/static/site.webmanifest", "{}")
    site.write("theme/assets/site.css", "body { color: black }\n" * 200)
    site.published()
    return site


def nginx(project: Path, site: SmallSite, port: int) -> Iterator[None]:
    snippet = block(project, "nginx").replace(ROOT, str(site.output)).replace("mime.types", "/etc/nginx/mime.types")
    folder = site.folder / "nginx"
    folder.mkdir()
    temporary = "".join(f"{kind}_temp_path {folder};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(
        f"{user} daemon off; pid {folder}/pid; error_log {folder}/error; events {{}}\n"
        f"http {{ access_log off; {temporary} server {{ listen 127.0.0.1:{port};\n{snippet}\n}} }}\n",
        "utf-8",
    )
    with running(program("nginx"), "-c", f"{folder}/nginx.conf", "-e", f"{folder}/error", port=port):
        yield


def apache(project: Path, site: SmallSite, port: int) -> Iterator[None]:
    httpd = program("apache2")
    (site.output / ".htaccess").write_text(block(project, "apache"), "utf-8")
    folder = site.folder / "apache"
    folder.mkdir()
    loaded = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in MODULES.split())
    (folder / "httpd.conf").write_text(
        f"{loaded}ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog {folder}/error\n"
        f"User {'www-data' if os.geteuid() == 0 else os.geteuid()}\nDefaultRuntimeDir {folder}\nTypesConfig /etc/mime.types\n"
        f'Alias /yizhan "{site.output}"\n'
        f'<Directory "{site.output}">\nRequire all granted\nAllowOverride FileInfo Indexes\n</Directory>\n',
        "utf-8",
    )
    for above in (site.output, *site.output.parents):  # the server does not run as root
        if above.stat().st_uid == os.geteuid():
            above.chmod(above.stat().st_mode | 0o055)
    with running(httpd, "-d", str(folder), "-f", f"{folder}/httpd.conf", "-DFOREGROUND", port=port):
        yield


def caddy(project: Path, site: SmallSite, port: int) -> Iterator[None]:
    binary = program("caddy")
    snippet = block(project, "caddy").replace(ROOT, str(site.output)).replace("www.example.org", f"http://:{port}")
    file = site.folder / "Caddyfile"
    file.write_text("{\n    admin off\n    default_bind 127.0.0.1\n}\n" + snippet, "utf-8")
    with running(binary, "run", "--config", str(file), "--adapter", "caddyfile", port=port):
        yield


SERVERS = {"nginx": nginx, "apache2": apache, "caddy": caddy}


@pytest.mark.parametrize("server", SERVERS.values(), ids=SERVERS)
def test_a_server_set_up_as_written_serves_the_site(server: object, project: Path, published: SmallSite) -> None:
    assert callable(server)
    port = free_port()
    with contextmanager(server)(project, published, port):

        def asked(path: str) -> Answer:
            connection = HTTPConnection("127.0.0.1", port)
            connection.request("GET", f"/yizhan/{path}", headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            headers = {name.lower(): value.lower() for name, value in answer.getheaders()}
            body = answer.read()
            connection.close()
            packed = headers.get("content-encoding") == "gzip"
            return Answer(answer.status, headers, gzip.decompress(body) if packed else body)

        tree = published.tree()
        home, missing = asked(""), asked("nowhere.html")
        style = next(path for path in tree if path.startswith("assets/site-"))

        assert (home.status, home.body) == (200, tree["index.html"])
        assert home.headers["content-type"].replace(" ", "") == "text/html;charset=utf-8"
        assert home.headers["cache-control"] == "no-cache"
        assert home.headers["content-security-policy"].startswith("default-src 'self'")
        assert home.headers["x-content-type-options"] == "nosniff"
        assert (missing.status, missing.body) == (404, tree["404.html"])
        kept = asked(style)
        assert kept.body == tree[style]
        assert kept.headers["content-encoding"] == "gzip"
        assert kept.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert asked("calendar.ics").headers["content-type"].startswith("text/calendar")
        assert asked("site.webmanifest").headers["content-type"].startswith("application/manifest+json")


def test_the_settings_of_iis_name_the_types_it_does_not_know(project: Path) -> None:
    """It answers 404 for an ending without one. There is no IIS here: what it reads is held against what the preview says."""
    settings = ElementTree.fromstring(block(project, "xml", "system.webServer").encode())
    types = {one.get("fileExtension"): one.get("mimeType") for one in settings.iter("mimeMap")}
    assert {one.get("fileExtension") for one in settings.iter("remove")} >= types.keys()
    for ending in (".ics", ".webmanifest", ".webp"):
        assert (types[ending] or "").partition(";")[0] == content_type(Path(f"a{ending}")).partition(";")[0]
    headers = {one.get("name"): one.get("value", "") for one in settings.iter("add") if one.get("name")}
    assert headers["Content-Security-Policy"] in block(project, "nginx")
    assert [one.get("path") for one in settings.iter("error")] == ["404.html"]
    assert [one.get("path") for one in settings.iter("location")] == ["assets"]


def test_an_upload_never_takes_a_style_from_a_page_that_is_still_there(project: Path, published: SmallSite) -> None:
    program("rsync")
    host = published.folder / "host"
    (host / "assets").mkdir(parents=True)
    upload = block(project, "sh", "rsync").replace(f"用户@服务器:{ROOT}", str(host)).replace("python build.py", "true")
    first, second = re.findall(r"rsync [^&\n]+", upload)

    def run(command: str) -> None:
        subprocess.run(["sh", "-ec", command], cwd=published.folder, check=True)

    run(upload)
    old = {path for path in published.tree() if path.startswith("assets/")}
    published.write("theme/assets/site.css", "body { color: red }\n")
    published.published()
    run(first)
    there = {file.relative_to(host).as_posix() for file in host.rglob("*")}
    new = {path for path in published.tree() if path.startswith("assets/")}
    assert old | new <= there

    assert "--delete-after" in second
    run(second)
    assert {file.relative_to(host).as_posix(): file.read_bytes() for file in host.rglob("*") if file.is_file()} == (
        tree_of(published.output)
    )


@pytest.mark.parametrize("was", ["folder", "link", "nothing"])
def test_a_release_is_switched_in_whatever_stood_there(project: Path, published: SmallSite, was: str) -> None:
    place, releases = published.folder / "www", published.folder / "releases"
    script = block(project, "sh", "mv -T").replace(ROOT, str(place)).replace("/srv/releases", str(releases))
    if was == "folder":
        place.mkdir()
        (place / "old.html").write_text("old", "utf-8")
    elif was == "link":
        (published.folder / "older").mkdir()
        place.symlink_to(published.folder / "older")

    subprocess.run(["sh", "-ec", script], cwd=published.folder, check=True)

    assert place.is_symlink()
    assert (place / "index.html").read_bytes() == published.tree()["index.html"]
    assert len(list(releases.glob("*-before/old.html"))) == (was == "folder")


def test_the_script_makes_the_next_appointment_after_an_error_too(project: Path, published: SmallSite) -> None:
    """`at`, which needs a service, is stood in for by a program that writes down what it is told."""
    program("rsync")
    host, folder = published.folder / "host", published.folder
    (host / "assets").mkdir(parents=True)
    (folder / "bin").mkdir()
    (folder / "bin/at").write_text(f"#!/bin/sh\n{{ echo $*; cat; }} >> {folder}/at.txt\n", "utf-8")
    (folder / "bin/at").chmod(0o755)
    build = f"{sys.executable} {project}/build.py"
    script = block(project, "sh", "at -t").replace(ROOT, str(host)).replace("/srv/yizhan", str(folder))
    script = script.replace(".venv/bin/python build.py", build)

    def run() -> list[str]:
        path = f"{folder}/bin:{os.environ['PATH']}"
        subprocess.run(
            ["sh", "-c", script], cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, check=True
        )
        return (folder / "at.txt").read_text("utf-8").splitlines()

    assert re.fullmatch(r"-t 20\d{10}", run()[0])
    (folder / "content/notices/wrong.md").write_text("---\ntitle: 错\n---\n", "utf-8")
    said = run()

    assert len(said) == 4
    assert said[1] == said[3] == f"sh {folder}/publish.sh"
    assert (host / "index.html").is_file()
