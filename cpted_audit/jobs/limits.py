"""How much one untrusted file may cost, and the words for a file that costs more."""

from __future__ import annotations

from dataclasses import dataclass

from cpted_audit.words import N_


@dataclass(frozen=True, slots=True)
class Limits:
    """What decoding one file may take before its child process is stopped.

    `seconds` is wall time per file, `memory_mb` the memory of one child in MiB, `pixels` the area
    of a picture. The defaults let a 200-megapixel phone photo in: it takes 1.4 GiB and some 6 s.
    """

    seconds: float = 20.0
    memory_mb: int = 2500
    pixels: int = 220_000_000

    def too_slow(self) -> str:
        """Return why a file that ran into `seconds` was refused."""
        return N_("reading it took longer than {seconds:g} s", seconds=self.seconds)

    def too_hungry(self) -> str:
        """Return why a file that ran into `memory_mb` was refused."""
        return N_("it needs more memory than {memory_mb:,} MB", memory_mb=self.memory_mb)

    def too_large(self, pixels: int) -> str:
        """Return why a picture of so many pixels was refused."""
        return N_(
            "it has {in_words} pixels, more than {in_words2}",
            in_words=_in_words(pixels),
            in_words2=_in_words(self.pixels),
        )


def _in_words(count: int) -> str:
    for size, word in ((10**9, "billion"), (10**6, "million")):
        if count >= size:
            return f"{count / size:.3g} {word}"
    return f"{count:,}"
