"""Grids in, plan records out: columns, rows, repairs, deadlines, statuses, offices."""
