"""The preview: a build after each save, shown by a server that only this machine can reach."""
