"""The kinds of jobs: a file each, with the fields that its renderer sees."""
