# Printing on the office's printer.

print-button = 🖨 Print
print-ask = <b>Print</b> · { $document }
    How many copies? You can type a number.
print-copies-example = 5
print-copies = { $count }
print-started = ⏳ { $document }: printing. You can go on working meanwhile.
print-already = { $document } is being printed already. I do not send it twice.
print-from-phone = No printer is connected to the bot. Open the file and choose “Print” in its “Share” menu.
print-invoice = Invoice No. { $number }
print-preview = Draft invoice
print-outcome = { $document }. { $said }
print-said-printed = Printed.
print-said-printed-one-copy = Printed, but the printer cannot make copies: check how many came out.
print-said-left = The printer has the document and is not done yet. Look at the printer.
print-said-left-no-paper = Out of paper. Put paper in and the printer goes on by itself, no need to press again.
print-said-left-jam = Paper is stuck in the printer. Take it out and the printer goes on by itself.
print-said-left-cover = The printer is open. Close the cover and the tray and it goes on by itself.
print-said-left-ink = The toner has run out. Change the cartridge and the printer goes on by itself.
print-said-left-stopped = The printer is stopped. When it is switched on, it goes on by itself.
print-said-unknown = I do not know whether it was printed: look at the printer.
print-said-failed = The printer refused, nothing was printed.
print-said-failed-silent = The printer does not answer, nothing was printed. Check whether it is on.
print-said-failed-no-printer = What answers at the printer's address is not a printer, nothing was printed. Tell whoever installed the bot.
print-said-failed-wrong-address = The printer's address is wrong, nothing was printed. Tell whoever installed the bot.
print-said-failed-login = The printer does not let the bot in, nothing was printed. Tell whoever installed the bot.
print-said-failed-no-pdf = This printer does not print PDF. Open the file on a phone or computer and print it from there.
print-said-failed-too-many-copies = The printer makes at most { $limit } copies at a time. Nothing was printed.
print-said-failed-closed = The printer takes no documents now, nothing was printed. Look at it.
print-said-failed-busy = The printer is busy with other documents, nothing was printed. Try again in a minute.
print-said-failed-refused = The printer refused. Look at it: the document was not printed, or not all of it.
print-said-failed-cancelled = Somebody cancelled the printing at the printer itself.
print-said-failed-interrupted = Not printed: the bot was restarted. Press “🖨 Print” once more.

error-print-copies = There can be 1 to { $limit } copies. Type a number, for example: { $example }.
