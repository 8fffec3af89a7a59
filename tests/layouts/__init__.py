"""Any plan drawn in any layout: what the property tests of reading draw from."""
