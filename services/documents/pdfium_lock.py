"""pdfium is not safe in two threads, not even with two documents: whoever calls it holds this lock."""

import threading

PDFIUM_LOCK = threading.Lock()
