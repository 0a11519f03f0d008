"""Codes as the layout gets them: what they open is text, what they are is a secret."""

from __future__ import annotations

from dataclasses import dataclass

from cpted_audit.report.pdf import Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeView:
    """A code, or how a key box is opened, as printed."""

    kind: str
    name: str
    where: str
    secret: Secret
    known_to: str
    changed: str
