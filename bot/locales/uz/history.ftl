# Tarix: mijoz, shartnoma, ish yoki hisobvaraq bilan kim nima qildi.

history-button = 🕘 Tarix
history-list = <b>Tarix</b> · { $of }
    { $lines }
history-of = { $kind ->
        [invoice] № { $name } hisobvaraq
        [contract] № { $name } shartnoma
        [matter] ish «{ $name }»
        [task] topshiriq
       *[client] { $name }
    }
history-line = { $when } { $what } · { $who }
history-plain = { $when } { $what }
history-about = { $about } · { $what }
history-reason = { $what } ({ $reason })
history-invoice = № { $number } hisobvaraq
history-draft = hisobvaraq qoralamasi
history-object = { $kind ->
        [contract] № { $name } shartnoma
        [matter] ish «{ $name }»
       *[contact] { $name }
    }
history-act = { $action ->
        [created] { $kind ->
            [contract] yaratildi
            [matter] ochildi
           *[client] kartochka yaratildi
        }
        [approval_asked] tasdiqlashga yuborildi
        [approval_returned] izoh bilan qaytarildi
        [noted] qayd oʻzgardi
        [archived] arxivga
        [restored] arxivdan
        [erased] shaxsiy maʼlumotlar oʻchirildi
        [shared] endi bu odam ham koʻradi: { $member }
        [unshared] bu odam endi koʻrmaydi: { $member }
        [invited] taklif havolasi yaratildi
        [invite_revoked] taklif havolasi qaytarib olindi
        [came] taklif havolasi ochildi
        [confirmed] kirish tasdiqlandi
        [declined] kirish rad etildi
        [revoked] kirish yopildi
        [discarded] hisobvaraq qoralamasi oʻchirildi
        [closed] yopildi
        [reopened] yana ochildi
        [state] { $state ->
            [draft] loyiha
            [active] amalda
            [done] bajarilgan
           *[terminated] bekor qilingan
        }
        [stages] bosqichlar oʻzgardi
        [penalty] neustoyka oʻzgardi
        [matters] ishlar roʻyxati oʻzgardi
        [file] fayl ilova qilindi: { $file }
        [reminder_mode] eslatmalar: { $mode ->
            [auto] avtomatik
            [confirm] tasdiq bilan
           *[off] oʻchirilgan
        }
        [policy] oʻz eslatma qoidalari
        [policy_dropped] eslatma qoidalari umumiy
        [refunded] avansdan qaytarish
       *[other] oʻzgardi
    }
history-undone = qaytarildi: { $what }
history-changed = oʻzgardi: { $what }
history-value = { $field }: { $value }
history-field = { $field ->
        [name] nomi
        [note] qayd
        [email] pochta
        [phone] telefon
        [responsible] masʼul
        [timezone] vaqt mintaqasi
        [documents] hujjatlar tili
        [neutral] iboralar
        [language] til
        [number] raqam
        [title] hujjat turi
        [date] sana
        [ends] amal qilish muddati
        [subject] predmet
        [price] narx
        [day] hisobvaraq kuni
        [auto] yozib berish
        [part] toʻliqsiz oy
        [deposit] depozit
        [vat] QQS
        [terms] toʻlov muddati
       *[details] rekvizitlar
    }
history-task = { $action ->
        [task_set] topshiriq berildi: { $who }, { $when }
        [task_done] topshiriq bajarildi
        [task_cancelled] topshiriq bekor qilindi
        [task_moved] topshiriq koʻchirildi: { $when }
        [task_reassigned] topshiriq oʻtkazildi: { $who }
        [task_noted] topshiriq qaydi oʻzgardi
       *[task_closed] { $why ->
            [paid] toʻlangan, toʻlov nazorati yopildi
           *[other] toʻlov nazorati olib tashlandi
        }
    }
history-erased-member = Xodim { $number }
history-erased-person = maʼlumotlar oʻchirilgan
history-erased-value = maʼlumotlar oʻchirilgan
