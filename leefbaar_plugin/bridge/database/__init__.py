"""Tables of PostGIS: their addresses, what is asked of the server, and how a result is put in place."""
