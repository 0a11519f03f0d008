"""How large photos are kept is the user's choice."""

from __future__ import annotations

import pytest
import small_audit
from PIL import Image

from cpted_audit.cli.main import run
from cpted_audit.session.photos import photos
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
