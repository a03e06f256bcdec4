"""What is there, and is it sound? Checks of a layer of buurten before an analysis; each gives findings in Dutch."""
