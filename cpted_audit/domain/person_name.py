"""What counts as the name of a person: it has a letter, so that a stray key signs nothing."""

from __future__ import annotations

from cpted_audit.errors import AuditError


def is_name(text: str) -> bool:
    """Return whether a text can be a person's name: it has a letter, of whatever alphabet."""
    return any(one.isalpha() for one in text)


def check_name(name: str, ask: str) -> None:
    """Raise AuditError for a text that is no name; `ask` says what was kept and what to do."""
    if not name.strip():
        raise AuditError(ask)
    if not is_name(name):
        raise AuditError(
            "“{name}” is no name, for it has no letter. {ask}", name=name.strip(), ask=ask
        )
