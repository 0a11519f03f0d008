"""Child processes that hang for certain, where a test would else race against their work."""

from __future__ import annotations

import psutil
import pytest

from cpted_audit.jobs import pool


def hang_when_given_work(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Stop each child of a crew at its input, as a dead drive would, and return who was stopped."""
    stopped: list[int] = []
    give = pool._Worker.send

    def send(child: pool._Worker) -> None:
        psutil.Process(child.process.pid).suspend()
        stopped.append(child.process.pid or 0)
        give(child)

    monkeypatch.setattr(pool._Worker, "send", send)
    return stopped
