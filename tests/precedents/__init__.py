"""Wordings whose state is known, and how their signs are learned from them."""
