"""Step 7, Job -> Artifact: bytes."""
