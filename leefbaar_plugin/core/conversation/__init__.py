"""What professionals say of a buurt: read, heard together, beside the figures and never over them."""
