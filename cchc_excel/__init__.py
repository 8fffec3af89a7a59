"""Monthly returns of an administrative-reform plan in, a consolidated workbook and a report out."""

__version__ = "0.1.0"
