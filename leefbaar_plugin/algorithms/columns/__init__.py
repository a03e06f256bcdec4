"""The columns of results that are more than a mechanism's: of a summary, a publication, the evidence."""
