# Late interest and penalties, rates, a contract's penalty.

error-late-day = I count up to a year ahead. Write a nearer day, for example { $date }.
error-penalty-percent = I did not understand the rate. Write the percentage for each day of delay, for example 0.1%.
error-penalty-cap = I did not understand the limit. Write a percentage of the debt or a sum, for example 10% or 50,000.
error-rate-percent = I did not understand the rate. Write the percentage a year, for example 15.5.
error-rate-day = I did not understand the day. Write from which day the rate holds, for example 16.02.2026.
error-rate-known = The rate holds from { $since } but is known up to an earlier day. Write { $since } or a later day.
error-rate-source = Write where the rate was read, up to 250 characters. For example: cbr.ru, decision of 13.02.2026.
