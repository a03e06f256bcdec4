"""Every run of these tests is the same, and takes seconds."""

from hypothesis import settings

settings.register_profile("core", max_examples=25, deadline=None, derandomize=True, database=None)
settings.load_profile("core")
