"""Shapely, loaded when something of it is first used: not every audit that is opened has plans."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class _Late:
    """Stands for a library and loads it, with numpy, at the first name that is asked of it."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the library has
        found = getattr(import_module("shapely"), name)
        self.__dict__[name] = found
        return found


shapely: Any = _Late()
