# То, что печатается в счёте; ключи называют services.

document-basis-contract = Договор № { $number } от { $date }
document-basis-agreement = Соглашение № { $number } от { $date }
document-subject = юридические услуги
document-line-advance-contract = Аванс по договору № { $number } от { $date }
document-line-advance-agreement = Аванс по соглашению № { $number } от { $date }
document-line-retainer = { $subject }, { $month }
document-line-retainer-part = { $subject }, { $month }: с { $start } по { $end }, { $days } из { $of } { $of ->
        [one] дня
       *[other] дней
    }
document-term-act = { $days ->
        [0] в день подписания акта
       *[other] в течение { $unit ->
            [working] { $days ->
                [one] { $days } рабочего дня
               *[other] { $days } рабочих дней
            }
           *[calendar] { $days ->
                [one] { $days } дня
               *[other] { $days } дней
            }
        } после акта
    }
document-language = { $language ->
        [en] английский
        [kk] казахский
        [uz] узбекский, латиница
        [uz_Cyrl] узбекский, кириллица
        [be] белорусский
        [ru-en] русский + английский
        [ru-kk] русский + казахский
        [ru-uz] русский + узбекский, латиница
        [ru-uz_Cyrl] русский + узбекский, кириллица
        [ru-be] русский + белорусский
       *[ru] русский
    }
document-unit-service = усл.
document-unit-hour = час
document-unit-minute = мин
document-unit-month = мес.
document-sample-number = ОБРАЗЕЦ
document-sample-client = ООО «Клиент»
document-sample-line-1 = Подготовка договора и сопровождение сделки
document-sample-line-2 = Консультация юриста
