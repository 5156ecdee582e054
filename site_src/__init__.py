"""A static-site generator for the public portal of a staff health station."""

__version__ = "0.1.0"
