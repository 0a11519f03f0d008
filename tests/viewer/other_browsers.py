"""A real Firefox, by its own protocol (Marionette), and a real WebKit, by GTK on its own screen.

Both answer what the tests ask of a page, as `browser.py` does it with Chromium, and both tell
every address that a page asked for: Firefox from within, WebKit by its own signal.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from queue import Empty, Queue
from typing import Any, Protocol

from browser import WAIT
from children import run, started

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
XVFB = shutil.which("Xvfb")
SYSTEM_PYTHON = "/usr/bin/python3"
"""The Python that the system's own GTK is made for."""
SIZE = (1024, 768)
_MINE = Path(__file__).with_name("webkit_window.py")
_PREFERENCES: dict[str, object] = {
    "marionette.port": 0,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "app.update.disabledForTesting": True,
    "app.normandy.enabled": False,
    "services.settings.server": "data:,",
    "extensions.getAddons.cache.enabled": False,
}
_WATCH = """
  globalThis.asked_ = [];
  Services.obs.addObserver(subject => {
    const channel = subject.QueryInterface(Ci.nsIChannel);
    if (channel.loadInfo?.browsingContextID) globalThis.asked_.push(channel.URI.spec);
  }, "http-on-modify-request");
"""


class OtherBrowser(Protocol):
    """A browser with one page at a time."""

    def open(self, path: Path) -> None:
        """Open a file as a double click does."""

    def js(self, script: str) -> Any:
        """Return what an expression is in the page, waiting for what it promises."""

    def type(self, text: str, selector: str) -> None:
        """Type a text into a field in place of what it has."""

    def enter(self, selector: str) -> None:
        """Press Enter in a field."""

    def fetched(self) -> list[str]:
        """Return every address that pages asked for, but files."""

    def picture(self, target: Path) -> None:
        """Write what is seen as PNG."""


class Firefox:
    """Firefox without a window, with a profile of its own."""

    def __init__(self, profile: Path) -> None:
        self._number = 0
        end = time.monotonic() + WAIT
        port = profile / "MarionetteActivePort"
        while not (port.is_file() and port.read_text("ascii").strip()):
            assert time.monotonic() < end, "Firefox never said where it listens"
            time.sleep(0.05)
        number = int(port.read_text("ascii"))
        self._socket = socket.create_connection(("127.0.0.1", number), timeout=WAIT)
        self._rest = b""
        self._read()
        self._do(
            "WebDriver:NewSession", capabilities={"alwaysMatch": {"acceptInsecureCerts": True}}
        )
        self._do("WebDriver:SetWindowRect", width=SIZE[0], height=SIZE[1])
        self._of_browser(_WATCH)

    def close(self) -> None:
        """End the browser."""
        with suppress(OSError, AssertionError):
            self._do("Marionette:Quit", flags=["eForceQuit"])
        self._socket.close()

    def open(self, path: Path) -> None:
        """Open a file as a double click does."""
        self._do("WebDriver:Navigate", url=path.resolve().as_uri())

    def js(self, script: str) -> Any:
        """Return what an expression is in the page, waiting for what it promises."""
        return self._do("WebDriver:ExecuteScript", script=f"return ({script});", args=[],
                        sandbox=None)["value"]  # fmt: skip

    def type(self, text: str, selector: str) -> None:
        """Type a text into a field in place of what it has, by the keys."""
        element = self._element(selector)
        self._do("WebDriver:ElementClear", id=element)
        self._do("WebDriver:ElementSendKeys", id=element, text=text)

    def enter(self, selector: str) -> None:
        """Press Enter in a field."""
        self._do("WebDriver:ElementSendKeys", id=self._element(selector), text="\ue007")

    def fetched(self) -> list[str]:
        """Return every address that pages asked for over a network."""
        found: list[str] = self._of_browser("return globalThis.asked_;")
        return found

    def picture(self, target: Path) -> None:
        """Write what is seen as PNG."""
        from base64 import b64decode

        told = self._do("WebDriver:TakeScreenshot", full=False)
        target.write_bytes(b64decode(told["value"]))

    def _of_browser(self, script: str) -> Any:
        self._do("Marionette:SetContext", value="chrome")
        try:
            return self._do("WebDriver:ExecuteScript", script=script, args=[],
                            sandbox="watch", newSandbox=False)["value"]  # fmt: skip
        finally:
            self._do("Marionette:SetContext", value="content")

    def _element(self, selector: str) -> str:
        found = self._do("WebDriver:FindElement", using="css selector", value=selector)["value"]
        (name,) = found.values()
        return str(name)

    def _do(self, command: str, **values: Any) -> Any:
        self._number += 1
        told = json.dumps([0, self._number, command, values]).encode()
        self._socket.sendall(b"%d:%s" % (len(told), told))
        _, number, error, result = self._read()
        assert number == self._number
        assert error is None, (command, error)
        return result

    def _read(self) -> Any:
        while b":" not in self._rest:
            self._rest += self._more()
        size, _, self._rest = self._rest.partition(b":")
        while len(self._rest) < int(size):
            self._rest += self._more()
        told, self._rest = self._rest[: int(size)], self._rest[int(size) :]
        return json.loads(told)

    def _more(self) -> bytes:
        part = self._socket.recv(1 << 20)
        assert part, "Firefox ended"
        return part


class WebKit:
    """A window of WebKitGTK, which is another program: it is told what to do line by line."""

    def __init__(self, child: subprocess.Popen[str]) -> None:
        self._child = child
        self._lines: Queue[str] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def open(self, path: Path) -> None:
        """Open a file as a double click does."""
        self._do("open", path.resolve().as_uri())

    def js(self, script: str) -> Any:
        """Return what an expression is in the page, waiting for what it promises."""
        return self._do("js", script)

    def type(self, text: str, selector: str) -> None:
        """Put a text into a field in place of what it has, as typing does."""
        assert self.js(
            f"(() => {{ const f = document.querySelector({json.dumps(selector)}); f.focus();"
            f" f.select(); return document.execCommand('insertText', false, {json.dumps(text)});"
            " })()"
        )

    def enter(self, selector: str) -> None:
        """Hand in the form of a field, as Enter does."""
        self.js(f"document.querySelector({json.dumps(selector)}).form.requestSubmit()")

    def fetched(self) -> list[str]:
        """Return every address that pages asked for, but files."""
        found: list[str] = self._do("asked", "")
        return found

    def picture(self, target: Path) -> None:
        """Write what is seen as PNG."""
        self._do("picture", str(target))

    def _listen(self) -> None:
        assert self._child.stdout is not None
        for line in self._child.stdout:
            self._lines.put(line)

    def _do(self, what: str, value: str) -> Any:
        assert self._child.stdin is not None
        self._child.stdin.write(json.dumps([what, value]) + "\n")
        self._child.stdin.flush()
        try:
            told = json.loads(self._lines.get(timeout=WAIT))
        except Empty:
            raise AssertionError(f"nothing came of {what} {value[:200]}") from None
        assert "error" not in told, (what, told["error"])
        return told["value"]


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Run Firefox."""
    assert FIREFOX is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        profile = Path(folder) / "profile"
        profile.mkdir()
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in _PREFERENCES.items())
        (profile / "user.js").write_text("\n".join(lines), "utf-8")
        command = [FIREFOX, "--headless", "--marionette", "--remote-allow-system-access",
                   "--no-remote", "--profile", str(profile), "about:blank"]  # fmt: skip
        with started(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": folder, "MOZ_HEADLESS_WIDTH": str(SIZE[0]),
                 "MOZ_HEADLESS_HEIGHT": str(SIZE[1])},
        ) as child:  # fmt: skip
            browser = Firefox(profile)
            try:
                yield browser
            finally:
                browser.close()
                with suppress(subprocess.TimeoutExpired):
                    child.wait(10)


def has_webkit() -> bool:
    """Return whether the system's own Python can show a page by WebKitGTK."""
    if XVFB is None or not Path(SYSTEM_PYTHON).is_file():
        return False
    asked = "import gi; gi.require_version('WebKit2', '4.1')"
    return run([SYSTEM_PYTHON, "-c", asked], capture_output=True).returncode == 0


@contextmanager
def webkit() -> Iterator[WebKit]:
    """Run WebKitGTK on a screen that nobody sees."""
    assert XVFB is not None
    with ExitStack() as stack:
        home = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        read, write = os.pipe()
        screen = [XVFB, "-displayfd", str(write), "-noreset", "-screen", "0", "1100x800x24"]
        stack.enter_context(started(screen, pass_fds=(write,), stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        assert number, "the screen did not start"
        child = stack.enter_context(
            started(
                [SYSTEM_PYTHON, str(_MINE), *map(str, SIZE)], text=True, encoding="utf-8",
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env={**os.environ, "HOME": home, "DISPLAY": f":{number}", "GDK_BACKEND": "x11",
                     "WEBKIT_DISABLE_DMABUF_RENDERER": "1", "LIBGL_ALWAYS_SOFTWARE": "1"},
            )
        )  # fmt: skip
        yield WebKit(child)
        child.kill()
