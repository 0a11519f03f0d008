"""The record within a PDF and beside a packet's list: what was changed is found, wherever."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from cpted_audit.interchange.packet.copy_record import (
    CopyRecord,
    read_list,
    read_pdf,
    record_from,
    seal_pdf,
    sign_list,
)
from cpted_audit.interchange.packet.signing import SigningKey

KEY = SigningKey("Maple USD", bytes(range(32)))
OTHER = SigningKey("Maple USD", bytes(range(1, 33)))
RECORD = CopyRecord(
    document="responder", school="Schule “Süd” 東", issuer="Maple USD", printing=7,
    issued_on=date(2026, 9, 3), contents="ab" * 32, copy=2, whose="City Fire",
    destroy_by=date(2027, 6, 30),
)  # fmt: skip


def pdf(**how: object) -> BytesIO:
    made = BytesIO()
    with pikepdf.new() as new:
        new.add_blank_page()
        new.save(made, **how)
    return made


def sealed(record: CopyRecord = RECORD, key: SigningKey | None = KEY, **how: object) -> bytes:
    made = pdf(**how)
    seal_pdf(made, record, key)
    return made.getvalue()


ENCRYPTED = pikepdf.Encryption(user="long enough", owner="another one", R=6)


@pytest.mark.parametrize("how", [{}, {"encryption": ENCRYPTED}, {"linearize": True}])
def test_a_sealed_pdf_is_one_and_says_what_it_is(how, tmp_path):
    data = sealed(**how)
    found = read_pdf(data)
    assert found is not None
    assert (found.whole, found.signed) == (True, True)
    assert found.record == replace(RECORD, key=KEY.public.raw.hex(), file=found.record.file)
    password = "long enough" if how.get("encryption") else ""
    with pikepdf.open(BytesIO(data), password=password) as opened:
        assert len(opened.pages) == 1
        assert opened.check_pdf_syntax() == []
    assert max(map(len, data[data.index(b"%cpted") :].splitlines())) < 255


def test_a_file_on_disk_is_sealed_like_one_in_memory(tmp_path):
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf().getvalue())
    seal_pdf(path, RECORD, KEY)
    found = read_pdf(path.read_bytes())
    assert found is not None
    assert found.whole


def test_every_changed_byte_is_found():
    data = sealed()
    for at in range(0, len(data), 7):
        changed = bytearray(data)
        changed[at] ^= 1
        try:
            found = read_pdf(bytes(changed))
        except (ValueError, RecursionError):
            continue
        assert found is None or not (found.whole and found.signed)


@pytest.mark.parametrize("more", [b"\n", b"1 0 obj\n", b"%%EOF\n"])
def test_what_was_added_is_found(more):
    data = sealed()
    for changed in (data + more, more + data):
        found = read_pdf(changed)
        assert found is not None
        assert not found.whole


def test_without_a_key_a_change_is_found_as_well():
    found = read_pdf(sealed(key=None))
    assert found is not None
    assert (found.whole, found.signed, found.record.public) == (True, None, None)
    changed = read_pdf(sealed(key=None).replace(b"/Pages", b"/Sages", 1))
    assert changed is not None
    assert not changed.whole


def test_the_record_of_another_copy_does_not_fit():
    one, other = sealed(), sealed(linearize=True)
    mark = b"%cpted-audit-copy "
    line = one[one.index(mark) : one.rindex(b"startxref")]
    moved = other[: other.index(mark)] + line + other[other.rindex(b"startxref") :]
    found = read_pdf(moved)
    assert found is not None
    assert (found.whole, found.signed) == (False, True)


def test_two_records_and_broken_ones_are_refused():
    data = sealed()
    mark = b"%cpted-audit-copy "
    line = data[data.index(mark) : data.rindex(b"startxref")]
    for wrong in (line + b"x\n" + data, mark + b"???\n", mark + b"e30=.\n", mark + b"MTE=.\n"):
        with pytest.raises(ValueError):
            read_pdf(wrong)
    assert read_pdf(pdf().getvalue()) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"edition": 0}, {"edition": True}, {"edition": "7"}, {"printing": 7}, {"copy": -1},
        {"key": "00"},
        {"key": "zz"}, {"issued_on": "soon"}, {"destroy_by": 5}, {"school": None}, {"more": 1},
        {"school": "x" * 30_000},
    ],
)  # fmt: skip
def test_what_is_no_record_is_refused(changed):
    told = json.loads(json.dumps(RECORD.told()))
    assert record_from(told) == RECORD
    assert told["edition"] == RECORD.printing  # the word the first copies have for it
    with pytest.raises(ValueError):
        record_from(told | changed)


def test_the_list_of_a_packet_is_signed_by_a_file_of_its_own():
    told = {"copy": RECORD.told() | {"key": KEY.public.raw.hex()}, "files": []}
    listed = json.dumps(told).encode()
    assert read_list(listed, sign_list(listed, KEY)).signed is True
    assert read_list(listed, sign_list(listed, OTHER)).signed is False
    assert read_list(listed, sign_list(listed + b" ", KEY)).signed is False
    assert read_list(listed, None).signed is False  # it says that it is signed
    assert read_list(listed, b"{}").signed is False
    plain = json.dumps({"copy": RECORD.told(), "files": []}).encode()
    assert read_list(plain, None).signed is None
    for broken in (b"{}", b"[]", b"\xff"):
        with pytest.raises(ValueError):
            read_list(broken, None)
