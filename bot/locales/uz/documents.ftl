# Hisobvaraqda chop etiladigani; kalitlarni services aytadi.

document-basis-contract = { $date } yildagi { $number }-sonli shartnoma
document-basis-agreement = { $date } yildagi { $number }-sonli bitim
document-subject = yuridik xizmatlar
document-line-advance-contract = { $date } yildagi { $number }-sonli shartnoma boʻyicha avans
document-line-advance-agreement = { $date } yildagi { $number }-sonli bitim boʻyicha avans
document-line-retainer = { $subject }, { $month }
document-line-retainer-part = { $subject }, { $month }: { $start } – { $end }, { $of } kundan { $days } kun
document-term-act = { $days ->
        [0] dalolatnoma imzolangan kuni
       *[other] dalolatnoma imzolanganidan keyin { $unit ->
            [working] { $days } ish kuni ichida
           *[calendar] { $days } kun ichida
        }
    }
document-language = { $language ->
        [en] inglizcha
        [kk] qozoqcha
        [uz] oʻzbekcha, lotin
        [uz_Cyrl] oʻzbekcha, kirill
        [be] belaruscha
        [ru-en] ruscha + inglizcha
        [ru-kk] ruscha + qozoqcha
        [ru-uz] ruscha + oʻzbekcha, lotin
        [ru-uz_Cyrl] ruscha + oʻzbekcha, kirill
        [ru-be] ruscha + belaruscha
       *[ru] ruscha
    }
document-unit-service = xizmat
document-unit-hour = soat
document-unit-minute = daqiqa
document-unit-month = oy
document-sample-number = NAMUNA
document-sample-client = «Mijoz» MChJ
document-sample-line-1 = Shartnoma tayyorlash va bitimga hamrohlik qilish
document-sample-line-2 = Yurist maslahati
