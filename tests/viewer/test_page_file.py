"""The page as a file: whole or not, signed or not, locked or not, and nothing of it is markup."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from conftest import PASSWORD, Made

from cpted_audit.errors import AuditError, PassphraseError
from cpted_audit.interchange.packet.copy_record import CopyRecord
from cpted_audit.interchange.packet.page_file import PageParts, page_file, read_page
from cpted_audit.report.audience import Audience
from cpted_audit.report.viewer.contents import unpacked
from cpted_audit.session.documents.copies.copies import Choices
from cpted_audit.session.documents.copies.verifying import State, verify
from cpted_audit.session.documents.viewer import check_reader

RECORD = CopyRecord(
    document="responder", school="Elm", issuer="District", issued_on=date(2026, 11, 29),
    printing=3, contents="ab", whose="City Fire", copy=2, destroy_by=date(2027, 6, 30),
)  # fmt: skip
PARTS = PageParts(b"start()", b"body{}")
CONTENTS = b"what the page shows" * 9


def test_a_page_is_read_as_it_was_written_signed_or_not(signer):
    for key in (None, signer):
        found = read_page(page_file(CONTENTS, RECORD, PARTS, signer=key))
        assert found.contents == CONTENTS
        assert found.sealed.whole
        assert found.sealed.signed is (True if key else None)
        said = replace(found.sealed.record, file="", key="")
        assert said == RECORD


def test_equal_pages_are_equal_files_but_with_a_password(signer):
    one, other = (page_file(CONTENTS, RECORD, PARTS, signer=signer) for _ in range(2))
    assert one == other
    one, other = (page_file(CONTENTS, RECORD, PARTS, password=PASSWORD) for _ in range(2))
    assert one != other


def test_any_byte_that_is_changed_is_found(signer):
    data = page_file(CONTENTS, RECORD, PARTS, signer=signer)
    for at in range(0, len(data), 7):
        changed = bytearray(data)
        changed[at] ^= 1
        try:
            found = read_page(bytes(changed))
        except ValueError:
            continue
        assert not (found.sealed.whole and found.sealed.signed), at


def test_with_a_password_nothing_can_be_read_and_only_that_one_opens_it(signer):
    data = page_file(CONTENTS, RECORD, PARTS, signer=signer, password=PASSWORD)
    blocks = [b64decode(one) for one in re.findall(rb">([A-Za-z0-9+/]{40,}=*)<", data)]
    assert len(blocks) == 2
    for secret in (CONTENTS[:19], b"Elm", b"City Fire", b"District", b"2027-06-30"):
        assert all(secret not in block for block in (data, *blocks)), secret
    for wrong in ("", "plum tractor violin eight"):
        with pytest.raises(PassphraseError):
            read_page(data, wrong)
    found = read_page(data, PASSWORD)
    assert (found.contents, found.sealed.whole, found.sealed.signed) == (CONTENTS, True, True)


def test_a_password_is_the_same_however_its_accents_were_typed():
    data = page_file(CONTENTS, RECORD, PARTS, password="café brûlé")
    assert read_page(data, "cafe\u0301 bru\u0302le\u0301").contents == CONTENTS


def test_a_signature_of_another_page_does_not_fit(signer):
    one = page_file(CONTENTS, RECORD, PARTS, signer=signer)
    other = page_file(CONTENTS + b"!", RECORD, PARTS, signer=signer)
    mark = re.compile(rb'<script type="text/plain" id="copy">.*</script>\n')
    swapped = mark.sub(lambda _: mark.search(other)[0], one)
    assert not read_page(swapped).sealed.whole


def test_a_program_that_would_end_its_element_is_refused():
    for script, style in ((b"'</script>'", b""), (b"<!-- x", b""), (b"", b"</STYLE>")):
        with pytest.raises(ValueError, match="end of its own element"):
            PageParts(script, style)


def test_the_policy_lets_nothing_be_fetched_and_only_this_script_run(plain):
    data = plain.read_bytes()
    policy = re.search(rb'Content-Security-Policy" content="([^"]+)"', data)[1].decode()
    rules = dict(one.strip().split(" ", 1) for one in policy.split(";"))
    script = re.search(rb"<script>(.*?)</script>", data, re.DOTALL)[1]
    style = re.search(rb"<style>(.*?)</style>", data, re.DOTALL)[1]
    assert rules["default-src"] == "'none'"
    for rule, part in (("script-src", script), ("style-src", style)):
        assert rules[rule] == f"'sha256-{b64encode(sha256(part).digest()).decode()}'"
    assert rules.keys() - {"default-src", "script-src", "style-src"} == {
        "img-src", "base-uri", "form-action"
    }  # fmt: skip
    assert (rules["img-src"], rules["base-uri"]) == ("blob: data:", "'none'")


def test_texts_of_a_school_stand_in_the_file_as_base64_alone(plain):
    data = plain.read_bytes()
    head = data[: data.index(b'id="contents"')]
    for text in (b"Cedar Ridge", b"Whitfield", b"GM-1", b"555-0"):
        assert text not in head.split(b"<script>")[0]
        assert text not in data
    assert unpacked(read_page(data).contents)[0]["school"] == "Cedar Ridge Middle School"


def test_verify_tells_of_a_page_what_it_tells_of_a_packet(made: Made, signer, tmp_path):
    choices = Choices(signer=signer, destroy_by=date(2027, 6, 30), number=2, recipient="Ann Lee")
    page = made.page("signed", choices)
    on = date(2026, 11, 30)
    found = verify(page, [], [signer.public], on)
    assert found.state is State.WHOLE
    assert "copy 2 for Ann Lee" in found.said.text
    assert verify(page, [], [signer.public], date(2027, 7, 1)).state is State.OVERDUE
    assert verify(page, [], [], on).state is State.UNKNOWN_KEY
    assert verify(made.page("plain"), [], [], on).state is State.NOT_SIGNED
    data = page.read_bytes()
    for name, spoiled in (
        ("cut.html", data[:-9_000]), ("byte.html", data.replace(b"start", b"stort", 1)),
        ("mid.html", data[:5_000] + b"x" + data[5_001:]),
    ):  # fmt: skip
        (tmp_path / name).write_bytes(spoiled)
        assert verify(tmp_path / name, [], [signer.public], on).state is State.ALTERED, name


def test_verify_asks_for_the_password_of_a_page_in_a_sentence(tmp_path):
    page = tmp_path / "locked.html"
    page.write_bytes(page_file(CONTENTS, RECORD, PARTS, password=PASSWORD))
    on = date(2026, 11, 30)
    with pytest.raises(PassphraseError, match="“locked.html” has a password"):
        verify(page, [], [], on)
    with pytest.raises(PassphraseError, match="does not open “locked.html”"):
        verify(page, [], [], on, password="another one")
    assert verify(page, [], [], on, password=PASSWORD).state is State.NOT_SIGNED


@pytest.mark.parametrize("audience", [one for one in Audience if one is not Audience.RESPONDER])
def test_nobody_but_responders_has_a_page_and_the_reason_is_said(audience):
    with pytest.raises(AuditError, match=r"no page for a browser, so none was made: .*PDF\.$"):
        check_reader(audience)
    assert check_reader(Audience.RESPONDER) is Audience.RESPONDER
