"""What national services and files say, read strictly: their columns, their rows, and what an answer is."""
