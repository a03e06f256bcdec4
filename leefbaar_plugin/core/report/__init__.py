"""The report for the conversation: one HTML file that explains every area."""
