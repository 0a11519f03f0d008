"""What a child is started with for a plan file.

The readers are imported by the child when it gets its first order: importing them here would hold
up the window that starts the job.
"""

from __future__ import annotations

from typing import Any

from cpted_audit.imaging.plans.job import Order, PlanRequest


class PlanJob:
    """The job of a child: it remembers the page it opened from one order to the next."""

    def __init__(self, request: PlanRequest) -> None:
        self._request = request
        self._open_page: Any = None

    def __call__(self, order: Order) -> Any:  # noqa: ANN401 - each order has its own result
        """Return what came of an order, or why it was `Refused`."""
        if self._open_page is None:
            from cpted_audit.imaging.plans.child import OpenPage

            self._open_page = OpenPage(self._request)
        return self._open_page.do(order)
