"""Random edits, undo, redo and reopening, compared with a plain Python model of the same."""

from __future__ import annotations

import copy
import tempfile
from pathlib import Path

import pytest
from examples import at_most
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from cpted_audit.domain.ids import BuildingId, LevelId
from cpted_audit.domain.places.site import Building, Level
from cpted_audit.store import journal
from cpted_audit.store.document import create, open_document
from cpted_audit.store.tables import BUILDING, LEVEL

NAMES = st.sampled_from(["a", "b", "c", "d"])
WORDS = st.sampled_from(["", "x", "é😀", "y\x00z"])
State = dict[str, dict[str, object]]


class Machine(RuleBasedStateMachine):
    """Buildings and their levels; a building with levels cannot be removed."""

    key: str | None = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name, "m.cpted")
        self.document = create(self.path, self.key, fill=lambda _db: None)
        self.state: State = {"building": {}, "level": {}}
        self.past: list[tuple[State, State]] = []
        self.future: list[tuple[State, State]] = []
        self.open_key: str | None = None

    def teardown(self) -> None:
        assert self.document.problems() == []
        self.document.close()
        self.folder.cleanup()

    def _edit(self, new: State, write, merge_key: str | None = None) -> None:
        with self.document.edit("step", merge_key=merge_key):
            write(self.document.db)
        if new == self.state:
            return
        before = self.state
        if merge_key is not None and merge_key == self.open_key:
            before, _ = self.past.pop()
        self.past.append((before, new))
        self.future = []
        self.state = new
        self.open_key = merge_key

    @rule(name=NAMES, word=WORDS, merge=st.booleans())
    def write_building(self, name: str, word: str, merge: bool) -> None:
        record = Building(id=BuildingId(name), name=word, position=1)
        new = copy.deepcopy(self.state)
        known = name in new["building"]
        new["building"][name] = record
        write = BUILDING.update if known else BUILDING.insert
        self._edit(new, lambda db: write(db, record), "typing" if merge else None)

    @rule(name=NAMES)
    def remove_building(self, name: str) -> None:
        used = any(level.building_id == name for level in self.state["level"].values())
        if name not in self.state["building"] or used:
            return
        new = copy.deepcopy(self.state)
        del new["building"][name]
        self._edit(new, lambda db: BUILDING.delete(db, name))

    @rule(name=NAMES, owner=NAMES)
    def add_building_with_level(self, name: str, owner: str) -> None:
        if name in self.state["level"] or owner in self.state["building"]:
            return
        building = Building(id=BuildingId(owner), name="new", position=2)
        level = Level(id=LevelId(name), building_id=building.id, name="L", position=1)
        new = copy.deepcopy(self.state)
        new["building"][owner] = building
        new["level"][name] = level

        def write(db) -> None:
            BUILDING.insert(db, building)
            LEVEL.insert(db, level)

        self._edit(new, write)

    @rule(name=NAMES)
    def remove_level(self, name: str) -> None:
        if name not in self.state["level"]:
            return
        new = copy.deepcopy(self.state)
        del new["level"][name]
        self._edit(new, lambda db: LEVEL.delete(db, name))

    @rule(name=NAMES)
    def fail(self, name: str) -> None:
        with pytest.raises(ZeroDivisionError), self.document.edit("fails"):
            LEVEL.insert(
                self.document.db,
                Level(id=LevelId("z"), building_id=BuildingId(name), name="", position=0),
            ) if name in self.state["building"] else None
            raise ZeroDivisionError

    @rule()
    def undo(self) -> None:
        done = self.document.undo()
        assert (done is None) is (not self.past)
        if self.past:
            self.future.append(self.past.pop())
            self.state = self.future[-1][0]
            self.open_key = None

    @rule()
    def redo(self) -> None:
        done = self.document.redo()
        assert (done is None) is (not self.future)
        if self.future:
            self.past.append(self.future.pop())
            self.state = self.past[-1][1]
            self.open_key = None

    @precondition(lambda self: self.past or self.future)
    @rule()
    def reopen(self) -> None:
        self.document.close()
        self.document = open_document(self.path, self.key)

    @invariant()
    def holds_what_the_model_holds(self) -> None:
        assert {one.id: one for one in BUILDING.all(self.document.db)} == self.state["building"]
        assert {one.id: one for one in LEVEL.all(self.document.db)} == self.state["level"]
        assert (journal.next_undo(self.document.db) is None) is (not self.past)
        assert (journal.next_redo(self.document.db) is None) is (not self.future)


class EncryptedMachine(Machine):
    """The same over an encrypted document."""

    key = "k"


TestJournal = Machine.TestCase
TestJournal.settings = settings(max_examples=at_most(60), stateful_step_count=30)
TestEncryptedJournal = pytest.mark.slow(EncryptedMachine.TestCase)
TestEncryptedJournal.settings = settings(max_examples=10, stateful_step_count=20)
