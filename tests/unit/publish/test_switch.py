"""Whoever reads the output while builds run sees one whole site at every moment."""

from __future__ import annotations

import os
import threading
from hashlib import sha256
from pathlib import Path

import pytest

from site_src.publish.exchange import recover, switch
from tests.small_site import SETTINGS, SmallSite


class Reader(threading.Thread):
    """Lists the manifest and reads every file in it, again and again."""

    def __init__(self, output: Path) -> None:
        super().__init__()
        self.output = output
        self.stop = threading.Event()
        self.whole = 0
        self.faults: list[str] = []

    def run(self) -> None:
        while not self.stop.is_set():
            self.look()

    def look(self) -> None:
        """Read one site, held open: the folder may be switched while it is read."""
        try:
            held = os.open(self.output, os.O_RDONLY)
        except FileNotFoundError:
            self.faults.append("there was no site")
            return
        wrong = []
        try:
            manifest = content(held, "manifest.txt")
        except FileNotFoundError:  # it was switched, and a build is at work on it
            os.close(held)
            if not (self.output / "manifest.txt").exists():
                self.faults.append("there was no manifest")
            return
        for path, digest in listed(manifest):
            try:
                wrong += [path] if sha256(content(held, path)).hexdigest() != digest else []
            except FileNotFoundError:
                wrong.append(path)
        os.close(held)
        # Otherwise it was switched meanwhile, and a build may be at work on what was read.
        if (self.output / "manifest.txt").read_bytes() == manifest:
            self.whole += not wrong
            self.faults += wrong


def content(held: int, path: str) -> bytes:
    descriptor = os.open(path, os.O_RDONLY, dir_fd=held)
    with open(descriptor, "rb") as file:
        return file.read()


def listed(manifest: bytes) -> list[tuple[str, str]]:
    return [(line[66:], line[:64]) for line in manifest.decode().splitlines()]


@pytest.mark.skipif(os.open not in os.supports_dir_fd, reason="folders cannot be held open here")
def test_a_reader_never_sees_half_a_site(site: SmallSite) -> None:
    site.published()
    reader = Reader(site.output)
    reader.start()
    try:
        for number in range(300):
            if number >= 25 and reader.whole > 10:
                break
            site.write("content/site.yaml", SETTINGS.replace("示例市", f"第{number}市"))
            site.published()
    finally:
        reader.stop.set()
        reader.join()
    assert reader.faults == []
    assert reader.whole > 10


def folder(place: Path, text: str) -> Path:
    place.mkdir()
    (place / "file").write_text(text)
    return place


def test_a_switch_leaves_the_former_site_in_the_place_of_the_new_one(tmp_path: Path) -> None:
    new, live = folder(tmp_path / "new", "new"), folder(tmp_path / "live", "old")
    switch(new, live, tmp_path / "old")
    assert ((live / "file").read_text(), (new / "file").read_text()) == ("new", "old")
    assert not (tmp_path / "old").exists()


def test_where_folders_cannot_be_exchanged_two_renames_do_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    new, live = folder(tmp_path / "new", "new"), folder(tmp_path / "live", "old")
    folder(tmp_path / "old", "left by a build that died")
    switch(new, live, tmp_path / "old")
    assert ((live / "file").read_text(), (new / "file").read_text()) == ("new", "old")
    assert not (tmp_path / "old").exists()


def test_a_site_taken_away_by_a_build_that_died_comes_back(tmp_path: Path) -> None:
    folder(tmp_path / "old", "old")
    recover(tmp_path / "live", tmp_path / "old")
    assert (tmp_path / "live/file").read_text() == "old"
    assert not (tmp_path / "old").exists()
