"""A finished analysis as its readers meet it: beside another, rolled up, as text; and what its trail tells."""
