from __future__ import annotations

from pathlib import Path

import pytest

from cpted_audit.imaging.photos.photos import gather_pictures


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_folders_are_searched_in_reading_order(tmp_path: Path) -> None:
    make(
        tmp_path, "IMG_10.jpg", "IMG_9.JPG", "notes.txt", ".hidden.jpg", "._IMG_9.JPG",
        "b/2.heic", "b/10.heic", "a/x.png", ".thumbs/t.jpg", "moving.gif",
    )  # fmt: skip
    found = [path.relative_to(tmp_path).as_posix() for path in gather_pictures([tmp_path])]
    assert found == ["IMG_9.JPG", "IMG_10.jpg", "a/x.png", "b/2.heic", "b/10.heic"]


def test_named_files_are_kept_as_they_are_and_once(tmp_path: Path) -> None:
    make(tmp_path, "odd.dat", "one.jpg")
    named = [tmp_path / "odd.dat", tmp_path / "gone.jpg", tmp_path / "one.jpg"]
    assert gather_pictures([*named, tmp_path, tmp_path / "odd.dat"]) == named


def test_thousands_of_names(tmp_path: Path) -> None:
    make(tmp_path, *(f"d{number % 20}/IMG_{number}.jpg" for number in range(3000)))
    found = gather_pictures([tmp_path])
    assert len(found) == len(set(found)) == 3000
    assert [path.name for path in found[:3]] == ["IMG_0.jpg", "IMG_20.jpg", "IMG_40.jpg"]
    assert found[-1].name == "IMG_2999.jpg"


def test_links_in_a_circle_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "in/one.jpg")
    try:
        (tmp_path / "in" / "loop").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("this user may not make links")
    assert gather_pictures([tmp_path]) == [tmp_path / "in" / "one.jpg"]


@pytest.mark.ordinary_user
def test_a_locked_folder_is_named_and_not_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "locked/one.jpg", "two.jpg")
    (tmp_path / "locked").chmod(0)
    try:
        found = gather_pictures([tmp_path])
    finally:
        (tmp_path / "locked").chmod(0o700)
    assert found == [tmp_path / "two.jpg", tmp_path / "locked"]
