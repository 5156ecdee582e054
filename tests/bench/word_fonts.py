"""Count the pages of every Word form under different sets of fonts, empty and filled in, as LibreOffice lays them out.

    python -m tests.bench.word_fonts FOLDER

FOLDER holds a folder of font files (no links) for each set, each with a Latin one, without
which LibreOffice does not start. Only those fonts are seen: a font configuration of its own
keeps the machine's away.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from tests.unit.render.documents.word.answers import usual_answers
from tests.unit.render.documents.word.portal import FORMS, form, word

CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>{folders}<include ignore_missing="yes">/etc/fonts/conf.d</include><cachedir>{cache}</cachedir></fontconfig>
"""


def pages_under(fonts: list[Path], folder: Path) -> dict[str, int]:
    """Return the pages of each form, ``name`` empty and ``name-filled``, with no other fonts than those in `fonts`."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise SystemExit("没有 LibreOffice（Debian：libreoffice-writer-nogui）")
    for name in FORMS:
        (folder / f"{name}.docx").write_bytes(word(name))
        (folder / f"{name}-filled.docx").write_bytes(word(name, usual_answers(form(name))))
    listed = "".join(f"<dir>{one}</dir>" for one in fonts)
    configuration = folder / "fonts.conf"
    configuration.write_text(CONFIGURATION.format(folders=listed, cache=folder / "cache"), "utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(map(str, folder.glob("*.docx")))
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    environment = {**os.environ, "FONTCONFIG_FILE": str(configuration)}
    subprocess.run(command, check=True, capture_output=True, timeout=600, env=environment)
    counts = {}
    for file in sorted(folder.glob("*.pdf")):
        with pikepdf.open(file) as document:
            counts[file.stem] = len(document.pages)
    return counts


def main(sets: Path) -> None:
    """Print the forms whose pages are not the same under every set in the folder `sets`."""
    found: dict[str, dict[str, int]] = {}
    for one in sorted(path for path in sets.iterdir() if path.is_dir()):
        with TemporaryDirectory() as folder:
            for name, count in pages_under([one], Path(folder)).items():
                found.setdefault(name, {})[one.name] = count
    for name, counts in found.items():
        same = len(set(counts.values())) == 1
        print(f"{'  ' if same else '! '}{name}: {counts if not same else next(iter(counts.values()))}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
