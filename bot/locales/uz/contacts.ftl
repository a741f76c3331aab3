# Telegramdagi mijozlar, firma tomoni: taklif, tasdiqlash, yozishma.

client-invite = 🔗 Telegramga taklif qilish
client-contacts = 👤 Kontaktlar ({ $people })
menu-as-client = 🙋 Men mijozman

contacts-invitation =
    { $client } uchun havola. Uni hisobvaraqlarni toʻlaydigan odamga yuboring: u bir kishi uchun va { $expires } gacha amal qiladi.
    Bu oʻsha odam ekanini tasdiqlaganingizdan keyin u hisobvaraqlarni koʻradi.

    { $url }
contacts-invitation-share = { $firm } hisobvaraq va rekvizitlarni Telegramda koʻrishga taklif qiladi. Havolani oching va «Boshlash» tugmasini bosing.
contacts-share = 📨 Mijozga yuborish
contacts-copy = 📋 Havolani nusxalash

contacts-list = <b>Kontaktlar</b> · { $client }
contacts-none = { $client }: Telegramda hozircha hech kim yoʻq.
contacts-row = { contacts-icon } { $name }
contacts-icon = { $state ->
        [waiting] ❓
        [confirmed] ✅
        [muted] 🔕
        [unreachable] ⚠️
        [declined] ⛔️
       *[revoked] 🚫
    }
contacts-links = Hali ochilmagan havolalar:
contacts-link-row = 🔗 { $expires } gacha · { $by }
contacts-invite = 🔗 Taklif qilish
contacts-card =
    <b>{ $name }</b> · { $client }
    { $state ->
        [waiting] Taklif ochilgan va tasdiqni kutmoqda. Bu sizning mijozingizmi?
        [confirmed] Hisobvaraqlarni koʻradi va xabarlarni oladi.
        [declined] Tasdiqlanmagan, hech narsa koʻrmaydi.
       *[revoked] Kirish yopilgan.
    }
contacts-card-phone = { $phone } · { $hint ->
        [matches] telefon kartochkadagi bilan bir xil
        [differs] kartochkada boshqa telefon
       *[alone] kartochkada telefon yoʻq
    }
contacts-card-decided = Qaror: { $decided_by }, { $decided_at }
contacts-card-muted = 🔕 Eslatmaslikni soʻragan.
contacts-card-unreachable = ⚠️ Xabarlar yetib bormaydi: bot toʻxtatilgan.
contacts-yes = ✅ Ha, bu oʻsha
contacts-no = ⛔️ Yoʻq
contacts-write = 💬 Yozish
contacts-close = 🚫 Kirishni yopish
contacts-close-ask = Kirish yopilsinmi: { $name }, { $client }? Hisobvaraqlar koʻrinmay qoladi, xabarlar toʻxtaydi. Kirishni qaytarish uchun yangi havola kerak boʻladi.
contacts-close-yes = 🚫 Ha, yopish
contacts-closed = Kirish yopildi: { $name }.
contacts-confirmed = { $name } endi hisobvaraqlarni koʻradi: { $client }.
contacts-declined = { $name }: kirish ochilmadi.
contacts-link =
    <b>{ $client } uchun havola</b>
    Yaratilgan: { $made_at }, { $by }. { $expires } gacha amal qiladi, hali ochilmagan.
contacts-link-revoke = 🚫 Qaytarib olish
contacts-link-revoked = Havola qaytarib olindi.
contacts-own-link = Bu mijoz uchun havola: uni mijozga yuboring. Uni oʻzingiz ochsangiz, boshqa odamga endi yaramaydi.
contacts-own-link-open = 🙋 Mijoz sifatida ochish

contacts-decided = { $state ->
        [confirmed] ✅ { $name } endi hisobvaraqlarni koʻradi: { $client }. Qaror: { $by }.
        [declined] ⛔️ { $name }: { $client } hisobvaraqlariga kirish ochilmadi. Qaror: { $by }.
       *[revoked] 🚫 { $name }: { $client } hisobvaraqlariga kirish yopildi. Qaror: { $by }.
    }
contacts-claim-settled = { $state ->
        [paid] ✅ { $client }: № { $number } hisobvaraq toʻlangan.
        [declined] ✖️ { $client }: № { $number } hisobvaraq toʻlovi kelmagan. Bu haqda yozyapman: { $name }.
       *[over] { $client }, № { $number } hisobvaraq: toʻlov masalasi yopilgan.
    }
contacts-answer-ask =
    Kimga: <b>{ $name }</b>, { $client }{ $about ->
        [invoice] , № { $number } hisobvaraq
       *[all] { "" }
    }
contacts-answer-question =
    Savol:
    <blockquote>{ $question }</blockquote>
contacts-answer-frame =
    Mijoz Telegramda koʻradi:
    <blockquote>{ $frame }</blockquote>
contacts-answer-how = Javobni yozing, fayl yoki surat qoʻshish mumkin. U yarim daqiqadan keyin ketadi: qayta oʻqib, oʻzgartirishga ulgurasiz.
contacts-answer-anew = Bu matn ketmadi. Yangisini yozing; fayllar boʻlgan boʻlsa, ularni qayta ilova qiling.
contacts-answer-example = Ha, ikki qismga boʻlsa boʻladi
contacts-answer-said = { $has_text ->
        [yes] { "" }
    <blockquote>{ $said }</blockquote>
       *[no] { "" }
    }{ $with_file ->
        [yes] { "" }
    { $files ->
        [1] Fayl bilan.
       *[other] Fayllar: { $files }.
    }
       *[no] { "" }
    }
contacts-answer-left = Avvalgi javob ketib boʻldi. Bu ham yuborilsinmi? Yana yuborganingiz birga ketadi.
contacts-answer-more = Javob yuqorida koʻrsatilgan va tez orada ketadi. Hozir qoʻshib yozganingiz u bilan birga ketadi.
contacts-answer-gone = Hozir yuborilishini kutayotgan narsa yoʻq. Yana yozsangiz, avval soʻrayman.

contacts-push-who = { $with_username ->
        [yes] { $name } (@{ $username })
       *[no] { $name }
    }
contacts-push-opened = Taklif ochildi: { contacts-push-who }. Bu sizning mijozingizmi: { $client }?{ $phone ->
        [matches] {" "}Telefon kartochkadagi bilan bir xil.
        [differs] {" "}Telefon { $number }, kartochkada boshqa.
        [alone] {" "}Telefon { $number }, kartochkada yoʻq.
       *[none] { "" }
    }
contacts-push-phone = { $phone ->
        [matches] 📱 { $name }, { $client }: telefon kartochkadagi bilan bir xil.
        [differs] 📱 { $name }, { $client }: telefon { $number }, kartochkada boshqa.
       *[alone] 📱 { $name }, { $client }: telefon { $number }, kartochkada yoʻq.
    } Bu sizning mijozingizmi?
contacts-push-refused = { $client } uchun havola ochildi: { contacts-push-who }. { $why ->
        [used] U orqali boshqa odam kirgan.
        [declined] Bu odam avval tasdiqlanmagan.
        [revoked] Bu havola qaytarib olingan.
       *[expired] Uning muddati oʻtgan.
    } Hech narsa koʻrsatmadik. Bu mijoz boʻlsa, unga yangi havola yuboring.
contacts-push-claim = 💰 { $client }: { $name } № { $number } hisobvaraq toʻlanganini yozdi. Qoldiq { $balance }.{ $with_file ->
        [yes] {" "}Toʻlov topshiriqnomasi ilova qilingan.
       *[no] { "" }
    } Pul tushdimi?
contacts-push-claim-again = 💰 { $client }: { $name } № { $number } hisobvaraq toʻlanganini yana yozdi. Qoldiq { $balance }, toʻlov haqidagi avvalgi xabarlar tasdiqlanmagan.{ $with_file ->
        [yes] {" "}Toʻlov topshiriqnomasi ilova qilingan.
       *[no] { "" }
    } { $outlook ->
        [goes_on] Eslatmalar davom etadi.
       *[nothing] Boshqa eslatma rejalashtirilmagan.
    } Pul tushdimi?
contacts-claim-yes = ✅ Tasdiqlash
contacts-claim-no = ✖️ Kelmadi
contacts-push-claim-more = 📎 { $client }: № { $number } hisobvaraq toʻlovi haqida yana fayl, yozgan: { $name }.
contacts-push-promise = 📅 { $client }: № { $number } hisobvaraq, qoldiq { $balance }, toʻlash vaʼda qilindi: { $day }. Shu kungacha eslatma boʻlmaydi. Yozgan: { $name }.
contacts-push-promise-words = 📅 { $client }: № { $number } hisobvaraq, qoldiq { $balance }, { $outlook ->
        [held] toʻlash vaʼda qilindi: { $day }. Shu kungacha eslatma boʻlmaydi.
        [goes_on] yana toʻlash vaʼda qilindi, endi { $day }. Avvalgi kunlar toʻlovsiz oʻtgan, shuning uchun eslatmalar davom etadi.
       *[nothing] yana toʻlash vaʼda qilindi, endi { $day }. Avvalgi kunlar toʻlovsiz oʻtgan. Boshqa eslatma rejalashtirilmagan.
    } Yozgan: { $name }{ $with_words ->
        [no] .
       *[yes] :
    <blockquote>{ $words }</blockquote>
    }
contacts-push-muted = 🔕 { $client }: { $name } eslatmaslikni soʻradi. Bu odamga eslatmaymiz.
contacts-push-unmuted = 🔔 { $client }: { $name } muddatlarni yana eslatishni soʻradi.
contacts-push-question = { $about ->
        [invoice] 💬 <b>{ $name }</b>, { $client }, № { $number } hisobvaraq boʻyicha
       *[all] 💬 <b>{ $name }</b>, { $client }
    }
    { $question }
contacts-answer = 💬 Javob berish
contacts-reply-kept = Javobingiz hech kimga yuborilmadi. Mijozga uning kontaktidagi «💬 Yozish» tugmasi bilan yozish mumkin.

error-contact-link-used = Havola ochib boʻlingan. Kirishni kontakt kartochkasida yopish mumkin.
error-contact-gone = { $name } endi kira olmaydi, unga yozib boʻlmaydi.

answer-sent = Javob yuborildi: { $name }.
answer-lost = ⚠️ Yetib bormadi: { $name }.
answer-unknown = ⚠️ Yetib borgani nomaʼlum: { $name }. Oʻzim takrorlamayman.
answer-on-its-way = 📨 Yuborilmoqda: { $name }.
answer-waits =
    { contacts-answer-ask }
    <blockquote>{ $said }</blockquote>{ $with_file ->
        [yes] { "" }
    { $files ->
        [1] Fayl bilan.
       *[other] Fayllar: { $files }.
    }
       *[no] { "" }
    }
    { $stopped ->
        [yes] ⚠️ Bot toʻxtatilgan, xabar yetib bormaydi.
       *[no] Yarim daqiqadan keyin ketadi.
    }
answer-now = 📨 Hozir yuborish
