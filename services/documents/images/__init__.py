"""Logo, signature and stamp: from what somebody sends to what a page prints."""
