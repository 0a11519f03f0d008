"""How large photos are kept is the user's choice."""

from __future__ import annotations

import pytest
import small_audit
from PIL import Image

from cpted_audit.cli.main import run
from cpted_audit.session.photos.photos import photos
from cpted_audit.session.session import Session


@pytest.mark.parametrize(("options", "side"), [([], 2560), (["--max-side", "800"], 800)])
def test_photos_are_kept_at_the_size_asked(tmp_path, options, side):
    path = tmp_path / "audit.cpted"
    small_audit.make(path).close()
    picture = tmp_path / "large.jpg"
    Image.linear_gradient("L").resize((3000, 2000)).save(picture)
    assert run(["import-photos", str(path), str(picture), *options]) == 0
    with Session.open(path, read_only=True) as session:
        (photo,) = photos(session)
        assert (photo.width, photo.height) == (side, round(side * 2 / 3))


def test_a_size_that_makes_no_sense_is_refused(tmp_path, capsys):
    path = tmp_path / "audit.cpted"
    small_audit.make(path).close()
    assert run(["import-photos", str(path), str(path), "--max-side", "1"]) == 2
    assert "640" in capsys.readouterr().err


def test_what_a_folder_holds_besides_photos_is_named(tmp_path, capsys):
    folder = tmp_path / "phone"
    folder.mkdir()
    Image.new("RGB", (12000, 300), "green").save(folder / "hall.jpg")
    for name in ("IMG_1.MOV", "IMG_2.CR2", "a.bmp", "b.gif"):
        (folder / name).touch()
    path = tmp_path / "audit.cpted"
    small_audit.make(path).close()
    assert run(["import-photos", str(path), str(folder)]) == 0
    passed, imported = capsys.readouterr().out.splitlines()
    assert passed == (
        "Skipped 4 files: 1 video (MOV), 1 raw picture (CR2), 2 pictures of other kinds (BMP, "
        "GIF). Photos can be imported as JPEG, PNG, TIFF, WebP, HEIC or AVIF."
    )
    assert imported == "Imported 1 photo."
    with Session.open(path, read_only=True) as session:
        (photo,) = photos(session)
        assert (photo.width, photo.height) == (11449, 286)
