"""Acts and other documents as the client sees them: the PDF, accepting, objecting."""
