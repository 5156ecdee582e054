"""What surrounds the steps of `pipeline`: lock and cache, beginning again, and the drive from one to the other."""
