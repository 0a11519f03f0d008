"""Take the pictures of audits over the years, of two raters, and of the schools of a district.

`docs/take_pictures.py` takes these too. To take them alone: python docs/take_years.py [FOLDER]
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget

from cpted_audit import clock
from cpted_audit.analysis.district.schools import District, FileRead, district_of
from cpted_audit.domain.ids import ItemId, PlaceId, new_id
from cpted_audit.domain.vocabulary import AnswerValue
from cpted_audit.sample.school import create_sample
from cpted_audit.session.following.begin import Following, begin
from cpted_audit.session.places.places import PlaceFinder
from cpted_audit.session.session import Session
from cpted_audit.session.walk.answers import Observation, answer_many
from cpted_audit.session.walk.raters import rate
from cpted_audit.ui.application import make_application, make_window
from cpted_audit.ui.comparing.trend_dialog import TrendDialog
from cpted_audit.ui.rating.agreement_dialog import AgreementDialog
from cpted_audit.ui.start.following_dialog import FollowDialog
from cpted_audit.ui.window.main_window import MainWindow
from cpted_audit.words import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

WALKER, SECOND = "Dana Whitfield", "Beth Ruiz"
PLACE, ITEM = "Main / Door 3 · kitchen dock", "B08"
NEXT_WALK = datetime(2027, 11, 16, 15, 20, tzinfo=UTC)
EARLIER = {2024: 5, 2025: 9}
"""Of an earlier year, every how manieth Yes was a No then."""
RATED, DIFFERS = 90, 8
"""How many questions the second rates, and at every how manieth the two differ."""
SCHOOLS = (
    "Alder Creek", "Bayside", "Cedar Ridge", "Dogwood", "Eastgate", "Fairview", "Glenwood",
    "Harbor", "Irving", "Jefferson", "Kingsley", "Lakeview", "Mill Run", "Northfield",
)  # fmt: skip
KINDS = {
    "elementary": "Elementary", "middle": "Middle School", "high": "High School", "k-8": "Academy",
}  # fmt: skip


def main() -> None:
    """Take these pictures alone."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "images"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        from take_pictures import SCREEN

        config = Path(name) / "screen.json"
        config.write_text(json.dumps(SCREEN), "utf-8")
        application = make_application(["pictures", "-platform", f"offscreen:configfile={config}"])
        settings = QSettings(str(Path(name) / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("tour_seen", "yes")
        window = make_window(application, settings)
        window.preferences.choose_theme("light")
        window.resize(1366, 768)
        window.show()
        take_years(window, folder, Path(name))
        window.close()


def take_years(window: MainWindow, folder: Path, lies: Path) -> None:
    """Take the pictures of a sample school of its own; the next audit of it is left on screen."""
    (lies / "years").mkdir()
    session = create_sample(lies / "years")
    window.show_session(session)
    last = lies / "Cedar Ridge 2026.cpted"
    shutil.copyfile(session.path, last)
    _take_trend(window, folder, lies, last)
    _take_raters(window, folder, last)
    with _the_clock_at(NEXT_WALK):
        _take_next(window, folder, lies, last)
    _take_district(window, folder)


def _take_trend(window: MainWindow, folder: Path, lies: Path, last: Path) -> None:
    """Lay the audits of three years behind one another."""
    earlier = []
    for year, every in EARLIER.items():
        path = lies / f"Cedar Ridge {year}.cpted"
        shutil.copyfile(last, path)
        _make_older(path, 2026 - year, every)
        earlier.append(path)
    dialog = TrendDialog(
        window.screen_.session, window.screen_.context.theme, window,
        lambda: [Session.open(path, read_only=True) for path in earlier], lambda _shown: None,
    )  # fmt: skip
    dialog.show()
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Add audits…").click()
    _take(dialog, folder / "trend-light.png")
    dialog.close()


def _make_older(path: Path, years: int, every: int) -> None:
    """Set the days of an audit back by years, and turn every so manieth Yes into a No."""
    with Session.open(path) as session:
        yes = sorted(
            key for key, one in session.walk.answers.items() if one.value is AnswerValue.YES
        )
        answer_many(session, [_no(session, pair) for pair in yes[::every]], N_("Walk again"))
        with session.edit(N_("Set days back")):
            session.document.db.execute("UPDATE site SET id = ?", [new_id()])  # else it is a copy
            for table, column in (("answer", "observed_at"), ("visit", "on")):
                session.document.db.execute(
                    f'UPDATE "{table}" SET "{column}" = (CAST(substr("{column}", 1, 4) AS INT) - ?)'
                    f' || substr("{column}", 5) WHERE "{column}" IS NOT NULL', [years],
                )  # fmt: skip


def _no(session: Session, pair: tuple[ItemId, PlaceId]) -> Observation:
    """Return a No on the day of the answer that is there."""
    at = session.walk.answers[pair].observed_at
    return Observation(
        item_id=pair[0], place_id=pair[1], value=AnswerValue.NO, observed_at=at, observer=WALKER
    )


def _take_raters(window: MainWindow, folder: Path, last: Path) -> None:
    """Let a second person rate some questions, and show how far the two agree."""
    with Session.open(last) as session:
        rated = {
            key: one.value for key, one in sorted(session.walk.answers.items())
            if one.value in (AnswerValue.YES, AnswerValue.NO, AnswerValue.PARTIAL)
        }  # fmt: skip
        values = cycle((AnswerValue.NO, AnswerValue.PARTIAL, AnswerValue.YES))
        for at, (key, value) in enumerate(islice(rated.items(), 0, RATED * 4, 4)):
            other = next(one for one in values if one is not value)
            rate(session, key, SECOND, other if at % DIFFERS == 3 else value)
        dialog = AgreementDialog(session, window)
        dialog.show()
        _take(dialog, folder / "agreement-light.png")
        dialog.close()


def _take_next(window: MainWindow, folder: Path, lies: Path, last: Path) -> None:
    """Begin next year's audit from this one's, and show what each item said last time."""
    with Session.open(last, read_only=True) as source:
        dialog = FollowDialog(source, window)
        dialog.show()
        _take(dialog, folder / "follow-light.png")
        dialog.close()
        made = begin(source, Following(target=lies / "Cedar Ridge 2027.cpted"))
    window.show_session(made)
    QTest.qWait(200)
    next(
        one for one in window.screen_.findChildren(QPushButton)
        if one.text() == WALKER and one.isVisible()
    ).click()  # fmt: skip
    place = PlaceFinder(made.walk).find(PLACE)
    asked = [one.item.id for one in made.walk.questions_at(place)]
    for item in asked[: asked.index(ItemId(ITEM))]:
        window.screen_.go_to(place.id, item)
        window.screen_.walk.items.answer(AnswerValue.YES)
    window.screen_.go_to(place.id, ItemId(ITEM))
    window.screen_.show_page("walk")
    window.activateWindow()
    QApplication.processEvents()
    window.screen_.walk.focus_item()
    _take(window, folder / "last-time-light.png")


def _take_district(window: MainWindow, folder: Path) -> None:
    """Show the schools of a district, their sections, and where they are."""
    page = window.start.the_district().page
    page.show_district(_district(), locked=1)
    pages = page.parent()
    assert isinstance(pages, QStackedWidget)
    pages.setCurrentWidget(page)
    window.start.began.emit()  # as when it is asked for: the bottom line tells of no audit
    page.take_keys()
    for at, name in enumerate(("district", "district-sections", "district-map")):
        page.views.show_view(at)
        _take(window, folder / f"{name}-light.png")


def _district() -> District:
    """Return a district as the tests make one, of schools with names of their own."""
    sys.path.append(str(Path(__file__).parents[1] / "tests"))
    from made_districts import READ_AT, UNREAD, district

    read = []
    for line, name in zip(district(len(SCHOOLS), wide=0.1).schools, SCHOOLS, strict=True):
        school = f"{name} {KINDS.get(line.audit.level, 'School')}"
        audit = replace(line.audit, school=school, file=f"{name}.cpted", district="Fairview")
        now = replace(line.rows, audit=audit)
        read.append(FileRead(file=audit.file, now=now, issued={1: audit.walked_on}))
    return district_of("Fairview Schools", READ_AT, read, UNREAD)


@contextmanager
def _the_clock_at(at: datetime) -> Iterator[None]:
    """Let it be another day for a while."""
    before: Callable[[], datetime] = clock.moment
    clock.moment = lambda: at
    try:
        yield
    finally:
        clock.moment = before


def _take(widget: QWidget, path: Path) -> None:
    QTest.qWait(400)
    QApplication.processEvents()
    widget.grab().save(str(path))
    print(path.name)


if __name__ == "__main__":
    main()
