"""Where results go: their destination, what it can hold, and nothing half-written."""
