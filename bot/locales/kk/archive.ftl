# Архивы документов: PDF списка и пакет за месяц.
archive-button = 🗂 PDF мұрағаты
archive-package = 📦 Айлық топтама
archive-package-ask =
    <b>Айлық топтама</b>
    XLSX түрінде және 1С үшін файлмен шоттар тізілімі мен төлемдер, шоттар мен актілердің PDF файлдары, электрондық шоттар, бәрі бір мұрағатта. Қай айға?
archive-progress = ⏳ Мұрағатты жинап жатырмын{ $total ->
        [0] { "" }
       *[other] : { $total } ішінен { $done }
    }. Әзірге жұмысты жалғастыра беріңіз.
archive-stop = ✖️ Тоқтату
archive-over = Мұрағат енді жиналып жатқан жоқ.
archive-count = { $count } файл
archive-name = Шоттар { $day }
archive-package-name = Топтама { $month }
archive-part = { $name }, бөлік { $place }, барлығы { $count }
archive-folder-invoices = Шоттар
archive-folder-documents = Актілер және басқа құжаттар
archive-folder-electronic = Электрондық шоттар
error-archive-too-many = Бір мұрағатқа { $limit } құжатқа дейін сыяды. Тізімді сүзгімен қысқартыңыз, мысалы бір жылға дейін.
error-job-stopped = Тоқтатылды, файл болмайды.
