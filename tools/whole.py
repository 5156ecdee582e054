"""Print what a lock file says of the packages that are missing here, in another version, or not whole.

    .venv/bin/python tools/whole.py requirements.lock

Nothing is printed when all files of all packages are there, which takes a tenth of a second.
"""

from __future__ import annotations

import csv
import os
import re
import sys
import sysconfig

ENTRY = re.compile(r"([\w.-]+)==(\S+)(.*)")


def blocks(lock: str) -> list[str]:
    """Return the entries of a lock file: a requirement and the digests below it."""
    found: list[str] = []
    with open(lock, encoding="utf-8") as lines:
        for line in lines:
            if ENTRY.match(line):
                found.append(line)
            elif found and line.startswith(" "):
                found[-1] += line
    return found


def name_of(text: str) -> str:
    """Return the name of a package as the folders of its records write it."""
    return re.sub(r"[-_.]+", "_", text).lower()


def whole(record: str, packages: str) -> bool:
    """Say whether every file that a package installed is there; what Python compiled may be missing."""
    try:
        with open(record, encoding="utf-8", newline="") as rows:
            names = [row[0] for row in csv.reader(rows) if row]
    except OSError:
        return False
    return all(name.endswith(".pyc") or os.path.exists(os.path.join(packages, name)) for name in names)


def main(lock: str) -> None:
    """Print the entries of `lock` that want installing."""
    packages = sysconfig.get_path("purelib")
    records = {}
    for folder in os.listdir(packages):
        name, _, version = folder.removesuffix(".dist-info").partition("-")
        if folder.endswith(".dist-info"):
            records[name_of(name), version] = os.path.join(packages, folder, "RECORD")
    for block in blocks(lock):
        match = ENTRY.match(block)
        assert match is not None
        name, version, rest = match.groups()
        record = records.get((name_of(name), version), "")
        # An entry with a condition may be meant for another machine.
        if not whole(record, packages) if record else not rest.strip().startswith(";"):
            print(block, end="")


main(sys.argv[1])
