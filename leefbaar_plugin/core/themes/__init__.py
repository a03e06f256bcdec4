"""What the council map can be of: each theme makes of a result the classes, the words and the value of each area."""
