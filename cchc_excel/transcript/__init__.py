"""How a file was read: as JSON for machines, as text for a terminal, as a page for the browser."""
