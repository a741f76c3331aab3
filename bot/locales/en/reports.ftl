# Reports

error-report-period = That period does not work. Choose a start before the end, { $years } years at most.
