"""What pages are made of, in Markdown, in HTML and in a PDF; the pages of the mechanisms among them."""
