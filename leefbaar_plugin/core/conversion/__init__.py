"""Figures of one year's buurten on those of another: the crosswalk, and how each kind of figure moves."""
