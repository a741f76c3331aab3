error-statement-too-big = The file is too big: 20 MB fit. Download the statement for a shorter period, for example a month.
error-statement-too-many = The statement has more than { $count } lines. Download it for a shorter period, for example a month.
error-statement-empty = The file is empty. Download the statement from the bank again, for example as CSV.
error-statement-damaged = The statement is damaged: it has no whole line, or letters were lost. Download it from the bank again and send it without opening it.
error-statement-unsafe = The file holds what no statement has, so I do not open it. Download it from the bank again, for example as CSV.
error-statement-amounts-unclear = The sum “{ $sum }” can be read in two ways: as thousands or with a fraction. Download the statement in another format, for example MT940.
error-statement-units = Sums are not in the usual units here: “{ $heading }”. Download a statement that writes sums in full, for example 1,500.00.
error-statement-no-direction = Then no payment can be recorded by this table. Download a statement with income and spending in columns of their own, for example in the 1C format.
error-statement-bookkeeping = This is a bookkeeping report and not a bank statement: “{ $heading }”. Send the bank's file, for example kl_to_1c.txt.
error-statement-locked = The file has a password. Remove it and send the file again, or download the statement without one, for example as CSV.
error-statement-pdf = I can't read a statement in PDF. Download it from the bank as .csv, .xlsx, MT940 or camt.053.
error-statement-photo = A statement can't be read from a photo. Download it from the bank as a file, for example .csv or .xlsx.
error-statement-old-excel = This is the old Excel format. Open the file, save it as .xlsx and send it again, or download the statement as .csv.
error-statement-several = The archive holds several tables that need questions. Send them one by one, for example “march.xlsx”.
error-statement-overlap = The files of the archive, or the sheets, repeat each other. Send them one by one, for example “march.xlsx”.
error-statement-foreign = This does not look like a bank statement. Send the bank's file: 1C (.txt), .csv, .xlsx, MT940 or camt.053.

statement-warning-own-export = Schetovod itself made this file, of payments that are recorded. It tells of no new money: send the bank’s statement.
statement-warning-cut = The file has no end: only whole lines were taken. Download the statement again to miss nothing.
statement-warning-letters = Some letters of the file are unreadable. Check what the payments are for.
statement-warning-balance = The balances do not agree with the lines. The file may not cover the whole period.
statement-warning-totals = The bank's turnover does not agree with the lines. The file may not cover the whole period.
statement-warning-not-executed = These are orders that no bank has marked as executed. They become no payments.
statement-warning-batch = A collected payment does not agree with its parts and was taken as one line. Check it at the bank.
statement-warning-no-sign = The table does not say which sums came and which went. By your answer all were taken as income.
statement-warning-unread = { $count ->
    [one] { $count } line was not read, number { $first } in the file. Check it at the bank.
   *[other] { $count } lines were not read, the first is number { $first } in the file. Check them at the bank.
}
statement-warning-sheet = The sheet “{ $title }” was not read: its columns are others. If it is a statement too, send it as a file of its own.
statement-warning-member = The file “{ $title }” of the archive was not read. If it is a statement too, send it alone.
statement-warning-repeats = “{ $title }” repeats lines that the file has already: they are taken once.
statement-warning-left-out = { $count ->
    [one] Not all was taken: { $count } line of “{ $account }”. There is no such account in “🏢 Our details”: add it and send the file again.
   *[other] Not all was taken: { $count } lines of “{ $account }”. There is no such account in “🏢 Our details”: add it and send the file again.
}
statement-warning-account = The account { $account } is none of the firm's. Check that the statement is yours.
