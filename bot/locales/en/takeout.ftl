# “Take everything”: the whole firm in one archive.
takeout-button = 📤 Take everything
takeout-main = <b>📤 Take everything</b>
    One archive with all that the firm has: an Excel workbook, PDFs of invoices and statements of services, contracts’ files, and the data with which the bot goes on in a new place.

    It holds everything about your clients: keep it as you keep the firm’s papers and forward it to nobody. No passwords and no invitation links are in it.
takeout-go = 📤 Make the archive
takeout-name = Everything on { $day }
takeout-caption = Here is all that the firm has: { archive-count }. Where to begin is said in “{ takeout-readme-name }”.
takeout-book = Book.xlsx
takeout-folder-contracts = Contracts
takeout-readme-name = README.txt
takeout-readme =
    Here is all that the firm had in the bot on { $at }.

    { $book }. Clients, contracts, matters, invoices and their lines, payments, advances, statements of services, tasks and the log of what was done. It opens in Excel, LibreOffice and Google Sheets.

    pdf. All invoices, statements of services and other documents that were issued, as they were sent. Void ones too, and they say so.

    { $contracts }. The files that were attached to contracts.

    data. The same in whole for programs, the pictures for printing included. How it is written is said in the same folder, in README.txt.

    How to move the firm to a new place. Whoever installs the bot there gives one command while it is still empty:
    python -m bot import ARCHIVE.zip
    Of several parts, all are named. The firm goes on from the same numbers, its people come in from the same Telegram accounts. Stop the former bot before that: otherwise both write to clients. Invitation links are made anew, and the new bot needs contracts’ files sent to it once more.

    Do not change files inside the archive: the bot does not take a changed one. It holds what you know of clients, keep it where you keep the firm’s papers.
takeout-readme-missing = Not in it: what could not be drawn, or what Telegram no longer gives.
