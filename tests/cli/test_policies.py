"""What an organization decides holds for every command; a file with a mistake stops them all."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import timedelta
from pathlib import Path

import children
import pytest
import small_audit
from pypdf import PdfReader

from cpted_audit import clock, policy, program
from cpted_audit.cli.main import cli as commands
from cpted_audit.domain.documents.days import day
from cpted_audit.errors import PolicyError
from cpted_audit.files import replacing
from cpted_audit.session.documents.copies import issuer
from cpted_audit.session.documents.copies.recipients import last_day, recipients
from cpted_audit.session.following.begin import Following, begin
from cpted_audit.session.session import Session
from cpted_audit.session.things.site_facts import edit_site, site_facts
from cpted_audit.session.walk.companions import add_lists

ROOT = Path(__file__).resolve().parents[2]
ALL = "\n".join(one.example for one in policy.POLICIES)


def new(cli, *more: object):
    """Run the command that makes an audit."""
    return cli("new", "elm.cpted", "--site", "Elm School", "--spaces", "Main: classroom=1", *more)


# The file


def test_every_policy_is_told_by_the_command_and_names_where_it_is_held(cli, decide):
    path = decide(ALL)
    told = cli("policy")
    assert (told.code, told.err) == (0, "")
    lines = told.out.splitlines()
    assert lines[: len(policy.POLICIES)] == [str(policy.told(one)) for one in policy.POLICIES]
    assert f"  {path}" in lines
    for one in policy.POLICIES:
        for module in one.obeyed:
            text = (ROOT / "cpted_audit" / module).read_text("utf-8")
            assert "policy" in text, module


def test_an_example_can_be_printed_and_is_a_policy_file(cli, decide):
    printed = cli("policy", "--example")
    decide(printed.out)
    assert all(policy.is_decided(one) for one in policy.POLICIES)


def test_without_a_file_nothing_is_decided_and_it_is_said_where_one_would_lie(cli, decide):
    told = cli("policy")
    assert told.out.startswith("No policy was set.")
    assert all(str(path) in told.out for path in policy.policy_files())
    assert not any(policy.is_decided(one) for one in policy.POLICIES)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("passphrase_required = 'yes'", "“passphrase_required” is to be written like"),
        ("camera = 0", "“camera” is to be written like camera = false"),
        ("marking = ''", "“marking” is to be written like"),
        ("destroy_by_days = true", "“destroy_by_days” is to be written like"),
        ("destroy_by_days = -1", "“destroy_by_days” is to be written like"),
        ("folders_allowed = []", "“folders_allowed” is to be written like"),
        ("folders_allowed = ['Audits']", "“folders_allowed” is to be written like"),
        ("pasphrase_required = true", "“pasphrase_required” is not a policy this version knows"),
        ("camera = ", "has a mistake"),
        ("[policies]\ncamera = false", "“policies” is not a policy"),
        ("#" * (policy.LARGEST_FILE + 1), "larger than any such file"),
        ("camera = false\ncamera = true", "has a mistake"),
        ('marking = "' + "X" * 41 + '"', "(at most 40 letters)"),
        ('folders_allowed = ["D:\\temp"]', "with / between folders"),
        ('folders_allowed = ["C:\\Users"]', "write / in a path"),
        ('folders_allowed = ["$HOME/Audits"]', "no variables"),
        ('folders_allowed = ["/srv/%USERNAME%"]', "no variables"),
        ('folders_allowed = ["~nobody/Audits"]', "“folders_allowed” is to be written like"),
        ("destroy_by_days = 1.5", "a number from 1 to"),
        ("destroy_by_days = " + "9" * 5000, "has a mistake"),
        ("k" * 90_000 + " = 1", "kk…” is not a policy"),
        ('"a\\nb\\u202e" = 1', "“a�b�” is not a policy"),
        ("x = " + "[" * 5000, "has a mistake"),
    ],
)
def test_a_file_with_a_mistake_stops_every_command_with_one_sentence(cli, decide, text, told):
    path = decide(text)
    for command in (["new", "elm.cpted", "--site", "Elm", "--no-passphrase"], ["policy"]):
        done = cli(*command)
        assert done.code == 2
        assert done.out == ""
        assert told in done.err
        assert str(path) in done.err
        assert done.err.count("\n") == 1
        assert len(done.err) < 600
    assert not Path("elm.cpted").exists()


def test_a_file_that_nobody_would_read_is_a_mistake_and_none_is_waited_for(cli, decide):
    path = decide("")
    beside = path.with_name("policy.toml.txt")
    path.rename(beside)
    policy.all_decided.cache_clear()
    assert "its name is to be policy.toml" in cli("checklists").err
    beside.unlink()
    path.mkdir()
    assert "it is no file" in cli("checklists").err
    path.rmdir()
    if os.name != "nt":
        path.symlink_to(path.parent / "share" / "policy.toml")
        assert "a link to a file that is not there" in cli("checklists").err
        path.unlink()
        os.mkfifo(path)
        assert "it is no file" in cli("checklists").err
        path.unlink()
    assert cli("checklists").code == 0


def test_the_command_helps_to_correct_a_file_and_to_try_one_first(cli, decide, tmp_path):
    decide("camera = maybe")
    assert cli("policy", "--example").code == 0
    assert "has a mistake" in cli("policy").err
    mine = tmp_path / "new.toml"
    mine.write_text('camera = false\nstate_profile = "NE"')
    tried = cli("policy", "--try", mine)
    assert tried.code == 0
    assert "The camera of this computer is not used." in tried.out
    assert "has no mistake; it decides nothing where it lies" in tried.out
    mine.write_text("camera = 0")
    assert "Nothing was changed; correct it and try it again." in cli("policy", "--try", mine).err
    mine.write_text('state_profile = "nowhere"')
    assert "which this program does not know" in cli("policy", "--try", mine).err
    assert "There is no file" in cli("policy", "--try", tmp_path / "none.toml").err


def test_a_file_written_on_windows_is_read(decide):
    path = decide("")
    path.write_bytes(b'\xef\xbb\xbfcamera = false\r\nmarking = "TLP:RED"\r\n')
    policy.all_decided.cache_clear()
    assert (policy.decided(policy.CAMERA), policy.decided(policy.MARKING)) == (False, "TLP:RED")
    for encoding in ("utf-16", "utf-8-sig"):  # as PowerShell 5 and Notepad write it
        path.write_bytes('marking = "tlp:amber +  über"\r\n'.encode(encoding))
        policy.all_decided.cache_clear()
        assert policy.decided(policy.MARKING) == "TLP:AMBER + ÜBER"
    path.write_bytes("marking = 'über'".encode("cp1252"))
    policy.all_decided.cache_clear()
    with pytest.raises(PolicyError, match="it is not saved as UTF-8"):
        policy.all_decided()


def test_the_machine_wide_file_decides_over_the_one_beside_the_program(decide):
    _machine, beside = policy.policy_files()
    beside.write_text('marking = "TLP:GREEN"\ncamera = false')
    decide('marking = "TLP:RED"')
    assert policy.decided(policy.MARKING) == "TLP:RED"
    assert not policy.decided(policy.CAMERA)
    assert policy.all_decided().files == policy.policy_files()


# What each holds


def test_a_required_passphrase_leaves_no_new_audit_without_one(cli, decide, tmp_path, passphrase):
    decide("passphrase_required = true")
    refused = new(cli, "--no-passphrase")
    assert refused.code == 2
    assert "Your organization decided that." in refused.err
    assert not (tmp_path / "elm.cpted").exists()
    assert new(cli, "--passphrase-file", passphrase).code == 0
    Path("weak.txt").write_text("a\n")
    for command in (
        ["new", "oak.cpted", "--site", "Oak", "--passphrase-file", "weak.txt"],
        ["passphrase", "elm.cpted", "--passphrase-file", passphrase,
         "--new-passphrase-file", "weak.txt"],
    ):  # fmt: skip
        weak = cli(*command, "--weak-passphrase")
        assert weak.code == 2
        assert "Your organization decided that. Nothing was made or changed" in weak.err
    assert not Path("oak.cpted").exists()
    assert cli("places", "elm.cpted", "--passphrase-file", passphrase).code == 0


def test_a_required_passphrase_leaves_no_copy_and_no_merged_file_without_one(cli, decide, tmp_path):
    small_audit.make(tmp_path / "a.cpted").close()
    small_audit.make(tmp_path / "b.cpted").close()
    decide("passphrase_required = true")
    for command in (
        ["copy-for", "a.cpted", "-o", "c.cpted", "--no-passphrase"],
        ["merge", "a.cpted", "a.cpted", "-o", "c.cpted"],
    ):
        done = cli(*command)
        assert done.code == 2, command
        assert not (tmp_path / "c.cpted").exists()
    assert (
        "Your organization decided that."
        in cli("copy-for", "a.cpted", "-o", "c.cpted", "--no-passphrase").err
    )


def test_the_sample_school_is_made_whatever_was_decided(decide, tmp_path):
    from cpted_audit.session.places import new_audit

    decide("passphrase_required = true")
    with pytest.raises(PolicyError):
        new_audit.create(tmp_path / "a.cpted", new_audit.NewAudit(site_name="Oak"))
    made = new_audit.create(tmp_path / "a.cpted", new_audit.NewAudit(site_name="Oak"), made_up=True)
    made.close()


def test_a_fixed_marking_is_on_every_audit_and_document(cli, decide, tmp_path):
    small_audit.make(tmp_path / "before.cpted").close()
    decide('marking = "TLP:RED"')
    assert new(cli, "--no-passphrase").code == 0
    with Session.open(tmp_path / "elm.cpted") as session:
        assert session.site.marking == "TLP:RED"
        with pytest.raises(PolicyError):
            edit_site(session, marking="TLP:GREEN")
        edit_site(session, name="Elm High School")
        assert session.site.marking == "TLP:RED"
    refused = cli("report", "before.cpted", "-o", "x.pdf", "--marking", "TLP:GREEN")
    assert refused.code == 2
    assert "Your organization decided that." in refused.err
    assert not (tmp_path / "x.pdf").exists()
    given = ["report", "before.cpted", "-o", "public.pdf", "--audience", "public"]
    for chosen, printed in (((), "TLP:CLEAR"), (("--marking", "tlp: red"), "TLP:RED")):
        assert cli(*given, *chosen).code == 0
        assert printed in PdfReader(tmp_path / "public.pdf").pages[0].extract_text()
    assert cli("walk-form", "before.cpted", "-o", "form.pdf").code == 0
    text = PdfReader(tmp_path / "form.pdf").pages[0].extract_text()
    assert "TLP:RED" in text
    assert "TLP:AMBER" not in text


def test_an_audit_that_follows_another_has_what_was_decided(cli, decide, tmp_path, passphrase):
    small_audit.make(tmp_path / "before.cpted").close()
    decide('passphrase_required = true\nmarking = "TLP:RED"')
    refused = cli("new", "next.cpted", "--from", "before.cpted", "--no-passphrase")
    assert refused.code == 2
    assert "Your organization decided that." in refused.err
    with Session.open(tmp_path / "before.cpted", read_only=True) as before:
        with pytest.raises(PolicyError):
            begin(before, Following(target=tmp_path / "next.cpted"))
        assert not (tmp_path / "next.cpted").exists()
        wanted = Following(target=tmp_path / "next.cpted", passphrase="four words and more")
        with begin(before, wanted) as following:
            assert following.site.marking == "TLP:RED"


def test_a_new_audit_begins_with_the_state_that_was_decided_and_keeps_it(cli, decide, tmp_path):
    from cpted_audit.session.documents.profiles import choose_profile, profile_of

    decide('state_profile = "ne"')
    assert new(cli, "--no-passphrase").code == 0
    with Session.open(tmp_path / "elm.cpted") as session:
        facts = site_facts(session)
        assert (facts.profile, facts.exemption) == ("ne", profile_of("ne").line)
        with pytest.raises(PolicyError):
            choose_profile(session, "tx")
        session.undo()
        facts = site_facts(session)
        assert (facts.profile, facts.exemption) == ("ne", profile_of("ne").line)


def test_an_audit_that_follows_another_takes_the_state_that_was_decided(cli, decide, tmp_path):
    from cpted_audit.session.documents.profiles import choose_profile, profile_of

    with small_audit.make(tmp_path / "before.cpted") as session:
        choose_profile(session, "tx")
    decide('state_profile = "NE"')
    for name, more in (("next", ()), ("made", ("--template",))):
        made = cli("new", name, "--from", "before.cpted", "--no-passphrase", *more)
        assert made.code == 0, made.err
        with Session.open(tmp_path / f"{name}.cpted", read_only=True) as session:
            facts = site_facts(session)
            assert (facts.profile, facts.exemption) == ("ne", profile_of("ne").line)


def test_a_line_of_that_state_that_a_district_wrote_goes_on(cli, decide, tmp_path):
    from cpted_audit.session.documents.profiles import choose_profile, set_exemption

    with small_audit.make(tmp_path / "before.cpted") as session:
        choose_profile(session, "ne")
        set_exemption(session, "Our own line.")
    decide('state_profile = "ne"')
    assert cli("new", "next.cpted", "--from", "before.cpted", "--no-passphrase").code == 0
    with Session.open(tmp_path / "next.cpted", read_only=True) as session:
        assert site_facts(session).exemption == "Our own line."


def test_an_audit_copied_for_somebody_has_the_last_day_that_was_decided(cli, decide, tmp_path):
    small_audit.make(tmp_path / "a.cpted").close()
    decide("destroy_by_days = 30")
    made = cli("copy-for", "a.cpted", "-o", "c.cpted", "--no-passphrase", "--recipient", "Chief")
    last = clock.today() + timedelta(days=30)
    assert f"It is to be destroyed by {day(last)}." in made.out
    with Session.open(tmp_path / "a.cpted", read_only=True) as session:
        assert [one.destroy_by for one in recipients(session)] == [last]


def test_the_schools_of_a_district_are_marked_as_was_decided(cli, decide, tmp_path):
    (tmp_path / "all").mkdir()
    small_audit.make(tmp_path / "all" / "a.cpted").close()
    decide('marking = "TLP:RED"')
    assert cli("rollup", "all", "-o", "all.pdf").code == 0
    assert "TLP:RED" in PdfReader(tmp_path / "all.pdf").pages[0].extract_text()
    assert cli("rollup", "all", "-o", "all.csv").code == 0
    assert "TLP:AMBER" not in Path("all.csv").read_text("utf-8")


def test_a_state_nobody_knows_is_said_before_anything_is_made(cli, decide, tmp_path):
    decide('state_profile = "nowhere"')
    done = new(cli, "--no-passphrase")
    assert done.code == 2
    assert "nowhere" in done.err
    assert list(tmp_path.glob("*.cpted")) == []


def test_nothing_is_written_outside_the_folders_allowed(cli, decide, tmp_path):
    allowed = tmp_path / "Audits"
    allowed.mkdir()
    small_audit.make(tmp_path / "before.cpted").close()
    text = str(allowed).replace("\\", "/")
    decide(f'folders_allowed = ["{text}"]')
    refused = new(cli, "--no-passphrase")
    assert refused.code == 2
    assert "“elm.cpted” was not written" in refused.err
    with pytest.raises(PolicyError):
        Session.open(tmp_path / "before.cpted")
    with pytest.raises(PolicyError), replacing(tmp_path / "a.pdf") as draft:
        draft.write_bytes(b"%PDF")
    with pytest.raises(PolicyError), replacing(allowed / ".." / "a.pdf") as draft:
        draft.write_bytes(b"%PDF")
    with Session.open(tmp_path / "before.cpted", read_only=True) as session:
        assert session.walk.places
    made = cli("new", allowed / "elm.cpted", "--site", "Elm", "--no-passphrase")
    assert made.code == 0
    assert cli("walk-form", allowed / "elm.cpted", "-o", allowed / "form.pdf").code == 0


def test_no_command_and_no_variable_leads_out_of_the_folders_allowed(
    cli, decide, tmp_path, monkeypatch
):
    allowed, outside = tmp_path / "Audits", tmp_path / "stick"
    allowed.mkdir()
    outside.mkdir()
    small_audit.make(allowed / "elm.cpted").close()
    decide(f'folders_allowed = ["{allowed.as_posix()}"]')
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA", "HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(outside))
    if os.name != "nt":
        (allowed / "link").symlink_to(outside)
    elm = allowed / "elm.cpted"
    for command in (
        ["walk-form", elm, "-o", outside / "form.pdf"],
        ["walk-form", elm, "-o", allowed / "link" / "form.pdf"],
        ["packet", elm, "-o", outside / "packet"],
        ["copy-for", elm, "-o", outside / "c.cpted", "--no-passphrase"],
        ["rollup", allowed, "-o", outside / "rows.parquet"],
        ["rollup", allowed, "--to", outside / "rows.db"],
        ["rollup", allowed, "--to", f"sqlite:///file:{outside}/rows.db?uri=true"],
        ["rollup", allowed, "-o", outside / "rows.csv"],
        ["demo", "-o", outside / "demo"],
    ):
        if "link" in map(str, command) and os.name == "nt":
            continue
        done = cli(*command)
        assert done.code == 2, command
        assert [one for one in outside.rglob("*") if one.suffix or one.name == "demo"] == []


WRITTEN = {
    "compare-audits": ("elm.cpted", "oak.cpted", "-o", "x.pdf"),
    "copy-for": ("elm.cpted", "--no-passphrase", "-o", "x.cpted"),
    "demo": ("-o", "x"),
    "export": ("findings", "elm.cpted", "-o", "x.csv"),
    "export-findings": ("elm.cpted", "-o", "x.xlsx"),
    "finding-sheet": ("elm.cpted", "1", "-o", "x.pdf"),
    "fiscal-page": ("elm.cpted", "-o", "x.pdf"),
    "interview-form": ("elm.cpted", "--list", "tip-line", "-o", "x.pdf"),
    "merge": ("elm.cpted", "copy.cpted", "-o", "x.cpted"),
    "packet": ("elm.cpted", "-o", "x.zip"),
    "punch-list": ("elm.cpted", "-o", "x.pdf"),
    "report": ("elm.cpted", "-o", "x.pdf"),
    "rollup": ("audits", "-o", "x.csv"),
    "timeline-page": ("elm.cpted", "-o", "x.pdf"),
    "trend": ("elm.cpted", "oak.cpted", "-o", "x.pdf"),
    "viewer": ("elm.cpted", "-o", "x.html"),
    "walk-form": ("elm.cpted", "-o", "x.pdf"),
    "reminders": ("elm.cpted", "--folder", "x"),
}
"""How every command that writes a file of its own is asked for one; relative paths are allowed."""


def test_no_command_that_writes_a_file_is_missing_here():
    offers = {
        name
        for name, command in commands.commands.items()
        if any({"-o", "--folder"} & set(param.opts) for param in command.params)
    }
    assert offers == set(WRITTEN)


@pytest.fixture(scope="module")
def two_schools(tmp_path_factory) -> Path:
    """A folder with two audits, one with a finding and an interview, and a copy of it."""
    folder = tmp_path_factory.mktemp("schools")
    for name in ("elm", "oak"):
        with small_audit.make(folder / f"{name}.cpted", audit=name) as session:
            add_lists(session, ["tip-line"])
            small_audit.observe(session, "Main / Room 1", {"R1": small_audit.N})
    shutil.copyfile(folder / "elm.cpted", folder / "copy.cpted")
    return folder


@pytest.mark.parametrize(
    "name",  # the sample takes as long as all others
    [pytest.param(one, marks=pytest.mark.slow) if one == "demo" else one for one in WRITTEN],
)
def test_every_command_that_writes_is_held_to_the_folders_allowed(
    cli, decide, tmp_path, monkeypatch, two_schools, name
):
    allowed, outside = tmp_path / "Audits", tmp_path / "stick"
    shutil.copytree(two_schools, allowed)
    outside.mkdir()
    monkeypatch.chdir(allowed)
    decide(f'folders_allowed = ["{allowed.as_posix()}"]')
    *asked, target = ("." if one == "audits" else one for one in WRITTEN[name])
    refused = cli(name, *asked, outside / target)
    assert refused.code == 2
    assert "in these folders alone" in refused.err
    assert list(outside.iterdir()) == []
    done = cli(name, *asked, allowed / target)
    assert (done.code, done.err) == (0, ""), "nothing else was in the way"


def test_the_signing_key_lies_in_the_profile_whatever_folders_are_allowed(
    decide, monkeypatch, tmp_path
):
    monkeypatch.setattr(issuer, "user_folder", lambda: tmp_path / "profile")
    decide(f'folders_allowed = ["{(tmp_path / "Audits").as_posix()}"]')
    issuer.make_key("Cedar Ridge", "four words and some more")
    with pytest.raises(PolicyError):
        issuer.export_public(tmp_path / "public.pem")


def test_folders_may_be_told_by_the_users_home(decide, monkeypatch, tmp_path):
    monkeypatch.setattr(policy, "home_folder", lambda: tmp_path)
    decide('folders_allowed = ["~/Audits"]')
    policy.refuse_outside(tmp_path / "Audits" / "a.cpted")
    with pytest.raises(PolicyError):
        policy.refuse_outside(tmp_path / "Audits2" / "a.cpted")


def test_a_name_too_long_to_be_followed_is_refused_where_folders_are_decided(decide, tmp_path):
    long = tmp_path / "Elsewhere" / f"{'9' * 300}.cpted"
    policy.refuse_outside(long)  # nothing is decided: the system tells what it cannot write
    decide(f'folders_allowed = ["{(tmp_path / "Audits").as_posix()}"]')
    with pytest.raises(PolicyError):
        policy.refuse_outside(long)


@pytest.mark.parametrize(("chosen", "days"), [(None, 30), (40, 30), (10, 10)])
def test_a_copy_has_the_last_day_that_was_decided_or_an_earlier_one(decide, chosen, days):
    today = clock.today()
    given = None if chosen is None else today + timedelta(days=chosen)
    assert last_day(given) == given
    decide("destroy_by_days = 30")
    assert last_day(given) == today + timedelta(days=days)


def test_a_day_later_than_was_decided_is_refused_and_not_shortened_unsaid(cli, decide, tmp_path):
    decide("destroy_by_days = 30")
    small_audit.make(tmp_path / "a.cpted").close()
    latest = day(clock.today() + timedelta(days=30))
    for command in (
        ["report", "a.cpted", "-o", "a.pdf", "--audience", "public"],
        ["packet", "a.cpted", "-o", "packet"],
        ["viewer", "a.cpted", "-o", "a.html"],
    ):
        refused = cli(*command, "--recipient", "Board", "--destroy-by", "2999-01-01")
        assert refused.code == 2
        assert f"No file was made; choose {latest} or an earlier day." in refused.err
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["a.cpted"]


@pytest.mark.slow
def test_a_report_made_by_the_command_has_that_last_day(cli, decide, tmp_path):
    decide("destroy_by_days = 30")
    small_audit.make(tmp_path / "a.cpted").close()
    made = cli("report", "a.cpted", "-o", "a.pdf", "--audience", "public", "--recipient", "Board")
    assert made.code == 0
    with Session.open(tmp_path / "a.cpted", read_only=True) as session:
        (given,) = recipients(session)
        assert given.destroy_by == clock.today() + timedelta(days=30)


# Where the program looks


_BUILT = """
import sys
sys.frozen, sys.executable = True, sys.argv[1]
from cpted_audit.__main__ import run
sys.exit(run(sys.argv[2:]))
"""


_ASKED = (
    "import subprocess, sys; subprocess.run([sys.executable, '-c', "
    "'import cpted_audit.program as own; print(own.portable_folder() is not None)'], check=True)"
)


def built(folder: Path, *arguments: str, **variables: str):
    """Run a command as the program that was built into a folder does."""
    return children.run(
        [sys.executable, "-c", _BUILT, str(folder / "cpted-audit"), *arguments],
        capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, **variables},
    )  # fmt: skip


def test_a_built_program_obeys_the_file_beside_it(tmp_path):
    (tmp_path / policy.FILE).write_text("camera = false\n")
    assert "The camera of this computer is not used." in built(tmp_path, "policy").stdout
    (tmp_path / policy.FILE).write_text("camera = maybe\n")
    stopped = built(tmp_path, "checklists")
    assert (stopped.returncode, stopped.stdout) == (2, "")
    assert stopped.stderr.count("\n") == 1
    elsewhere = str(tmp_path / "elsewhere" / "it.AppImage")
    evaded = built(tmp_path, "checklists", APPIMAGE=elsewhere, APPDIR=elsewhere)
    assert evaded.returncode == 2


@pytest.mark.parametrize("name", ["portable.txt", "cpted-audit.portable"])
def test_a_portable_program_keeps_its_own_beside_itself(tmp_path, name):
    (tmp_path / name).touch()
    told = built(tmp_path, "policy")
    assert told.returncode == 0
    assert str(tmp_path / "cpted_audit data") in told.stdout
    logs = list((tmp_path / "cpted_audit data").rglob("log.txt"))
    assert len(logs) == 1
    assert "command.policy" in logs[0].read_text("utf-8")


def test_a_switch_makes_a_program_portable_and_what_it_starts(tmp_path):
    made = tmp_path / "oak.cpted"
    small_audit.make(made).close()
    done = built(tmp_path, "--portable", "report", str(made), "-o", str(tmp_path / "oak.pdf"))
    assert done.returncode == 0, done.stderr
    logs = list((tmp_path / "cpted_audit data").rglob("log.txt"))
    assert "command.report" in logs[0].read_text("utf-8")
    assert str(tmp_path / "cpted_audit data") in built(tmp_path, "--portable", "policy").stdout
    assert str(tmp_path / "cpted_audit data") not in built(tmp_path, "policy").stdout
    late = built(tmp_path, "--law-folder", str(tmp_path), "--portable", "policy")
    assert (late.returncode, late.stdout) == (2, "")
    assert "before everything else" in late.stderr
    seen = f"import cpted_audit.program as own; own.be_portable(); {_ASKED}"
    told = children.run([sys.executable, "-c", seen], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "True"


@pytest.mark.skipif(os.name == "nt", reason="there every user has a folder")
def test_a_user_without_a_home_is_told_no_mistake_of_the_program(monkeypatch, tmp_path):
    def none() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", none)
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    assert program.user_folder() == Path("/nonexistent/.local/share")
    assert program.log_folder() == Path("/nonexistent/.local/state")
    assert issuer.own_key() is None
