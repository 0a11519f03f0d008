"""A screen reader for tests, on a bus of its own: it tells what it hears, and presses keys.

Run by the system's Python, which has the library of readers, inside a session of its own:
`dbus-run-session -- /usr/bin/python3 atspi_reader.py PROGRAM …`. It starts the program beside a
window manager. A request is a line of JSON, a name with arguments; each event and each reply is a
line too. All it knows of the program are names, roles, states, texts and actions of the bus.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

sys.path.append(str(Path(__file__).parents[1]))
from children import started  # noqa: E402

KEYS = {
    "Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "Home": 0xFF50, "Left": 0xFF51,
    "Up": 0xFF52, "Right": 0xFF53, "Down": 0xFF54, "F6": 0xFFC3,
}  # fmt: skip
CONTROL = 37
"""The key Control itself, by the number that X gives it."""
ANNOUNCED, SHOWN = "object:announcement", "object:state-changed:showing"
HEARD = (
    ANNOUNCED, "object:state-changed:focused", "object:state-changed:checked",
    "object:text-changed:insert", "window:activate", "object:property-change",
)  # fmt: skip
"""The last keeps the names true that the library of readers remembers."""
MANY = {Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_TABLE}
"""What has too many parts to be looked through."""


def tell(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def label(thing: Atspi.Accessible) -> str:
    """What labels call it, else its own name."""
    for relation in thing.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return relation.get_target(0).get_name()
    return thing.get_name()


def described(thing: Atspi.Accessible) -> dict[str, object]:
    states = [one.value_nick for one in thing.get_state_set().get_states()]
    return {
        "name": label(thing), "role": thing.get_role_name(), "states": states,
        "description": thing.get_description(),
    }  # fmt: skip


def hear(event: Atspi.Event) -> None:
    """Pass on what a reader would speak of."""
    try:
        if event.type.startswith(ANNOUNCED):
            tell(event="said", name=str(event.any_data), urgent=event.detail1 == 2)
        elif event.type.startswith(SHOWN):
            if event.detail1 and event.source.get_role() == Atspi.Role.NOTIFICATION:
                tell(event="notice", **described(event.source))
        elif event.type.startswith("object:property-change"):
            return
        elif event.detail1 or not event.type.startswith("object:state-changed"):
            tell(event=event.type.split(":")[-1] or event.type, **described(event.source))
    except GLib.Error:
        return  # it is gone already


def below(thing: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    """Everything that shows, but not the rows of tables."""
    yield thing
    if thing.get_role() in MANY:
        return
    for number in range(thing.get_child_count()):
        part = thing.get_child_at_index(number)
        if part is not None and part.get_state_set().contains(Atspi.StateType.SHOWING):
            yield from below(part)


def found(role: str, name: str) -> Atspi.Accessible:
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        for window in range(program.get_child_count()):
            for thing in below(program.get_child_at_index(window)):
                if thing.get_role_name() == role and label(thing) == name:
                    return thing
    message = f"there is no {role} “{name}”"
    raise LookupError(message)


class Requests:
    """What a test may ask for, by name."""

    def __init__(self, listener: Atspi.EventListener) -> None:
        self._listener = listener

    def press(self, key: str) -> None:
        """Press a key, which `ctrl+` may stand before."""
        held, plus, last = key.rpartition("+")
        key = last or plus
        if held:
            Atspi.generate_keyboard_event(CONTROL, None, Atspi.KeySynthType.PRESS)
        symbol = KEYS.get(key) or ord(key)
        Atspi.generate_keyboard_event(symbol, None, Atspi.KeySynthType.SYM)
        if held:
            Atspi.generate_keyboard_event(CONTROL, None, Atspi.KeySynthType.RELEASE)

    def write(self, text: str) -> None:
        """Type a text."""
        for letter in text:
            Atspi.generate_keyboard_event(ord(letter), None, Atspi.KeySynthType.SYM)

    def act(self, role: str, name: str) -> str:
        """Do the first action of a thing; return what the action is called."""
        action = found(role, name).get_action_iface()
        action.do_action(0)
        return action.get_action_name(0)

    def thing(self, role: str, name: str) -> dict[str, object]:
        """Return what is known of a thing, and its text where it has one."""
        thing = found(role, name)
        text = thing.get_text_iface()
        words = "" if text is None else text.get_text(0, text.get_character_count())
        return {**described(thing), "text": words}

    def parts(self, role: str, name: str) -> list[str]:
        """Return the names of the parts of a thing."""
        thing = found(role, name)
        return [
            thing.get_child_at_index(number).get_name() for number in range(thing.get_child_count())
        ]

    def be_older(self) -> None:
        """Listen to no announcements from now on, as readers do that know none."""
        self._listener.deregister(ANNOUNCED)
        self._listener.register(SHOWN)

    def be_newer(self) -> None:
        """Listen to announcements again."""
        self._listener.deregister(SHOWN)
        self._listener.register(ANNOUNCED)


def answer(requests: Requests, line: str) -> None:
    name, *arguments = json.loads(line)
    try:
        reply: Any = getattr(requests, name)(*arguments)
    except (LookupError, GLib.Error) as error:
        tell(event="reply", error=str(error))
    else:
        tell(event="reply", value=reply)


def main(command: list[str]) -> None:
    listener = Atspi.EventListener.new(hear)
    for kind in HEARD:
        listener.register(kind)
    requests = Requests(listener)

    def read(_source: object, condition: GLib.IOCondition) -> bool:
        line = "" if condition & GLib.IOCondition.ERR else sys.stdin.readline()
        if line:
            answer(requests, line)
        else:
            Atspi.event_quit()
        return bool(line)

    GLib.io_add_watch(sys.stdin, GLib.IOCondition.IN | GLib.IOCondition.HUP, read)
    with (
        started(["openbox"], stdout=sys.stderr) as manager,
        started(command, stdout=sys.stderr) as program,
    ):
        Atspi.event_main()
        program.terminate()
        manager.terminate()


if __name__ == "__main__":
    main(sys.argv[1:])
