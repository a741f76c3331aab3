# What is printed on an invoice; services name the keys.

document-basis-contract = Contract No. { $number } dated { $date }
document-basis-agreement = Agreement No. { $number } dated { $date }
document-subject = legal services
document-line-advance-contract = Advance under Contract No. { $number } dated { $date }
document-line-advance-agreement = Advance under Agreement No. { $number } dated { $date }
document-line-retainer = { $subject }, { $month }
document-line-retainer-part = { $subject }, { $month }: { $start } to { $end }, { $days } of { $of } days
document-term-act = { $days ->
        [0] on the day of the statement of services
       *[other] within { $unit ->
            [working] { $days ->
                [one] { $days } working day
               *[other] { $days } working days
            }
           *[calendar] { $days ->
                [one] { $days } day
               *[other] { $days } days
            }
        } after the statement of services
    }
document-language = { $language ->
        [en] English
        [kk] Kazakh
        [uz] Uzbek, Latin
        [uz_Cyrl] Uzbek, Cyrillic
        [be] Belarusian
        [ru-en] Russian + English
        [ru-kk] Russian + Kazakh
        [ru-uz] Russian + Uzbek, Latin
        [ru-uz_Cyrl] Russian + Uzbek, Cyrillic
        [ru-be] Russian + Belarusian
       *[ru] Russian
    }
document-unit-service = service
document-unit-hour = hour
document-unit-minute = min
document-unit-month = month
document-sample-number = SAMPLE
document-sample-client = Client LLC
document-sample-line-1 = Drafting of a contract and support of the transaction
document-sample-line-2 = Legal advice
