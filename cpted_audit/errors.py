"""The errors a user can act on; any other exception is a bug and gets a crash report."""

from __future__ import annotations

from cpted_audit.words import N_, Words, joined, told


class SaidError(Exception):
    """An error with words for the user, in English with the values they name beside them.

    The words are a literal where it is raised, which marks them for translation as `N_` does
    (docs/translating.md); `told` gives them with all that a translation needs.
    """

    def __init__(self, message: str = "", /, **values: object) -> None:
        as_said = isinstance(message, Words) and not values
        super().__init__(message if as_said else Words(message, values=values))


class AuditError(SaidError):
    """A mistake or circumstance the user can mend, told in one plain sentence.

    The sentence says what happened, what was kept, and what to do next.
    """

    def full_text(self) -> str:
        """Return the sentence, preceded by one line per detail where there are several."""
        return told(self)


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


class PolicyError(AuditError):
    """An organization decided otherwise for everybody, or its file of policies has a mistake."""


class SecretError(AuditError):
    """A secret was to be written into a document that is not encrypted."""


class ChecklistError(AuditError):
    """A checklist file has mistakes; each of `problems` names file, table and key.

    The message is the problems, one per line.
    """

    def __init__(self, *problems: str, **values: object) -> None:
        said = tuple(Words(problem, values=values) for problem in problems) if values else problems
        super().__init__(joined("\n", said))
        self.problems = said


class ImportRefusedError(AuditError):
    """An import found bad rows and wrote nothing; `problems` holds one sentence per row."""

    def __init__(self, message: str, problems: tuple[str, ...] = (), /, **values: object) -> None:
        super().__init__(message, **values)
        self.problems = problems

    def full_text(self) -> str:
        """Return one line per bad row, then the sentence."""
        return joined("\n", [*self.problems, told(self)])


class PhotoError(AuditError):
    """A picture could not be taken in; the sentence names the file and the reason."""


class PlanError(AuditError):
    """A plan could not be taken in; the sentence says why and what to do."""


class PlanPasswordError(PlanError):
    """A plan file asks for a password; `missing` tells whether none was given, or a wrong one."""

    def __init__(self, message: str, /, *, missing: bool, **values: object) -> None:
        super().__init__(message, **values)
        self.missing = missing


class CancelledError(AuditError):
    """The user cancelled a running job; what was finished before stays.

    Whoever knows what the job was says so; these words are true of any.
    """

    def __init__(
        self,
        message: str = N_(
            "That was cancelled; what was finished before is kept. Start it again to do the rest."
        ),
        /,
        **values: object,
    ) -> None:
        super().__init__(message, **values)


class NoChildError(AuditError):
    """The system started no child process; whoever wanted one says what was not done."""

    def __init__(
        self,
        message: str = N_(
            "A part of the program that runs beside it could not be started; what was "
            "done before is kept. Close other programs and try again."
        ),
        /,
        **values: object,
    ) -> None:
        super().__init__(message, **values)
