"""A theme that names files it does not have."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.unit.check.conftest import HERE, run
from tests.unit.check.test_invalid_sites import rows


def test_a_style_that_the_theme_lacks_is_an_error_with_the_nearest_name(portal: Path) -> None:
    theme = portal / "theme"
    shutil.copytree(HERE / "theme", theme)
    (theme / "assets").mkdir()
    (theme / "assets" / "base.css").write_text("a {}", "utf-8")
    (theme / "theme.yaml").write_text(
        "title: 主题\nstyles: [base.css, basse.css]\nscripts:\n  - menu.js\ntools: {quiz: [base.css, quiz.js]}\n",
        "utf-8",
    )

    result = run(portal, theme=str(theme))

    places = ("2:20", "4:5", "5:26")
    assert rows(result.problems) == "".join(f"theme/theme.yaml:{place} theme-file\n" for place in places)
    assert "base.css" in result.problems[0].hint
    assert not result.published
