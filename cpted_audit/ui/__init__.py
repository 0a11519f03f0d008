"""The window: widgets over a session; the only place where Qt is imported.

Qt for Python puts a function of its own in the place of Python's `import`, which reads the source
of every module imported from then on, and keeps it, to see whether `__feature__` could change names
in it. Nothing here asks for that: with Python's own the window is there sooner, and 20 MB smaller.
"""

from __future__ import annotations

import builtins

from PySide6 import QtCore  # noqa: F401 - the first that puts it there

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
