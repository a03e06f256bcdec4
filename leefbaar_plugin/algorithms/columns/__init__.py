"""The columns of results that are more than a mechanism's: of a count, a summary, a publication, the evidence."""
