"""Coherence: how much of a count is chance, how much mechanisms that say the same, and do high counts lie together?"""
