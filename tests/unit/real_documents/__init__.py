"""Documents as offices print them, with invented bodies, held against what each format says of them."""
