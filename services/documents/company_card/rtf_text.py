"""Text of a Rich Text document."""


def extract_text_of_rtf(data: bytes) -> str:
    """The lines, cells of a row divided by tabs. For a damaged file the library raises errors of any class."""
    from striprtf.striprtf import rtf_to_text  # loaded with the first card sent as RTF

    # RTF is ASCII: other letters are escaped, with a code page that the file names.
    text: str = rtf_to_text(data.decode("latin-1"), errors="replace")
    return text.replace("|", "\t")
