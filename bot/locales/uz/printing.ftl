# Idora printerida chop etish.

print-button = 🖨 Chop etish
print-ask = <b>Chop etish</b> · { $document }
    Necha nusxa? Sonni yozish mumkin.
print-copies-example = 5
print-copies = { $count }
print-started = ⏳ { $document }: chop etyapman. Hozircha ishlayverish mumkin.
print-already = { $document } chop etilyapti. Ikkinchi marta yubormayman.
print-from-phone = Botga printer ulanmagan. Faylni oching va «Ulashish» menyusida «Chop etish» bandini tanlang.
print-invoice = № { $number } hisobvaraq
print-preview = Hisobvaraq qoralamasi
print-outcome = { $document }. { $said }
print-said-printed = Chop etildi.
print-said-printed-one-copy = Chop etildi, lekin printer nusxa koʻpaytira olmaydi: nechta chiqqanini tekshiring.
print-said-left = Printer hujjatni oldi va hali tugatmadi. Printerga qarang.
print-said-left-no-paper = Qogʻoz yoʻq. Qogʻoz qoʻying, printer oʻzi chop etadi, ikkinchi marta bosish shart emas.
print-said-left-jam = Printerda qogʻoz tiqilib qoldi. Uni chiqarib oling, printer oʻzi chop etadi.
print-said-left-cover = Printer ochiq. Qopqoq va lotokni yoping, u oʻzi chop etadi.
print-said-left-ink = Toner tugadi. Kartrijni almashtiring, printer oʻzi chop etadi.
print-said-left-stopped = Printer toʻxtatilgan. Yoqilganda u oʻzi chop etadi.
print-said-unknown = Chop etilganini bilmayman: printerga qarang.
print-said-failed = Printer rad etdi, chop etilmadi.
print-said-failed-silent = Printer javob bermayapti, chop etilmadi. Yoqilganini tekshiring.
print-said-failed-no-printer = Printer manzilida printer emas, boshqa qurilma javob beryapti, chop etilmadi. Botni oʻrnatgan odamga ayting.
print-said-failed-wrong-address = Printer manzili notoʻgʻri, chop etilmadi. Botni oʻrnatgan odamga ayting.
print-said-failed-login = Printer botni kiritmayapti, chop etilmadi. Botni oʻrnatgan odamga ayting.
print-said-failed-no-pdf = Bu printer PDFni chop etmaydi. Faylni telefon yoki kompyuterda ochib, oʻsha yerdan chop eting.
print-said-failed-too-many-copies = Printer bir martada buncha nusxa chiqarmaydi: koʻpi bilan { $limit }. Chop etilmadi.
print-said-failed-closed = Printer hozir hujjat olmayapti, chop etilmadi. Unga qarang.
print-said-failed-busy = Printer boshqa hujjatlar bilan band, chop etilmadi. Bir daqiqadan keyin urinib koʻring.
print-said-failed-refused = Printer rad etdi. Unga qarang: hujjat chop etilmagan yoki toʻliq chop etilmagan.
print-said-failed-cancelled = Chop etish printerning oʻzida bekor qilindi.
print-said-failed-interrupted = Chop etilmadi: bot qayta ishga tushirilgan. «🖨 Chop etish» tugmasini yana bosing.

error-print-copies = Nusxa 1 dan { $limit } gacha boʻladi. Sonni yozing, masalan: { $example }.
