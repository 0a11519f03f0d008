"""Encrypting a PDF: AES-256 revision 6, nothing in the clear on the disk, secrets refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import children
import pikepdf
import pytest

from cpted_audit.errors import AuditError, StorageError
from cpted_audit.report.pdf import Furniture, Secret, Story, build
from cpted_audit.report.pdf.objects import LEAST_PASSWORD, checked_password

PASSWORD = "correct horse battery"
WORDS = "The dock door does not latch"


def story(*, secret: str = "") -> Story:
    made = Story(title="Test", language="en")
    with made.section("Section"):
        made.paragraph(WORDS)
        if secret:
            made.table([["Door", "Code"]], [["7", Secret(secret)]])
    return made


def write(target: Path, password: str = PASSWORD, *, secret: str = "") -> None:
    build(story(secret=secret), target, furniture=Furniture(marking="TLP:RED"), password=password)


def test_a_file_opens_with_its_password_alone(tmp_path):
    target = tmp_path / "a.pdf"
    write(target)
    for wrong in ("", "correct horse", PASSWORD.upper()):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(target, password=wrong)
    with pikepdf.open(target, password=PASSWORD) as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        assert "aesv3" in str(pdf.encryption.stream_method)
        assert pdf.user_password_matched
        assert not pdf.owner_password_matched
        assert pdf.allow.accessibility
        assert pdf.allow.print_highres
        assert not pdf.allow.modify_other
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.docinfo["/Title"]) == "Test"


def test_what_is_encrypted_is_the_same_document(tmp_path):
    sealed, plain = tmp_path / "sealed.pdf", tmp_path / "plain.pdf"
    write(sealed)
    write(plain, "")
    with pikepdf.open(sealed, password=PASSWORD) as one, pikepdf.open(plain) as other:
        assert len(one.pages) == len(other.pages)
        contents = [page.Contents.read_bytes() for page in one.pages]
        assert contents == [page.Contents.read_bytes() for page in other.pages]


def test_no_byte_in_the_clear_is_left_beside_it(tmp_path):
    target = tmp_path / "a.pdf"
    write(target)
    assert [one.name for one in tmp_path.iterdir()] == ["a.pdf"]
    data = target.read_bytes()
    assert b"/Title (Test)" not in data
    assert b"Section" not in data


def test_what_the_file_says_of_itself_is_encrypted_too(tmp_path):
    """The title and who wrote it stand in the metadata packet, which a PDF may leave readable."""
    sealed, plain = tmp_path / "sealed.pdf", tmp_path / "plain.pdf"
    write(sealed)
    write(plain, "")
    for telling in (b"<?xpacket", b"<dc:title>", b"Test</rdf:li>"):
        assert telling in plain.read_bytes()
        assert telling not in sealed.read_bytes()
    with pikepdf.open(sealed, password=PASSWORD) as pdf:
        assert pdf.trailer.Encrypt.get("/EncryptMetadata", True)
        assert b"Test</rdf:li>" in pdf.Root.Metadata.read_bytes()


def test_letters_are_taken_as_readers_take_them(tmp_path):
    target = tmp_path / "a.pdf"
    decomposed = "pa\N{COMBINING ACUTE ACCENT}ssword-42"
    write(target, decomposed)
    pikepdf.open(target, password="p\N{LATIN SMALL LETTER A WITH ACUTE}ssword-42").close()


@pytest.mark.parametrize("password", ["short", "é" * 64])
def test_a_password_that_is_too_short_or_long_is_refused(tmp_path, password):
    with pytest.raises(AuditError, match="no file was made"):
        write(tmp_path / "a.pdf", password)
    assert list(tmp_path.iterdir()) == []


def test_the_least_and_the_longest_password_are_taken():
    assert checked_password("x" * LEAST_PASSWORD)
    assert checked_password("x" * 127)


def test_secrets_are_refused_in_the_clear_and_written_with_a_password(tmp_path):
    target = tmp_path / "a.pdf"
    with pytest.raises(AuditError, match="only into an encrypted PDF"):
        write(target, "", secret="4711#")
    assert list(tmp_path.iterdir()) == []
    write(target, secret="4711#")
    assert target.is_file()


def test_a_secret_is_dots_to_whoever_prints_it():
    assert f"{Secret('4711#')} {Secret('4711#')!r}" == "•••• ••••"


def test_a_sealed_story_is_refused_in_the_clear_even_without_a_secret(tmp_path):
    made = story()
    made.seal()
    with pytest.raises(AuditError, match="only into an encrypted PDF"):
        build(made, tmp_path / "a.pdf", furniture=Furniture())


def test_a_file_that_cannot_be_written_leaves_what_was_there(tmp_path):
    with pytest.raises(StorageError):
        write(tmp_path / "missing" / "a.pdf")
    target = tmp_path / "a.pdf"
    target.write_text("older")
    with pytest.raises(AuditError):
        write(target, "short")
    assert target.read_text() == "older"


def test_qpdf_accepts_an_encrypted_file(tmp_path):
    if not shutil.which("qpdf"):
        pytest.skip("qpdf is not installed")
    target = tmp_path / "a.pdf"
    write(target)
    checked = children.run(
        ["qpdf", f"--password={PASSWORD}", "--check", target], capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout + checked.stderr
