"""Settings of the firm and of oneself: name, time zone, language, which firm is open."""
