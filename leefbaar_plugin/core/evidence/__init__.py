"""Evidence: would it have warned us, how sure is each flag, how much of a count is chance?"""
