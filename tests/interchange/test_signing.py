"""Keys that sign copies: kept encrypted, exported as PEM, told by a fingerprint, in no text."""

from __future__ import annotations

import json
import pickle

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_public_key,
)

from cpted_audit.errors import AuditError, PassphraseError
from cpted_audit.interchange.packet.signing import (
    LARGEST_FILE,
    SigningKey,
    fingerprint_in,
    locked,
    new_key,
    public_of,
    read_public,
    unlocked,
)

CHEAP = 2
"""A cost of scrypt that takes no time."""
PASSPHRASE = "plum tractor violin"


def test_a_key_comes_back_with_its_passphrase_alone():
    key = new_key("  Maple   USD ")
    kept = locked(key, PASSPHRASE, cost=CHEAP)
    assert unlocked(kept, PASSPHRASE) == key
    assert (public_of(kept), public_of(kept).issuer) == (key.public, "Maple USD")
    with pytest.raises(PassphraseError, match="if it is lost, make a new key") as told:
        unlocked(kept, "plum tractor viola")
    assert "Maple USD" in str(told.value)
    assert told.value.__cause__ is None
    assert key.seed not in kept
    assert key.seed.hex() not in kept.decode()


def test_what_stands_in_the_clear_beside_a_key_cannot_be_changed():
    kept = json.loads(locked(new_key("Maple USD"), PASSPHRASE, cost=CHEAP))
    with pytest.raises(PassphraseError):
        unlocked(json.dumps(kept | {"issuer": "Oak USD"}).encode(), PASSPHRASE)


@pytest.mark.parametrize(
    "changed",
    [
        {"format": "another"}, {"version": 2}, {"public": "00"}, {"public": 7}, {"issuer": None},
        {"cost": 2**40}, {"cost": 3}, {"cost": "x"}, {"salt": "zz"}, {"nonce": "00"},
        {"key": "?"}, {"key": None},
    ],
)  # fmt: skip
def test_a_damaged_file_is_told_in_a_sentence(changed):
    kept = json.loads(locked(new_key("Maple USD"), PASSPHRASE, cost=CHEAP))
    with pytest.raises(AuditError, match="file of the signing key is damaged"):
        unlocked(json.dumps(kept | changed).encode(), PASSPHRASE)


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b"[" * 9_000, b"x" * (LARGEST_FILE + 1)])
def test_what_is_no_key_is_told_in_a_sentence(data):
    with pytest.raises(AuditError, match="file of the signing key is damaged"):
        public_of(data)


def test_a_key_is_in_no_text_of_itself():
    key = new_key("Maple USD")
    assert repr(key) == str(key) == "SigningKey('Maple USD')"
    assert pickle.loads(pickle.dumps(key)) == key  # as it goes to the process that makes a copy


def test_a_key_belongs_to_somebody():
    with pytest.raises(AuditError, match="says whose it is"):
        new_key("  ")


def test_others_read_the_public_half_and_its_signatures():
    key = new_key("Müller & Söhne")
    pem = key.public.to_pem()
    theirs = load_pem_public_key(pem[pem.index(b"-----") :])
    assert isinstance(theirs, Ed25519PublicKey)
    theirs.verify(key.sign(b"packet"), b"packet")
    read = read_public(pem)
    assert (read, read.issuer) == (key.public, "Müller & Söhne")
    assert read.verifies(key.sign(b"packet"), b"packet")
    assert not read.verifies(key.sign(b"packet"), b"packets")
    assert not read.verifies(b"short", b"packet")
    assert not new_key("Other").public.verifies(key.sign(b"packet"), b"packet")


def test_another_kind_of_key_is_refused():
    other = X25519PrivateKey.generate().public_key()
    pem = other.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    broken = b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
    for data in (b"", b"\xff\xfe", pem, broken):
        with pytest.raises(AuditError, match="no public key of an issuer"):
            read_public(data)


def test_a_fingerprint_is_known_however_it_is_typed():
    public = SigningKey("Maple USD", bytes(range(32))).public
    printed = public.fingerprint
    assert len(printed) == 24
    for typed in (printed, printed.lower(), printed.replace("-", ""), printed.replace("-", " ")):
        assert fingerprint_in(f" {typed} ") == printed
    for other in ("", printed[:-1], printed + "0", "no fingerprint", "G" * 20):
        assert fingerprint_in(other) is None
