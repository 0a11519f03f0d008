"""The errors a user can act on; any other exception is a bug and gets a crash report."""

from __future__ import annotations


class AuditError(Exception):
    """A mistake or circumstance the user can mend, told in one plain sentence.

    The sentence says what happened, what was kept, and what to do next.
    """

    def full_text(self) -> str:
        """Return the sentence, preceded by one line per detail where there are several."""
        return str(self)


class PassphraseError(AuditError):
    """The document is encrypted and the passphrase is missing or does not open it."""


class NotAnAuditError(AuditError):
    """The file is not an audit document, or is damaged beyond reading."""


class NewerFormatError(AuditError):
    """The document was written by a later version of the program."""


class DocumentLockedError(AuditError):
    """Another program has the document open; it can be read, or taken over after a warning."""


class OvertakenError(AuditError):
    """Another program writes the document now; the edit was not written, and what it was is kept.

    It can be opened again and the edit added, or a copy can be made with it.
    """


class ReadOnlyError(AuditError):
    """The document was opened for reading, or lies where nothing can be written."""


class StorageError(AuditError):
    """The disk is full, the file busy or the medium gone; the last edit was not written."""


class SecretError(AuditError):
    """A secret was to be written into a document that is not encrypted."""


class ChecklistError(AuditError):
    """A checklist file has mistakes; each of `problems` names file, table and key.

    The message is the problems, one per line.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class ImportRefusedError(AuditError):
    """An import found bad rows and wrote nothing; `problems` holds one sentence per row."""

    def __init__(self, message: str, problems: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems

    def full_text(self) -> str:
        """Return one line per bad row, then the sentence."""
        return "\n".join([*self.problems, str(self)])


class PhotoError(AuditError):
    """A picture could not be taken in; the sentence names the file and the reason."""


class PlanError(AuditError):
    """A plan could not be taken in; the sentence says why and what to do."""


class PlanPasswordError(PlanError):
    """A plan file asks for a password; `missing` tells whether none was given, or a wrong one."""

    def __init__(self, message: str, *, missing: bool) -> None:
        super().__init__(message)
        self.missing = missing


class CancelledError(AuditError):
    """The user cancelled a running job; what was finished before stays.

    Whoever knows what the job was says so; these words are true of any.
    """

    def __init__(
        self,
        message: str = "That was cancelled; what was finished before is kept. Start it again to "
        "do the rest.",
    ) -> None:
        super().__init__(message)


class NoChildError(AuditError):
    """The system started no child process; whoever wanted one says what was not done."""

    def __init__(
        self,
        message: str = "A part of the program that runs beside it could not be started; what was "
        "done before is kept. Close other programs and try again.",
    ) -> None:
        super().__init__(message)
