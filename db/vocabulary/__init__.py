"""The words that are stored (`enums`) and what a list may be narrowed to (`filters`).

Pure Python, imports nothing of the project; everybody may import it.
"""
