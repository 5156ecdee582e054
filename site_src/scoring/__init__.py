"""What a sum is: the arithmetic of a rubric, a scale or a form as plain data, and its reference evaluation.

Excel formulas, scripts of a fillable PDF and what is printed are translations of this
data; they are held to the reference by property tests. Nothing here knows a step, a
format or a file. Numbers are exact decimals, never floats.
"""
