"""What a folder of photos holds besides them is named, by kind and ending."""

from __future__ import annotations

from pathlib import Path

import pytest

from cpted_audit.imaging.kinds import PICTURE_SUFFIXES
from cpted_audit.imaging.photos.passed_over import KINDS, PassedOver
from cpted_audit.imaging.photos.photos import find_pictures, gather_pictures

TAKEN = " Photos can be imported as JPEG, PNG, TIFF, WebP, HEIC or AVIF."


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["a.jpg", "b.HEIC"], ""),
        ([".hidden.mov", "Thumbs.db", "desktop.ini"], ""),
        (["IMG_1.MOV"], "Skipped 1 file: 1 video (MOV)." + TAKEN),
        (
            ["IMG_1.MOV", "IMG_2.mp4", "sub/IMG_3.mov", "x/IMG_4.CR2", "a.bmp", "b.gif"],
            "Skipped 6 files: 3 videos (MOV, MP4), 1 raw picture (CR2), 2 pictures of other "
            "kinds (BMP, GIF)." + TAKEN,
        ),
        (
            ["notes.txt", "old.zip", "memo.m4a", "README", "IMG_1.AAE"],
            "Skipped 5 files: 1 sound (M4A), 1 document (TXT), 1 archive (ZIP), 2 other files "
            "(AAE)." + TAKEN,
        ),
        (
            ["a.mov", "b.mp4", "c.avi", "d.mkv", "e.3gp"],
            "Skipped 5 files: 5 videos (MOV, MP4, AVI, MKV, …)." + TAKEN,
        ),
    ],
)
def test_what_a_folder_holds_besides_photos_is_counted(tmp_path, names, text):
    make(tmp_path, *names)
    passed = PassedOver()
    gather_pictures([tmp_path], passed)
    # Of endings met equally often the one found first comes first, in the order of folders.
    assert sorted(passed.text()) == sorted(text)
    assert passed.text().partition(":")[0] == text.partition(":")[0]


def test_a_file_that_was_named_is_refused_by_name_and_not_counted(tmp_path):
    make(tmp_path, "a.mov", "folder/b.mov")
    passed = PassedOver()
    found = list(find_pictures([tmp_path / "a.mov", tmp_path / "folder"], passed=passed))
    assert (found, len(passed)) == ([tmp_path / "a.mov"], 1)


def test_no_ending_is_of_two_kinds_or_of_photos():
    endings = [ending for kind in KINDS for ending in kind.suffixes]
    assert len(endings) == len(set(endings))
    assert not PICTURE_SUFFIXES & set(endings)
