"""What sections give to take away: cards of entries become lists, posters, a calendar of the year."""
