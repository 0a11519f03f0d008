"""How hard a passphrase is to guess, as zxcvbn counts it, and what a new one must reach."""

from __future__ import annotations

from collections.abc import Iterable

from cpted_audit.errors import PassphraseError
from cpted_audit.interchange.packet.zip import check_password
from cpted_audit.policy import PASSPHRASE, decided, refusal
from cpted_audit.words import N_

LEAST_SCORE = 2
"""Of 0 to 4: at least a hundred million guesses, each of which costs the file's slow key."""
LEAST_ZIP_SCORE = 4
"""Of 0 to 4, for a zip: its format makes a key of each guess a thousand times quicker than ours."""
MOST_LETTERS = 72
"""Letters that are looked at: the library takes no more, and so many say enough."""

ALL_THE_SAME = "--weak-passphrase"
"""What says on the command line that a weak passphrase is meant."""


def score(passphrase: str, known: Iterable[str] = ()) -> int:
    """Return 0 (guessed at once) to 4; `known` are texts of the audit, such as its school."""
    if not passphrase:
        return 0
    from zxcvbn import zxcvbn  # its lists of words take time to load

    texts = [text.strip() for text in known if text.strip()]
    words = [*texts, *(word for text in texts for word in text.split() if len(word) > 2)]
    return int(zxcvbn(passphrase[:MOST_LETTERS], user_inputs=words)["score"])


def is_weak(passphrase: str, known: Iterable[str] = (), least: int = LEAST_SCORE) -> bool:
    """Return whether a passphrase is below what an audit is encrypted with unasked."""
    return score(passphrase, known) < least


def check_zip_password(password: str, known: Iterable[str] = (), *, weak_meant: bool) -> None:
    """Raise PassphraseError for a password a zip cannot rest on, unless it is meant.

    AuditError is raised for one that other programs would take for another one, meant or not.
    """
    check_password(password)
    if password and not weak_meant and is_weak(password, known, LEAST_ZIP_SCORE):
        raise PassphraseError(
            "The password is too easy to guess for a zip, so no packet was made. Use "
            "four or five words that have nothing to do with each other, or say that "
            "this one is meant ({all_the_same}).",
            all_the_same=ALL_THE_SAME,
        )


def check_page_password(password: str, known: Iterable[str] = (), *, weak_meant: bool) -> None:
    """Raise PassphraseError for a password a page cannot rest on, unless it is meant."""
    if password and not weak_meant and is_weak(password, known, LEAST_ZIP_SCORE):
        raise PassphraseError(
            "The password is too easy to guess for a file that anybody may carry off, so no page "
            "was made. Use four or five words that have nothing to do with each other, or say "
            "that this one is meant ({all_the_same}).",
            all_the_same=ALL_THE_SAME,
        )


def check_required(passphrase: str | None, known: Iterable[str] = ()) -> None:
    """Raise PolicyError where an organization requires one and there is none, or a weak one."""
    if decided(PASSPHRASE) and (passphrase is None or is_weak(passphrase, known)):
        raise refusal(
            PASSPHRASE,
            N_(
                "Nothing was made or changed; choose a passphrase of four or five words that have "
                "nothing to do with each other."
            ),
        )


def check_passphrase(passphrase: str, known: Iterable[str] = (), *, weak_meant: bool) -> None:
    """Raise PassphraseError for a weak passphrase, unless somebody said that it is meant."""
    if passphrase and not weak_meant and is_weak(passphrase, known):
        raise PassphraseError(
            "The passphrase is easy to guess, so nothing was encrypted. Use four or "
            "five words that have nothing to do with each other, or say that this one "
            "is meant ({all_the_same}).",
            all_the_same=ALL_THE_SAME,
        )
