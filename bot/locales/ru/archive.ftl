# Архивы документов: PDF списка и пакет за месяц.
archive-button = 🗂 Архив PDF
archive-package = 📦 Пакет за месяц
archive-package-ask = <b>Пакет за месяц</b>
    Реестр счетов и оплаты в XLSX и файлом для 1С, PDF счетов и актов, электронные счета, одним архивом. За какой месяц?
archive-progress = ⏳ Собираю архив{ $total ->
        [0] {""}
       *[other] : { $done } из { $total }
    }. Пока можно работать дальше.
archive-stop = ✖️ Остановить
archive-over = Архив уже не собирается.
archive-count = { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[other] { $count } файлов
    }
archive-name = Счета на { $day }
archive-package-name = Пакет за { $month }
archive-part = { $name }, часть { $place } из { $count }
archive-folder-invoices = Счета
archive-folder-documents = Акты и другие документы
archive-folder-electronic = Электронные счета
error-archive-too-many = В один архив помещается до { $limit } документов. Сузьте список фильтром, например до одного года.
error-job-stopped = Остановлено, файла не будет.
