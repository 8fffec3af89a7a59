"""Records in, findings out; one function is one kind. Only this room judges."""
