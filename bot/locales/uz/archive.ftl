# Hujjatlar arxivlari: roʻyxat PDFlari va oylik toʻplam.

archive-button = 🗂 PDF arxivi
archive-package = 📦 Oylik toʻplam
archive-package-ask = <b>Oylik toʻplam</b>
    Hisobvaraqlar reyestri va toʻlovlar (XLSX va 1C fayli), hisobvaraq va dalolatnomalar PDFlari, elektron hisobvaraqlar bitta arxivda. Qaysi oy uchun?
archive-progress = ⏳ Arxivni yigʻyapman{ $total ->
        [0] {""}
       *[other] : { $total } tadan { $done } tasi
    }. Hozircha ishlayverish mumkin.
archive-stop = ✖️ Toʻxtatish
archive-over = Arxiv endi yigʻilmayapti.
archive-count = { $count } ta fayl
archive-name = Hisobvaraqlar, { $day }
archive-package-name = Toʻplam, { $month }
archive-part = { $name }, { $count } qismdan { $place }-si
archive-folder-invoices = Hisobvaraqlar
archive-folder-documents = Dalolatnoma va boshqa hujjatlar
archive-folder-electronic = Elektron hisobvaraqlar
error-archive-too-many = Bitta arxivga { $limit } tagacha hujjat sigʻadi. Roʻyxatni filtr bilan toraytiring, masalan bir yilgacha.
error-job-stopped = Toʻxtatildi, fayl boʻlmaydi.
