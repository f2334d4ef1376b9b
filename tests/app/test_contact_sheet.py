"""``.ci/screenshots``: the pictures people look at."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_script_draws_pictures_and_a_page_that_shows_them(tmp_path: Path) -> None:
    script = str(ROOT / ".ci" / "screenshots")
    arguments = ["--out", str(tmp_path), "--size", "1024x600", "--only", "keys"]
    drawn = subprocess.run(
        [sys.executable, script, *arguments],
        env={**os.environ, "THE_USUAL_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert drawn.returncode == 0, drawn.stderr
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert 'src="1024x600/keys.png"' in page
    assert (tmp_path / "1024x600" / "keys.png").stat().st_size > 10_000
