"""Where the program begins: a command goes to the command line, anything else to the window."""

from __future__ import annotations

import os
import sys

from cpted_audit import __version__

COMPLETION = "_CPTED_AUDIT_COMPLETE"
"""What a shell sets when it asks, without any argument, how a command line could go on."""
MISTAKE = 2


def main() -> None:
    """Run the program with the process's arguments and exit with its status.

    Only its version is told before anything else of it is loaded.
    """
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"cpted-audit, version {__version__}\n")
        sys.exit()
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()  # photos are decoded in child processes
    status = run(sys.argv[1:])
    import gc

    from cpted_audit import logbook

    logbook.end()
    gc.freeze()  # what is left goes with the process; nobody need look through it for garbage
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Run the program and return its exit status."""
    from cpted_audit import crash, logbook, program

    crash.switch_off()
    if arguments[:1] == [program.SWITCH]:
        program.be_portable()
        arguments = arguments[1:]
    for_window = not arguments or (len(arguments) == 1 and _is_audit(arguments[0]))
    if for_window and COMPLETION not in os.environ:
        return _run_window(arguments[0] if arguments else None)
    from cpted_audit.jobs.garbage import look_seldom

    look_seldom()
    from cpted_audit.cli.main import run as run_command

    logbook.watch_faults()
    logbook.begin()
    return run_command(arguments)


def _run_window(audit: str | None) -> int:
    import gc

    gc.disable()  # until the window shows: loading makes many objects and no garbage
    from pathlib import Path

    try:
        from cpted_audit.ui.application import run_window  # Qt is loaded only for the window
    except ImportError as error:
        from cpted_audit.system_libraries import missing_sentence

        told = missing_sentence(str(error))
        if told is None:
            raise
        sys.stderr.write(f"{told}\n")
        return MISTAKE
    return run_window(None if audit is None else Path(audit))


def _is_audit(argument: str) -> bool:
    suffix = os.path.splitext(argument)[1]  # noqa: PTH122 - pathlib takes its time to load
    # A file may be called “demo”, but no command has a dot in it.
    return suffix.lower() == ".cpted" or (bool(suffix) and os.path.isfile(argument))  # noqa: PTH113


if __name__ == "__main__":
    main()
