"""Benchmarks: one corpus, this generator and its peers in turn on the same machine."""
