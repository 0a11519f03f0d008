"""Walk a school through CPTED checklists and hand over a scored PDF, with no network."""

__version__ = "0.2.0"
