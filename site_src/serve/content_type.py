"""What a file is called in a Content-Type header.

The tables of the system (mimetypes) differ: on Windows, a registry entry may say that
scripts are plain text, and browsers then refuse them.
"""

from __future__ import annotations

from pathlib import Path

_TEXTS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".txt": "text/plain",
    ".xml": "application/xml",
}
_OFFICE = "application/vnd.openxmlformats-officedocument."
_OTHERS = {
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".docx": _OFFICE + "wordprocessingml.document",
    ".xlsx": _OFFICE + "spreadsheetml.sheet",
    ".pptx": _OFFICE + "presentationml.presentation",
    ".zip": "application/zip",
}


def content_type(file: Path) -> str:
    """Return the value of the header for `file`."""
    end = file.suffix.lower()
    if end in _TEXTS:
        return f"{_TEXTS[end]}; charset=utf-8"
    return _OTHERS.get(end, "application/octet-stream")
