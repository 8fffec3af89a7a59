"""Files become safe copies: what counts as input, what is litter, hash, preflight, one limited worker a file."""
