"""How tests drive the page of registers: a small school with doors, keys and codes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import plan_driver
import small_audit
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from cpted_audit import clock
from cpted_audit.domain.plane import Point
from cpted_audit.domain.plans.marker import MarkerKind
from cpted_audit.domain.registers.access import (
    AccessMethod,
    CodeKind,
    Content,
    Door,
    KeyKind,
    Latches,
    LockFunction,
)
from cpted_audit.domain.registers.contact import Hours
from cpted_audit.domain.registers.registers import RegisterKey
from cpted_audit.session.plans import markers
from cpted_audit.session.registers import records
from cpted_audit.session.session import Session
from cpted_audit.ui.registers.register_view import RegisterView
from cpted_audit.ui.registers.registers_page import RegistersPage
from cpted_audit.ui.window.main_window import MainWindow

PASSPHRASE = "correct horse battery"
CODE, ACCESS = "4711#", "behind the brass plate"
"""Secrets, found nowhere but where they are revealed."""
NUMBERS = ("10", "2", "1", "12A", "12")


def today() -> date:
    return clock.today()


def fill(session: Session) -> dict[str, str]:
    """Put five doors, a key, a box and a contact into the registers; return their ids by name."""
    ids: dict[str, str] = {}
    for number in NUMBERS:
        made = records.add_record(
            session, RegisterKey.DOORS, number=number, name=f"Wing {number}",
            access=(AccessMethod.KEY,), lock=LockFunction.OFFICE,
            latches=Latches.YES if number == "1" else None,
        )  # fmt: skip
        ids[number] = made.id
    box = records.add_record(
        session, RegisterKey.KEY_BOXES, name="KB-1", contents=(Content("grand master", 2),)
    )
    ids["KB-1"] = box.id
    key = records.add_record(
        session, RegisterKey.KEYS, name="GM", kind=KeyKind.GRAND_MASTER, opens=(ids["1"],)
    )
    ids["GM"] = key.id
    ids["Ortiz"] = records.add_record(
        session, RegisterKey.CONTACTS, name="Ortiz", role="Principal", hours=Hours.SCHOOL_DAY
    ).id
    ids["AED"] = records.add_record(
        session, RegisterKey.MEDICAL_FIRE, kind=MarkerKind.AED, name="AED-1",
        expires_on=today() - timedelta(days=2),
    ).id  # fmt: skip
    if session.document.encrypted:
        ids["code"] = records.add_record(
            session, RegisterKey.CODES, kind=CodeKind.DOOR, name="Bell", code=CODE,
            door_id=ids["1"],
        ).id  # fmt: skip
        records.change_records(session, RegisterKey.KEY_BOXES, [ids["KB-1"]], access=ACCESS)
    return ids


def make(path: Path, passphrase: str | None = None, *, plan: bool = False) -> dict[str, str]:
    """Make a closed audit with registers; with a plan, door 7 stands on it."""
    data, ids = _made(passphrase, plan=plan)
    path.write_bytes(data)
    path.chmod(0o600)  # as the program makes it
    return dict(ids)


@cache
def _made(passphrase: str | None, *, plan: bool) -> tuple[bytes, dict[str, str]]:
    """The bytes of an audit with registers, and its ids; each sort is made once."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.cpted"
        ids = make_anew(path, passphrase, plan=plan)
        return path.read_bytes(), ids


def make_anew(path: Path, passphrase: str | None, *, plan: bool = False) -> dict[str, str]:
    """Make it and keep nothing of it in memory, neither its bytes nor what opens it."""
    with small_audit.make(path, passphrase) as session:
        ids = fill(session)
        if plan:
            house = plan_driver.add_house(session)
            plan_driver.add_walls(session, house)
            marker = markers.add_marker(
                session, house.id, MarkerKind.EXTERIOR_DOOR, [Point(600, 100)], label="7"
            )
            placed = [record for record in records.records(session, RegisterKey.DOORS)
                      if record.marker_id == marker.id]  # fmt: skip
            ids["7"] = placed[0].id
    return ids


class RegisterDriver:
    """The page of registers in a real window."""

    def __init__(
        self, window: MainWindow, path: Path, passphrase: str | None = None, **opened: bool
    ) -> None:
        self.window = window
        size = window.size()
        window.show_session(Session.open(path, passphrase, **opened))
        window.resize(size)
        window.screen_.show_page("doors")
        window.activateWindow()
        for _ in range(200):
            self.settle()
            if window.isActiveWindow():
                break

    @property
    def session(self) -> Session:
        return self.window.screen_.session

    @property
    def page(self) -> RegistersPage:
        page = self.window.screen_.page("doors")
        assert isinstance(page, RegistersPage)
        return page

    def view(self, key: RegisterKey = RegisterKey.DOORS) -> RegisterView:
        self.page.show_tab(key.value)
        self.settle()
        return self.page.view(key)

    @property
    def doors(self) -> list[Door]:
        return records.records(self.session, RegisterKey.DOORS)

    def door(self, number: str) -> Door:
        (found,) = [door for door in self.doors if door.number == number]
        return found

    def numbers(self) -> list[str]:
        """The numbers of the shown doors, from the top."""
        return [one.number for one in self.view().table.records.shown]

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def choose(self, *numbers: str) -> RegisterView:
        view = self.view()
        view.table.choose([self.door(number).id for number in numbers])
        view.table.setFocus()
        self.settle()
        return view

    def key(self, widget: QWidget, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(widget, key, modifier)
        self.settle()

    def steps(self) -> int:
        return len(self.session.history())


@contextmanager
def answering(do) -> Iterator[list[QDialog]]:
    """Do something with the dialog that is about to ask, which then is done with."""
    seen: list[QDialog] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, act)
            return
        seen.append(dialog)
        do(dialog)

    QTimer.singleShot(0, act)
    yield seen
