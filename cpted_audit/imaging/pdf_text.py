"""The text of a PDF as a reader meets it, page by page."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2


def page_texts(path: Path | BytesIO, password: str = "") -> list[str]:
    """Return the text of each page of a file this program made, in one line per page."""
    source = path.getvalue() if isinstance(path, BytesIO) else path
    document = pypdfium2.PdfDocument(source, password=password or None)
    try:
        return [_text(document, number) for number in range(len(document))]
    finally:
        document.close()


def _text(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    text = page.get_textpage()
    try:
        return " ".join(text.get_text_bounded().split())
    finally:
        text.close()
        page.close()
