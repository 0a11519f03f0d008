"""The command rollup writes schools side by side; a ranking only where it is asked for."""

from __future__ import annotations

import openpyxl
import pypdf
import small_audit


def test_a_folder_becomes_a_pdf_and_a_workbook(cli, tmp_path):
    folder = tmp_path / "audits"
    folder.mkdir()
    for name in ("Oak School", "Elm School"):
        small_audit.make(folder / f"{name}.cpted", school=name).close()
    (folder / "notes.txt").write_text("x", "utf-8")
    done = cli("rollup", folder, "-o", "d.pdf")
    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("2 audits: 2 read.\nWrote d.pdf: 2 audits side by side.\n")
    text = " ".join(page.extract_text() for page in pypdf.PdfReader("d.pdf").pages)
    assert "District overview audits" in " ".join(text.split())
    assert "Ranking" not in text
    assert cli("rollup", folder, "-o", "d.xlsx", "--ranking").code == 0
    assert "Ranking (misleads, see About)" in openpyxl.load_workbook("d.xlsx").sheetnames


def test_a_ranking_is_written_nowhere_else(cli, tmp_path):
    small_audit.make(tmp_path / "a.cpted").close()
    for output in ([], ["-o", "rows.csv"]):
        done = cli("rollup", tmp_path, "--ranking", *output)
        assert done.code != 0
        assert "A ranking is written into a .pdf or .xlsx alone" in done.err
        assert not (tmp_path / "rows.csv").exists()
