"""What is wrong with a template, or with a report that was read back."""

from __future__ import annotations


class TemplateFault(Exception):  # noqa: N818 - whoever edits the template reads it, not a programmer
    """The user's template cannot be used; each sentence names a field or a paragraph, and what to do."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


class TextLost(Exception):  # noqa: N818 - a fault of the program that must stop the publishing
    """A text that was put into the report is not in the document that was written."""
