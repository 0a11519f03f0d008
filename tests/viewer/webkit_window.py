"""Run by the system's own Python: a window of WebKitGTK that does what it reads, line by line.

A line is `[what, value]`: open an address, evaluate an expression, tell what was asked for, or
write a picture. The answer is one line, `{"value": …}` or `{"error": …}`.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import Any

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gio, GLib, Gtk, WebKit2  # noqa: E402, the versions first

_CALL = "const found = await (%s); return JSON.stringify(found === undefined ? null : found);"


class Window:
    """One page in one window."""

    def __init__(self, width: int, height: int) -> None:
        self.asked: list[str] = []
        self.opening = False
        self.view = WebKit2.WebView.new_with_context(WebKit2.WebContext.new_ephemeral())
        self.view.connect("resource-load-started", self._read)
        self.view.connect("load-changed", self._changed)
        window = Gtk.Window()
        window.set_default_size(width, height)
        window.add(self.view)
        window.show_all()

    def do(self, what: str, value: str) -> bool:
        """Do what a line says; the answer comes when it is done."""
        if what == "open":
            self.opening = True
            self.view.load_uri(value)
        elif what == "asked":
            tell({"value": self.asked})
        elif what == "picture":
            self._picture(value)
        else:
            self.view.call_async_javascript_function(
                _CALL % value, -1, None, None, None, None, self._evaluated
            )
        return False

    def _read(self, _view: object, _resource: object, request: Any) -> None:
        if not request.get_uri().startswith(("file:", "data:", "blob:", "about:")):
            self.asked.append(request.get_uri())

    def _changed(self, _view: object, event: object) -> None:
        if event == WebKit2.LoadEvent.FINISHED and self.opening:
            self.opening = False
            tell({"value": None})

    def _evaluated(self, view: Any, result: Gio.AsyncResult) -> None:
        try:
            found = view.call_async_javascript_function_finish(result)
            tell({"value": json.loads(found.to_string())})
        except GLib.Error as error:
            tell({"error": error.message})

    def _picture(self, target: str) -> None:
        place = self.view.get_window()
        seen = Gdk.pixbuf_get_from_window(place, 0, 0, place.get_width(), place.get_height())
        seen.savev(target, "png", [], [])
        tell({"value": None})


def tell(answer: dict[str, object]) -> None:
    """Write an answer."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def listen(window: Window) -> None:
    """Hand each line to the window, in its own thread; the end of them is the end."""
    for line in sys.stdin:
        GLib.idle_add(window.do, *json.loads(line))
    GLib.idle_add(Gtk.main_quit)


if __name__ == "__main__":
    shown = Window(*map(int, sys.argv[1:3]))
    threading.Thread(target=listen, args=(shown,), daemon=True).start()
    Gtk.main()
