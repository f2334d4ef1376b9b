"""Remember how pages look: ``python -m tests.screens.renew_golden_pages``.

After a change of theirs that is meant, and after a look at them.

With ``--pictures FOLDER`` the pages are also written there as PNG files, to be looked at.
"""

import argparse
import sys
from pathlib import Path

from tests.screens.golden_pages import PAGES, REMEMBERED, page_of, remember, remembered


def main() -> None:
    """Draw all pages anew and remember them; say which have changed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pictures", type=Path)
    folder: Path | None = parser.parse_args().pictures
    before = remembered() if REMEMBERED.exists() else {}
    pages = {}
    for name, make in PAGES.items():
        shell = make()
        pages[name] = page_of(shell)
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
            shell.save_picture(folder / f"{name.replace(' ', '_')}.png")
    remember(pages)
    changed = [name for name, page in pages.items() if before.get(name) != page]
    sys.stdout.write(f"changed: {', '.join(changed) or 'nothing'}\n")


if __name__ == "__main__":
    main()
