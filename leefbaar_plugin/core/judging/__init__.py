"""What a buurt is judged with: thresholds, with whom it is compared, its surroundings, and how sure a figure is."""
