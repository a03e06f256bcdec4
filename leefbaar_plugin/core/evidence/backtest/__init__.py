"""The back-test: flags as they would have been, against what happened; always beside simpler rules of thumb."""
