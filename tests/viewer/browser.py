"""A real Chromium, driven through a pipe by its own protocol (CDP): no library and no port.

It is asked by the names that a screen reader hears. Everything it would fetch is written down.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from base64 import b64decode
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from children import started

WAIT = 60.0
"""Seconds after which something that should come is missing; nothing is expected sooner."""
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_SIZES = (1024, 768)


class Browser:
    """One browser with a profile of its own; pages are opened in it one after the other."""

    def __init__(self) -> None:
        assert CHROMIUM is not None
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        theirs_in, self._out = os.pipe()
        self._in, theirs_out = os.pipe()
        command = [
            CHROMIUM, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--no-first-run",
            "--disable-dev-shm-usage", "--disable-background-networking", "--disable-extensions",
            "--disable-component-update", "--disable-sync", "--mute-audio", "--hide-scrollbars",
            "--force-color-profile=srgb", f"--user-data-dir={self._folder.name}", "about:blank",
        ]  # fmt: skip
        shell = f'exec "$@" 3<&{theirs_in} 4>&{theirs_out}'
        self._child = started(
            ["bash", "-c", shell, "bash", *command], pass_fds=(theirs_in, theirs_out),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self._folder.name},
        )  # fmt: skip
        self._theirs = (theirs_in, theirs_out)
        self._number, self._rest = 0, b""
        self._answers: dict[int, dict[str, Any]] = {}
        self._events: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        self._process = self._child.__enter__()
        for end in self._theirs:
            os.close(end)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """End the browser: by its own command, and where it does not hear that, by a signal."""
        with suppress(OSError, AssertionError, subprocess.TimeoutExpired):
            self.send("Browser.close")
            self._process.wait(10)
        self._child.__exit__(kind, error, trace)
        for end in (self._in, self._out):
            os.close(end)
        self._folder.cleanup()

    def send(self, method: str, session: str = "", **values: Any) -> dict[str, Any]:
        """Send a command and return what came of it."""
        self._number += 1
        told: dict[str, Any] = {"id": self._number, "method": method, "params": values}
        if session:
            told["sessionId"] = session
        os.write(self._out, json.dumps(told).encode() + b"\0")
        number = self._number
        self.until(lambda: number in self._answers, method)
        answer = self._answers.pop(number)
        assert "error" not in answer, (method, answer["error"])
        found: dict[str, Any] = answer["result"]
        return found

    def until(self, there: Callable[[], bool], what: str) -> None:
        """Read what the browser says until something is there."""
        end = time.monotonic() + WAIT
        while not there():
            left = end - time.monotonic()
            assert left > 0, f"nothing came of {what}"
            ready, _, _ = select.select([self._in], [], [], min(left, 1.0))
            if not ready:
                continue
            part = os.read(self._in, 1 << 20)
            assert part, f"the browser ended during {what}"
            *whole, self._rest = (self._rest + part).split(b"\0")
            for one in whole:
                told = json.loads(one)
                if "id" in told:
                    self._answers[told["id"]] = told
                else:
                    self._events.append(told)

    def events(self, session: str, method: str) -> list[dict[str, Any]]:
        """Return what a page told of one sort, so far."""
        return [
            told["params"]
            for told in self._events
            if told.get("sessionId", "") == session and told["method"] == method
        ]

    def open(
        self, path: Path | str, *, size: tuple[int, int] = _SIZES, touch: bool = False
    ) -> Page:
        """Open a file as a double click does, and wait until it has been read."""
        return Page(self, path if isinstance(path, str) else path.resolve().as_uri(), size, touch)


class Page:
    """A page in the browser."""

    def __init__(self, browser: Browser, url: str, size: tuple[int, int], touch: bool) -> None:
        self.browser, self.url = browser, url
        target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self._target = target
        told = browser.send("Target.attachToTarget", targetId=target, flatten=True)
        self.session = told["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self._do(f"{domain}.enable")
        self._do(
            "Emulation.setDeviceMetricsOverride", width=size[0], height=size[1],
            deviceScaleFactor=1, mobile=touch,
        )  # fmt: skip
        if touch:
            self._do("Emulation.setTouchEmulationEnabled", enabled=True, maxTouchPoints=2)
        self._do("Page.navigate", url=url)
        browser.until(lambda: bool(self.told("Page.loadEventFired")), url)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:  # fmt: skip
        self.browser.send("Target.closeTarget", targetId=self._target)

    def _do(self, method: str, **values: Any) -> dict[str, Any]:
        return self.browser.send(method, self.session, **values)

    def told(self, method: str) -> list[dict[str, Any]]:
        """Return the events of one sort."""
        return self.browser.events(self.session, method)

    def js(self, script: str) -> Any:
        """Return what an expression is in the page, waiting for what it promises."""
        found = self._do(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True,
            userGesture=True,
        )  # fmt: skip
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def wait(self, script: str) -> Any:
        """Wait until an expression is true in the page, and return it."""
        end = time.monotonic() + WAIT
        while not (found := self.js(script)):
            assert time.monotonic() < end, f"never so: {script}; the page says: {self.text()[:400]}"
            time.sleep(0.02)
        return found

    def before(self, script: str) -> None:
        """Have a script run before any of the page, from the next time on it is read."""
        self._do("Page.addScriptToEvaluateOnNewDocument", source=script)

    def forbid_storage(self) -> None:
        """Let the page keep nothing, as browsers do that are set so."""
        refuse = "() => { throw new DOMException('denied', 'SecurityError'); }"
        self.before(f"Object.defineProperty(window, 'localStorage', {{get: {refuse}}})")

    def reload(self) -> Self:
        """Read the page again."""
        read = len(self.told("Page.loadEventFired"))
        self._do("Page.reload")
        self.browser.until(lambda: len(self.told("Page.loadEventFired")) > read, "reading it again")
        return self

    def ready(self) -> Self:
        """Wait until the page shows what is in it."""
        self.wait("document.documentElement.dataset.ready === '1'")
        return self

    def text(self, selector: str = "body") -> str:
        """Return the text that is shown in an element."""
        found: str = self.js(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''")
        return found

    def type(self, text: str, selector: str = "#ask") -> None:
        """Put the keyboard into a field and type a text in place of what it has."""
        self.js(f"(() => {{ const f = document.querySelector({json.dumps(selector)}); "
                "f.focus(); f.select(); })()")  # fmt: skip
        self._do("Input.insertText", text=text)

    def key(self, key: str, code: int, text: str = "", modifiers: int = 0) -> None:
        """Press and release a key."""
        values = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        self._do(
            "Input.dispatchKeyEvent", type="keyDown", **values, **({"text": text} if text else {})
        )
        self._do("Input.dispatchKeyEvent", type="keyUp", **values)

    def press(self, name: str, *, within: str = "body") -> None:
        """Press the first button, link, or summary that is seen and has this name."""
        script = f"""(() => {{
          const wanted = {json.dumps(name)}, host = {json.dumps(within)};
          const named = one => (one.getAttribute("aria-label") ?? one.innerText).trim();
          const seen = [...document.querySelectorAll(`${{host}} :is(button,summary,a,label)`)]
            .filter(one => one.offsetParent !== null);
          const one = seen.find(one => named(one) === wanted)
            ?? seen.find(one => named(one).startsWith(wanted));
          if (!one) return false;
          one.click(); return true;
        }})()"""
        assert self.js(script), f"no button {name!r}: {self.text()[:600]}"

    def click(self, x: float, y: float) -> None:
        """Press the left button of the mouse at a place."""
        values = {"x": x, "y": y, "button": "left", "clickCount": 1}
        self._do("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
        self._do("Input.dispatchMouseEvent", type="mousePressed", **values)
        self._do("Input.dispatchMouseEvent", type="mouseReleased", **values)

    def drag(self, points: list[tuple[float, float]]) -> None:
        """Press at the first place, move over the others and let go."""
        (x, y), *rest = points
        self._do("Input.dispatchMouseEvent", type="mousePressed", x=x, y=y, button="left",
                 clickCount=1)  # fmt: skip
        for x, y in rest:
            self._do("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y, button="left",
                     buttons=1)  # fmt: skip
        self._do("Input.dispatchMouseEvent", type="mouseReleased", x=x, y=y, button="left",
                 clickCount=1)  # fmt: skip

    def wheel(self, x: float, y: float, by: float) -> None:
        """Turn the wheel of the mouse at a place."""
        self._do("Input.dispatchMouseEvent", type="mouseWheel", x=x, y=y, deltaX=0, deltaY=by)

    def touch(self, kind: str, *points: tuple[float, float]) -> None:
        """Put fingers on the screen, move or lift them."""
        fingers = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self._do("Input.dispatchTouchEvent", type=kind, touchPoints=fingers)

    def picture(self, target: Path) -> Path:
        """Write what is seen as PNG."""
        target.write_bytes(b64decode(self._do("Page.captureScreenshot", format="png")["data"]))
        return target

    def paper(self, target: Path) -> Path:
        """Write what is printed as a PDF on letter paper."""
        told = self._do("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        target.write_bytes(b64decode(told["data"]))
        return target

    def fetched(self) -> list[str]:
        """Return every address the page asked for, but its own file and pictures it has itself."""
        asked = [one["request"]["url"] for one in self.told("Network.requestWillBeSent")]
        asked += [one["url"] for one in self.told("Network.webSocketCreated")]
        return [one for one in asked if one != self.url and not one.startswith(("data:", "blob:"))]

    def complaints(self) -> list[str]:
        """Return what the browser found wrong: errors, and what the policy of the page refused."""
        thrown = [
            one["exceptionDetails"].get("text", "") for one in self.told("Runtime.exceptionThrown")
        ]
        logged = [one["entry"]["text"] for one in self.told("Log.entryAdded")
                  if one["entry"]["level"] == "error"]  # fmt: skip
        said = [str(one["args"]) for one in self.told("Runtime.consoleAPICalled")
                if one["type"] in ("error", "warning")]  # fmt: skip
        return thrown + logged + said
