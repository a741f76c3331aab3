# Archives of documents: PDFs of a list, and the month's package.
archive-button = 🗂 PDF archive
archive-package = 📦 Month's package
archive-package-ask = <b>Month's package</b>
    The register of invoices and the payments as XLSX and as a file for 1C, PDFs of invoices and statements of services, electronic invoices, in one archive. Which month?
archive-progress = ⏳ Building the archive{ $total ->
        [0] {""}
       *[other] : { $done } of { $total }
    }. You can go on working meanwhile.
archive-stop = ✖️ Stop
archive-over = The archive is no longer being built.
archive-count = { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
archive-name = Invoices as of { $day }
archive-package-name = Package for { $month }
archive-part = { $name }, part { $place } of { $count }
archive-folder-invoices = Invoices
archive-folder-documents = Statements and other documents
archive-folder-electronic = Electronic invoices
error-archive-too-many = An archive holds up to { $limit } documents. Narrow the list by the filter, for example to one year.
error-job-stopped = Stopped, there will be no file.
