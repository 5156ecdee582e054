"""The cache file: one SQLite database beside the output, safe to lose at any moment."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

SCHEMA = """
CREATE TABLE state(name TEXT PRIMARY KEY, check_ INTEGER, value BLOB) WITHOUT ROWID;
CREATE TABLE readings(path TEXT PRIMARY KEY, digest BLOB, check_ INTEGER, value BLOB);
CREATE TABLE payloads(path TEXT, number INTEGER, check_ INTEGER, record TEXT, html TEXT, outline TEXT,
                      PRIMARY KEY(path, number));
CREATE TABLE outputs(path TEXT PRIMARY KEY, key BLOB, sha256 TEXT, size INTEGER, mtime_ns INTEGER, pages INTEGER,
                     inspected BLOB, left_ BLOB, findings BLOB, check_ INTEGER);
CREATE TABLE parts(digest BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE origins(path TEXT PRIMARY KEY, check_ INTEGER, value BLOB);
"""
ENDS = ("", "-journal", "-wal", "-shm")
"""How the names of the files end that SQLite keeps of one database."""
FORMAT = 2
"""Raise it when the table `state` changes: it says which version of the program wrote all others."""
_DISK = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR_WRITE: errno.ENOSPC,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
}
"""What SQLite says when not the file is at fault but the disk."""


class Damaged(Exception):
    """The cache cannot be believed."""


class Store:
    """An open cache file. Readers in other processes open it with `readonly`; `fresh` begins with an empty one.

    The database is not synced to the disk: after a power cut it may be damaged, which
    checksums show and a rebuild mends.
    """

    def __init__(self, file: Path, engine: str, *, readonly: bool = False, fresh: bool = False) -> None:
        self.file = file
        self.note = ""
        if fresh:
            self._remove()
        if readonly:
            self._db = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None)
            return
        try:
            self._db = self._open(engine)
        except Damaged:
            self.note = "缓存已损坏，这次从头构建"
            self._remove()
            self._db = self._open(engine)

    def _open(self, engine: str) -> sqlite3.Connection:
        fresh = not self.file.exists()
        with _believing(self.file):
            db = sqlite3.connect(self.file, isolation_level=None)
            try:
                db.execute("PRAGMA synchronous=OFF")
                if not fresh and not _is_of(db, engine):
                    db.close()
                    self._remove()
                    return self._open(engine)
                if fresh:
                    db.executescript(SCHEMA)
                    db.execute("INSERT INTO state VALUES('engine', 0, ?)", (engine,))
                    db.execute(f"PRAGMA user_version={FORMAT}")
            except BaseException:
                db.close()
                raise
            return db

    def is_of(self, engine: str) -> bool:
        """Say whether the file was written by the same version of the program; raise Damaged if it is no cache."""
        with _believing(self.file):
            return _is_of(self._db, engine)

    def _remove(self) -> None:
        for end in ENDS:
            with suppress(FileNotFoundError):
                Path(f"{self.file}{end}").unlink()

    def start_again(self, engine: str) -> None:
        """Throw everything away and begin with an empty cache."""
        self._db.close()
        self._remove()
        self._db = self._open(engine)

    def rows(self, query: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a query; raise Damaged if the file cannot be read."""
        with _believing(self.file):
            return self._db.execute(query, tuple(values)).fetchall()

    def write(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Execute `statement` for every row, inside the current transaction if there is one."""
        with _believing(self.file):
            self._db.executemany(statement, rows)

    def __enter__(self) -> Self:
        with _believing(self.file):
            self._db.execute("BEGIN IMMEDIATE")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with _believing(self.file):
            if kind is None:
                self._db.execute("COMMIT")
            elif self._db.in_transaction:  # a full disk or a damaged file has ended it already
                self._db.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file."""
        self._db.close()


def _is_of(db: sqlite3.Connection, engine: str) -> bool:
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version == 0:  # every cache has had one
        raise Damaged
    if version != FORMAT:
        return False
    return bool(db.execute("SELECT value FROM state WHERE name='engine'").fetchone() == (engine,))


@contextmanager
def _believing(file: Path) -> Iterator[None]:
    """Tell a cache that cannot be believed (Damaged) from a disk that takes no more (OSError)."""
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeError) as error:
        # What the binding itself finds wrong, such as text that is no UTF-8, has no code.
        fault = _DISK.get(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT))
        if fault is not None:
            raise OSError(fault, os.strerror(fault), str(file)) from error
        raise Damaged from error
