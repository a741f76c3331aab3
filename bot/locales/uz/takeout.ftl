# «Hammasini olish»: butun firma bitta arxivda.

takeout-button = 📤 Hammasini olish
takeout-main = <b>📤 Hammasini olish</b>
    Firmaning hamma narsasi bitta arxivda: Excel jadvali, hisobvaraq va dalolatnomalar PDFlari, shartnoma fayllari va bot yangi joyda davom etadigan maʼlumotlar.

    Unda mijozlaringiz haqida hamma narsa bor: uni firma hujjatlari kabi saqlang va hech kimga yubormang. Unda parol va taklif havolalari yoʻq.
takeout-go = 📤 Arxivni yigʻish
takeout-name = Hammasi, { $day }
takeout-caption = Firmaning hamma narsasi shu yerda: { archive-count }. Nimadan boshlash «{ takeout-readme-name }» faylida aytilgan.
takeout-book = Kitob.xlsx
takeout-folder-contracts = Shartnomalar
takeout-readme-name = OʻQING.txt
takeout-readme =
    Bu yerda firmaning { $at } holatida botda boʻlgan hamma narsasi.

    { $book }. Mijozlar, shartnomalar, ishlar, hisobvaraqlar va ularning qatorlari, toʻlovlar, avanslar, dalolatnomalar, topshiriqlar va amallar jurnali. Excel, LibreOffice va Google Jadvallarda ochiladi.

    pdf. Yozib berilgan barcha hisobvaraq, dalolatnoma va boshqa hujjatlar, qanday yuborilgan boʻlsa, shunday. Bekor qilinganlari ham, ularda shunday yozilgan.

    { $contracts }. Shartnomalarga ilova qilingan fayllar.

    data. Oʻsha maʼlumotlarning oʻzi dasturlar uchun toʻliq, chop etish rasmlari ham. Qanday yozilgani shu papkadagi README.txt faylida aytilgan.

    Firmani yangi joyga qanday koʻchirish. Botni oʻrnatayotgan odam yangi joyda, u boʻsh turganda, bitta buyruq bajaradi:
    python -m bot import ARXIV.zip
    Qismlar bir nechta boʻlsa, hammasini aytadi. Firma oʻsha raqamlardan davom etadi, xodimlar oʻsha Telegram akkauntlaridan kiradi. Avvalgi botni bundan oldin toʻxtatish kerak: aks holda mijozlarga ikkalasi ham yozadi. Taklif havolalari qaytadan yaratiladi, shartnoma fayllarini yangi botga yana yuborish kerak.

    Arxiv ichidagi fayllarni oʻzgartirmang: oʻzgartirilgan arxivni bot qabul qilmaydi. Unda mijozlar haqida maʼlumot bor, uni firma hujjatlari turgan joyda saqlang.
takeout-readme-missing = Kirmadi: chizib boʻlmadi yoki Telegram faylni endi bermaydi.
