# Eksport: varaqlar, ustunlar va qiymatlar.

export-what = <b>Eksport</b>
    Nimani eksport qilamiz?
export-kind-invoices = 📂 Hisobvaraqlar
export-kind-payments = 💳 Toʻlovlar
export-kind-clients = 👥 Mijozlar
export-kind-contracts = 📄 Shartnomalar
export-kind-matters = ⚖️ Ishlar
export-kind-tasks = 📌 Topshiriqlar
export-kind-documents = 📄 Dalolatnomalar
export-kind-everything = 🗂 Barcha roʻyxatlar bitta faylda
export-kind-audit = 📜 Amallar jurnali
export-everything-named = Barcha roʻyxatlar
export-options = <b>Eksport</b> · { $of }
export-options-period = Davr: { $period }. Ikkita sana yozish mumkin.
export-any-currency = Hammasi
export-period-any = butun vaqt uchun
export-options-several = Davr hisobvaraq, toʻlov va hujjatlarga tegishli, qolgani toʻliq.
export-options-today = Bugungi holatdagi hammasi.
export-xlsx = ⬇️ XLSX
export-csv = ⬇️ CSV
export-1c = 🏦 1C uchun fayl
export-rows = { $count } ta qator
export-empty = Eksport qiladigan narsa yoʻq: bu shartlar boʻyicha hech narsa yoʻq.
export-coming = ⏳ Faylni tayyorlayapman, shu yerga yuboraman. Hozircha ishlayverish mumkin.
    Besh daqiqadan keyin ham fayl kelmasa, yana soʻrang.
export-came = Fayl tayyor.

export-empty-why = Fayl uchun hech narsa topilmadi.
    { $why }
export-1c-about = { $issuer }, { $since }–{ $until }. 1C bu faylni bank koʻchirmasi kabi yuklaydi. Bot qoldiqlarni bilmaydi: boshida nol turadi.
export-1c-not-bank = Bankdan oʻtmagani faylga kirmadi: { export-1c-records }.
export-1c-currency = Boshqa valyutadagisi faylga kirmadi: { export-1c-records }.
export-1c-reversed = Bekor qilingani faylga kirmadi: { export-1c-records }.
export-1c-records = { $count } ta yozuv
export-1c-others = Boshqa tashkilotlaringizning toʻlovlari faylda yoʻq: ularning mamlakatida bunday fayl boʻlmaydi.
export-1c-letters = Bunday faylda baʼzi harflar boʻlmaydi, ularning oʻrnida oʻxshashi yoki «?» turadi. Bunday qatorlar: { $count }.
export-1c-notes-name = 1C fayli haqida
export-1c-payment = { $invoices } boʻyicha toʻlov
export-1c-advance = Yuridik xizmatlar uchun oldindan toʻlov
export-1c-refund = Toʻlovni qaytarish, { $day }
export-1c-invoice = № { $number } hisobvaraq, { $day }
error-export-1c-issuer = 1C fayli bitta tashkilot boʻyicha tuziladi, bu yerda esa toʻlovlar bir nechtasida. /export, «💳 Toʻlovlar» boʻlimini oching va bittasini tanlang.
error-export-1c-country = 1C fayli Rossiya, Qozogʻiston va Oʻzbekiston tashkilotlari uchun tuziladi. Bu yerda XLSX yoki CSV toʻgʻri keladi.
error-export-1c-account = { $issuer }: bankda { $currency } hisob raqami yoʻq. Uni «⚙️ Sozlamalar» → «🏢 Rekvizitlarimiz» boʻlimida qoʻshib, faylni yana soʻrang.

export-file = Eksport
export-name = { $of }, { $day }
export-name-period = { $of } { $since }–{ $until }
export-name-until = { $of }, { $until } gacha
export-total = Jami
export-sheet-invoices = Hisobvaraqlar
export-sheet-payments = Toʻlovlar
export-sheet-clients = Mijozlar
export-sheet-contracts = Shartnomalar
export-sheet-matters = Ishlar
export-sheet-audit = Amallar jurnali
export-sheet-tasks = Topshiriqlar
export-sheet-documents = Dalolatnomalar
export-sheet-lines = Hisobvaraq qatorlari
export-sheet-advances = Avanslar
export-sheet-notes = Qaydlar

export-column-accepted-on = Qabul qilingan
export-column-action = Nima boʻldi
export-column-advance = Avans
export-column-after = Boʻldi
export-column-amount = Summa
export-column-assignee = Ijrochi
export-column-at = Qachon
export-column-author = Kim bergan
export-column-balance = Qoldiq
export-column-before = Edi
export-column-billing = Toʻlov tartibi
export-column-client = Kontragent
export-column-closed = Yopilgan
export-column-closed-at = Yopilgan vaqti
export-column-comment = Izoh
export-column-contract = Shartnoma №
export-column-contract-date = Shartnoma sanasi
export-column-contract-state = Holati
export-column-country = Mamlakat
export-column-currency = Valyuta
export-column-date = Sana
export-column-document = Hujjat
export-column-document-state = Holati
export-column-due = Muddat
export-column-due-at = Muddat
export-column-email = Pochta
export-column-ends = Amal qilish muddati
export-column-entry = Turi
export-column-esf = EHF №
export-column-fee = Stavka yoki abonent toʻlovi
export-column-invoices = Hisobvaraqlar №
export-column-issued = Yozib berilgan
export-column-issuer = Rekvizitlarimiz
export-column-kpp = KPP
export-column-lawyer = Masʼul
export-column-left = Taqsimlanmagan
export-column-line = Xizmat
export-column-line-price = Narx
export-column-matter = Ish
export-column-method = Usul
export-column-net = QQSsiz summa
export-column-note = Qayd
export-column-noted-at = Qachon oʻzgargan
export-column-noted-by = Kim yozgan
export-column-number = Raqam
export-column-object = Obyekt
export-column-object-name = Nomi yoki raqami
export-column-opened = Ochilgan
export-column-overdue = Muddati oʻtgan
export-column-overdue-days = Kechikish kunlari
export-column-paid = Toʻlangan
export-column-paid-on = Toʻlov sanasi
export-column-party = Turi
export-column-phone = Telefon
export-column-place = Qator №
export-column-price = Shartnoma summasi
export-column-quantity = Miqdori
export-column-reason = Sabab
export-column-recorded-at = Qachon yozilgan
export-column-recorded-by = Kim yozgan
export-column-reference = Toʻlov hujjati
export-column-remaining = Yozib berish qoldi
export-column-status = Holat
export-column-subject = Predmeti
export-column-task = Topshiriq
export-column-task-state = Holati
export-column-tax-id = INN/BIN
export-column-total = Jami
export-column-unit = Birligi
export-column-vat = QQS summasi
export-column-vat-rate = QQS stavkasi
export-column-who = Kim
export-column-written-off = Hisobdan chiqarilgan

export-document-act = dalolatnoma
export-document-reconciliation = solishtirish dalolatnomasi
export-document-receipt = kvitansiya
export-document-certificate = toʻlov haqida maʼlumotnoma
export-document-calculation = hisob-kitob
export-document-state-issued = tuzilgan
export-document-state-void = bekor qilingan
export-document-state-accepted = qabul qilingan
export-document-state-objected = eʼtiroz
export-status-draft = qoralama
export-status-issued = yozib berilgan
export-status-partial = qisman toʻlangan
export-status-paid = toʻliq toʻlangan
export-status-void = bekor qilingan
export-status-written-off = hisobdan chiqarilgan

export-entry-received = toʻlov
export-entry-refund = qaytarish
export-entry-reversal = storno

export-method-bank = bank
export-method-cash = naqd pul
export-method-card = karta
export-method-offset = oʻzaro hisobga olish

export-party-company = tashkilot
export-party-sole-trader = YaTT
export-party-advocate-office = advokatlik byurosi
export-party-bar-association = advokatlar tuzilmasi
export-party-self-employed = oʻzini oʻzi band qilgan
export-party-private-practice = xususiy amaliyot
export-party-person = jismoniy shaxs
export-party-foreign = chet el tashkiloti

export-contract-draft = loyiha
export-contract-active = amalda
export-contract-done = bajarilgan
export-contract-terminated = bekor qilingan

export-billing-fixed = qatʼiy narx
export-billing-stages = bosqichlar boʻyicha
export-billing-retainer = abonent toʻlovi
export-billing-hourly = soatbay
export-billing-success = muvaffaqiyat haqi
export-billing-expenses = mijoz xarajatlari

export-task-payment-control = toʻlov nazorati
export-task-remind-client = mijozga eslatish
export-task-other = boshqa
export-task-state-open = ochiq
export-task-state-done = bajarilgan
export-task-state-cancelled = bekor qilingan

export-invoice-kind-advance = Avans uchun
export-vat-none = QQSsiz

export-action = { $value ->
        [noted] qayd oʻzgardi
        [handed_over] ishlar berildi
        [approval_asked] tasdiqlashga yuborildi
        [approval_returned] izoh bilan qaytarildi
        [approval_rule] hisobvaraqlarni tasdiqlash oʻzgardi
        [expired] eski xabar matnlari muddati tugab oʻchirildi
        [by_itself] botning oʻzi
        [created] yaratildi
        [changed] oʻzgardi
        [undone] qaytarildi
        [archived] arxivga olindi
        [erased] shaxsiy maʼlumotlar oʻchirildi
        [restored] arxivdan qaytarildi
        [closed] yopildi
        [reopened] yana ochildi
        [shared] kirish berildi
        [unshared] kirish olindi
        [invited] Telegramga taklif qilindi
        [invite_revoked] taklif qaytarib olindi
        [revoked] qaytarib olindi
        [joined] firmaga kirdi
        [role] roli oʻzgardi
        [deactivated] oʻchirildi
        [reactivated] yana yoqildi
        [email] pochta manzili oʻzgardi
        [digest] ertalabki xulosa
        [came] taklif ochildi
        [confirmed] tasdiqlandi
        [declined] rad etildi
        [muted] eslatmaslikni soʻradi
        [unmuted] yana eslatishga rozi
        [account] bank hisob raqami
        [account-archived] bank hisob raqami olib tashlandi
        [numbering] raqamlash
        [default] asosiy qilindi
        [vat] QQS
        [file] fayl
        [matters] ishlar
        [stages] bosqichlar
        [state] holat
        [drafted] qoralama tayyorlandi
        [discarded] qoralama oʻchirildi
        [issued] yozib berildi
        [voided] bekor qilindi
        [act_undone] dalolatnoma muddati bekor qilindi
        [accepted] hujjat qabul qilindi
        [objected] hujjat boʻyicha eʼtiroz
        [dispute_ended] hujjat boʻyicha nizo tugadi
        [unanswered] hujjatga javob yoʻq
        [act_signed] dalolatnoma imzolandi
        [esf_noted] EHF raqami
        [written_off] qoldiq hisobdan chiqarildi
        [delivered] yuborildi
        [reminded] eslatma yuborildi
        [unconfirmed] yetib borgani tasdiqlanmadi
        [failed] yuborilmadi
        [unheard] hech kim eshitmadi
        [withdrawn] yuborish toʻxtatildi
        [blocked] qabul qilinmadi
        [remind] eslatishga ruxsat berildi
        [remind_skipped] eslatmasiz
        [resend] qayta yuborildi
        [assumed_sent] yuborilgan deb belgilandi
        [reminder_mode] eslatmalar tartibi
        [policy] eslatma qoidalari
        [policy_dropped] oʻz eslatma qoidalari olib tashlandi
        [hold] eslatmalar toʻxtatib turildi
        [hold_ended] eslatmalar davom ettirildi
        [opened] mijoz ochdi
        [claimed] mijoz toʻlov haqida xabar berdi
        [claim_declined] toʻlov kelmadi
        [promised] mijoz toʻlov sanasini aytdi
        [asked] mijoz savoli
        [answered] mijozga javob
        [paid] toʻlov yozildi
        [payment_reversed] toʻlov bekor qilindi
        [refunded] mijozga qaytarildi
        [statement_sent] bank koʻchirmasi yuborildi
        [statement_posted] koʻchirmadan toʻlovlar yozildi
        [rate_set] stavka kiritildi
        [rate_removed] stavka olib tashlandi
        [penalty] neustoyka oʻzgardi
        [demand_sent] talabnoma yuborildi
        [demand_posted] talabnoma pochtada yuborildi
        [demand_over] talabnoma muddati tugadi
        [demand_wording] talabnoma matni oʻzgardi
        [statement_taken_back] koʻchirma bekor qilindi
        [line_decided] koʻchirma qatori ajratildi
        [advance_used] avans hisobga olindi
        [advance_declined] avans hisobga olinmadi
        [task_set] topshiriq berildi
        [task_moved] topshiriq muddati oʻzgardi
        [task_reassigned] ijrochi oʻzgardi
        [task_noted] topshiriq qaydi
        [task_done] topshiriq bajarildi
        [task_cancelled] topshiriq bekor qilindi
        [task_closed] topshiriq oʻzi yopildi
        [group_bound] guruh ulandi
        [group_unbound] guruh uzildi
        [group_told] guruh: u yerga nima keladi
        [group_gone] bot guruhdan chiqarildi
        [brought_in] fayldan maʼlumot koʻchirildi
        [taken_out] hammasi bitta faylda olib ketildi
        [group_moved] guruh yangi manzil oldi
       *[unknown] { $value }
    }

export-object = { $value ->
        [firm] firma
        [member] xodim
        [invite] taklif
        [issuer] rekvizitlarimiz
        [client] mijoz
        [contact] mijoz kontakti
        [matter] ish
        [contract] shartnoma
        [invoice] hisobvaraq
        [document] hujjat
        [statement] bank koʻchirmasi
        [payment] toʻlov
        [task] topshiriq
       *[unknown] { $value }
    }

export-fact = { $value ->
        [name] nomi
        [number] raqam
        [country] mamlakat
        [tax_id] soliq raqami
        [currency] valyuta
        [account] hisob raqami
        [bank_name] bank
        [bank_address] bank manzili
        [bic] BIK
        [corr_account] korr. hisob
        [swift] SWIFT
        [template] raqam namunasi
        [next] keyingi raqam
        [role] rol
        [responsible] masʼul
        [member] xodim
        [contact] kontakt
        [total] summa
        [mode] tartib
        [to] kimga
        [channel] qanday
        [kind] turi
        [decision] qaror
        [amount] summa
        [of] shundan
        [on] sana
        [method] usul
        [client] mijoz
        [state] holat
        [reason] sabab
        [to_advance] avansga
        [copy_of] hisobvaraq nusxasi
        [due] muddat
        [assignee] ijrochi
        [note] qayd
        [count] qancha
        [step] qadam, kun
        [text] matn
        [why] nima uchun
        [file_name] fayl
        [until] qachongacha
        [group] guruh
        [digest] xulosa
        [picture] xulosadagi rasm
        [email] pochta
        [phone] telefon
        [vat] QQS
        [title] hujjat turi
        [signed_on] shartnoma sanasi
        [ends_on] amal qilish muddati
        [subject] predmet
        [timezone] vaqt mintaqasi
        [document_language] hujjatlar tili
        [neutral_wording] neytral iboralar
        [rate] stavka
        [known_until] qachongacha maʼlum
        [percent_a_day] kunlik foiz
        [cap_percent] chegara, qarz foizi
        [cap] chegara
        [since] qachondan
        [percent] foiz
        [source] manba
        [language] til
        [address] manzil
        [kpp] KPP
        [erased] oʻchirildi
        [kept] qoldi
        [card] kartochka
        [contacts] odamlar
        [matters] ishlar
        [contracts] shartnomalar
        [services] qatorlardagi xizmatlar
        [pages] hisobvaraq sahifalari
        [notes] qaydlar
        [messages] xabarlar
        [dialogs] bot bilan suhbatlar
        [trail] tarix yozuvlari
        [links] havolalar
        [invoices] hisobvaraqlar
        [payments] toʻlovlar
        [clients] mijozlar
        [acts] tarix yozuvlari
        [act_answer_days] dalolatnomaga javob, ish kuni
        [accent] hujjatlar rangi
        [logo] logotip
        [signature] imzo
        [stamp] muhr
        [document] hujjat
        [way] qanday qabul qilingan
        [esf] EHF raqami
        [alerts] guruhdagi ogohlantirishlar
        [small_sum] kichik qoldiq
        [part_month] toʻliqsiz oy
        [deposit] depozit
        [threshold] depozit chegarasi
        [documents] dalolatnoma va boshqa hujjatlar
        [einvoice_address] elektron hisobvaraqdagi manzil
        [einvoice_endpoint] elektron manzil
        [einvoice_reference] mijozning buyurtma raqami
        [einvoice_contact] savollar uchun ism
        [einvoice_phone] elektron hisobvaraqdagi telefon
        [einvoice_email] elektron hisobvaraqdagi pochta
        [einvoice_vat_id] QQS raqami
        [einvoice_reg_number] roʻyxat raqami
        [einvoice_delivered_on] xizmatlar koʻrsatilgan
        [einvoice_vat_category] nima uchun QQSsiz
        [keep_clients_years] mijozlarni saqlash, yil
        [keep_talks_months] savol va javoblarni saqlash, oy
        [keep_payloads_months] xabar matnlarini saqlash, oy
       *[unknown] { $value }
    }

export-value = { $value ->
        [erased] maʼlumotlar oʻchirilgan
        [owner] firma egasi
        [lawyer] yurist
        [accountant] buxgalter
        [assistant] yordamchi
        [draft] loyiha
        [active] amalda
        [done] bajarilgan
        [terminated] bekor qilingan
        [bank] bank
        [cash] naqd pul
        [card] karta
        [offset] oʻzaro hisobga olish
        [telegram] Telegram
        [email] pochta
        [hand] qoʻlga
        [auto] avtomatik
        [confirm] tasdiq bilan
        [off] oʻchirilgan
        [pause] pauza
        [promise] vaʼda
        [claim] toʻlov haqida xabar
        [dispute] nizo
        [invoice] hisobvaraq
        [advance] avans
        [recorded] avval yozilgan
        [no_payment] toʻlov emas
        [reminder] eslatma
        [word] xabar
        [received] toʻlov
        [refund] qaytarish
        [reversal] storno
        [payment_control] toʻlov nazorati
        [remind_client] mijozga eslatish
        [esf] EHF yozish
        [document] hujjat
        [act] dalolatnoma
        [reconciliation] solishtirish dalolatnomasi
        [receipt] kvitansiya
        [certificate] toʻlov haqida maʼlumotnoma
        [calculation] hisob-kitob
        [ru_key] Rossiya Bankining asosiy stavkasi
        [kz_base] QR Milliy bankining bazaviy stavkasi
        [ecb] YMB stavkasi
        [demand] talabnoma
        [paper] qogʻozda
        [silence] javob boʻlmagan
        [days] kunlar boʻyicha
        [full] toʻliq haq
        [other] boshqa
       *[unknown] { $value }
    }

error-export-nothing = Nimani eksport qilishni tanlang: hisobvaraq, toʻlov, mijoz, shartnoma, ish yoki topshiriqlar.
error-export-too-long = Bitta jadvalga buncha qator sigʻmaydi. Qisqaroq davrni tanlang.
error-export-too-big = Fayl 50 MB dan katta chiqdi, Telegram bundaylarini qabul qilmaydi. Qisqaroq davrni tanlang.
error-job-busy = Bitta faylni tayyorlayapman. Uni yuborganimdan keyin navbatdagisini soʻrash mumkin.
error-job-interrupted = Faylni tayyorlashga ulgurmadim: bot qayta ishga tushirilyapti. Bir daqiqadan keyin yana soʻrang.
error-job-outage = Faylni tayyorlashga ulgurmadim: hozir maʼlumotlar bilan aloqa yoʻq. Bir daqiqadan keyin yana soʻrang.
error-export-nothing-found = Eksport qiladigan narsa yoʻq: bu matn boʻyicha hech narsa topilmadi.
