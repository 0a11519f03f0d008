"""Tagged PDF (PDF/UA-1): a builder for stories, and the one place that knows ReportLab."""
