"""The texts of a scenario's files as a save keeps them, taking little room until then."""

import zlib
from collections.abc import Iterator, Mapping

PackedText = bytes


def packed(text: str) -> PackedText:
    """A text, compressed."""
    # Python takes two bytes for every letter as soon as one quotation mark is curled.
    return zlib.compress(text.encode("utf-8", errors="surrogatepass"))


class Archive(Mapping[str, str]):
    """Texts by the names of their files, unpacked when they are read.

    Args:
        files: what `packed` made of each text; scenarios loaded together share the catalogue's.
    """

    def __init__(self, files: Mapping[str, PackedText]) -> None:
        self._files = dict(files)

    @property
    def packed_files(self) -> Mapping[str, PackedText]:
        """The texts as they are kept."""
        return self._files

    def __getitem__(self, name: str) -> str:
        """The text of a file."""
        return zlib.decompress(self._files[name]).decode("utf-8", errors="surrogatepass")

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self._files)

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._files)
