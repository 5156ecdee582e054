"""A file that holds several entries: whichever of them are wrong, exactly those are told, and nothing else is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_src.build.drive import examine
from site_src.build.voice import Voice
from tests.small_site import NOW, SmallSite, small_site

_SPEECHLESS = Voice(lambda step, done, total: None, lambda text: None)
_BREAKAGES = {
    "sound": "",
    "a phone that is none": "phones: ['13912345678x']\n",
    "an unknown key": "nosuchkey: 1\n",
    "a wrong choice": "kind: nosuchkind\n",
    "a day that is none": "verified_on: 2026-02-30\n",
    "no value for what must be there": "title:\n",
}
_FIELDS = {"title": "示例热线", "kind": "office", "phones": "['12356']"}


def _entry(number: int, breakage: str) -> str:
    extra = _BREAKAGES[breakage]
    key = extra.partition(":")[0]
    kept = "".join(f"{name}: {value}\n" for name, value in _FIELDS.items() if name != key)
    lines = f"id: line{number}\n{kept}{extra}".splitlines()
    return "".join(f"{'- ' if not at else '  '}{line}\n" for at, line in enumerate(lines))


def _starts(breakages: Sequence[str]) -> list[int]:
    starts, line = [], 1
    for number, breakage in enumerate(breakages):
        starts.append(line)
        line += _entry(number, breakage).count("\n")
    return starts


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(breakages=st.lists(st.sampled_from(sorted(_BREAKAGES)), min_size=1, max_size=6))
def test_exactly_the_wrong_entries_of_a_list_are_reported(breakages: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site: SmallSite = small_site(Path(folder))
        site.write("content/contacts/office.yaml", "".join(map(_entry, range(len(breakages)), breakages)))
        for _ in range(2):  # read anew, then from the cache
            found = examine(site.options(), NOW, _SPEECHLESS, thorough=True)
            wrong = {problem.line for problem in found.problems if problem.is_error}
            starts = [*_starts(breakages), 10**6]
            told = {
                number
                for number in range(len(breakages))
                if any(starts[number] <= at < starts[number + 1] for at in wrong)
            }
            assert told == {number for number, breakage in enumerate(breakages) if breakage != "sound"}
            assert all(problem.path == "content/contacts/office.yaml" for problem in found.problems if problem.is_error)
