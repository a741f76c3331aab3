# Elektron hisobvaraq-faktura (EHF) uchun maʼlumotlar.

invoice-esf = 📑 EHF uchun maʼlumotlar

esf-text = { $text }
esf-head = <b>EHF uchun maʼlumotlar</b> · № { $number } hisobvaraq · { $client }
    Qiymatni bosing, u nusxalanadi.
esf-due = EHF muddati { $date }
esf-has-number = EHF <code>{ $number }</code>
esf-party = { $side ->
        [supplier] <b>Yetkazib beruvchi</b>
       *[buyer] <b>Oluvchi</b>
    }
esf-terms = <b>Shartnoma va aylanma</b>
esf-field = { $field ->
        [bin] BIN/IIN
        [stir] STIR
        [pinfl] JSHSHIR
        [name] Nomi
        [address] Manzil
        [vat_code] QQS toʻlovchisi kodi
        [oked] IFUT
        [account] Hisob raqami
        [iik] IBAN
        [bank] Bank
        [mfo] MFO
        [bic] BIK
        [kbe] Kbe
        [contract] Shartnoma №
        [contract_date] Shartnoma sanasi
        [turnover] Aylanma sanasi
       *[reason] QQSsiz
    }: <code>{ $value }</code>
esf-turnover-unknown = Xizmat kuni va dalolatnoma hali yoʻq, hisobvaraq sanasi turibdi. Dalolatnoma imzolanganda uning sanasini oling.
esf-lines = <b>{ $total } tadan { $first }–{ $last }-qatorlar</b>
esf-line = { $place }. <code>{ $name }</code>
    Birlik <code>{ $unit }</code>, miqdori <code>{ $quantity }</code>, QQSsiz narxi <code>{ $price }</code>
    QQSsiz <code>{ $net }</code>, QQS { $rate } <code>{ $vat }</code>, QQS bilan <code>{ $gross }</code>
esf-totals = <b>Jami</b>: QQSsiz <code>{ $net }</code>, QQS <code>{ $vat }</code>, QQS bilan <code>{ $gross }</code>
esf-currency = Summalar { $currency } valyutasida, kursni aylanma sanasiga oling.
esf-catalogue = MXIK kodini oʻzingiz tanlang: bu yerda u yoʻq.
esf-earlier = ⬅️ Oldingi qatorlar
esf-later = Keyingi qatorlar ➡️
esf-enter = ✏️ EHF raqamini yozish
esf-number-ask = № { $number } hisobvaraq boʻyicha EHF raqami qanday? Uni tizimda qanday boʻlsa, shunday yuboring.
esf-example = ESF-100-0012-20261209
esf-clear = Raqamni olib tashlash
esf-kept = ✅ EHF raqami yozildi{ $shared ->
        [yes] . Xuddi shu raqam № { $also } hisobvaraqda ham bor: bular boshqa EHF boʻlsa, tekshiring
       *[no] {""}
    }
esf-cleared = EHF raqami olib tashlandi
error-esf-none = № { $number } hisobvaraqqa EHF boʻlmaydi: u Qozogʻiston va Oʻzbekistonda kerak.
error-esf-number = EHF raqami – { $limit } belgigacha, unda sonlar bor. Masalan: ESF-100-0012-20261209.
