"""One try at building the preview, whatever comes of it."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from site_src.build.drive import build
from site_src.build.result import BuildResult
from site_src.build.voice import Voice
from site_src.engine import engine
from site_src.options import BuildOptions
from site_src.refused import Refused

OUTDATED = "程序本身更新了，正在运行的还是旧的。请按 Ctrl-C 结束，再运行一次 serve"


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a build gave: a result, or else a sentence for people (`refusal`) or a traceback (`crash`).

    `roots` maps ``content`` and ``theme`` to their folders, for the paths in messages.
    """

    roots: Mapping[str, str]
    result: BuildResult | None = None
    refusal: str = ""
    crash: str = ""

    @property
    def is_good(self) -> bool:
        """Whether the preview now shows the sources as they are."""
        return self.result is not None and self.result.published

    def looks_like(self, before: Attempt | None) -> bool:
        """Say whether a browser that shows `before` shows this, too."""
        if before is None or self.is_good != before.is_good:
            return False
        if self.is_good:
            return self.result is not None and not self.result.made and not self.result.gone
        return self._trouble() == before._trouble()

    def _trouble(self) -> tuple[object, ...]:
        return (self.refusal, self.crash, self.result.problems if self.result else ())


def attempt(options: BuildOptions, roots: Mapping[str, str], made_by: bytes, voice: Voice) -> Attempt:
    """Build as of this moment. Nothing that goes wrong in a build ends the preview.

    `made_by` is the digest of the program when it was started: results of one program
    must not be kept under the name of another.
    """
    try:
        if engine() != made_by:
            return Attempt(roots, refusal=OUTDATED)
        return Attempt(roots, build(options, datetime.now(UTC), voice, made_by))
    except Refused as error:
        return Attempt(roots, refusal=str(error))
    except OSError as error:
        where = error.filename or "磁盘"
        return Attempt(roots, refusal=f"做不下去了：{error.strerror or error}（{where}）")
    except Exception:
        return Attempt(roots, crash=traceback.format_exc())
