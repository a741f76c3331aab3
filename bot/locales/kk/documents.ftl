# То, что печатается в счёте; ключи называют services.

document-basis-contract = { $date } күнгі № { $number } шарт
document-basis-agreement = { $date } күнгі № { $number } келісім
document-subject = заңгерлік қызметтер
document-line-advance-contract = { $date } күнгі № { $number } шарт бойынша аванс
document-line-advance-agreement = { $date } күнгі № { $number } келісім бойынша аванс
document-line-retainer = { $subject }, { $month }
document-line-retainer-part = { $subject }, { $month }: { $start } – { $end }, { $of } { $of ->
        [one] күннің
       *[other] күннің
    } { $days } күні
document-term-act = { $days ->
        [0] актіге қол қойылған күні
       *[other] актіге қол қойылғаннан кейін { $unit ->
            [working] { $days } жұмыс күні ішінде
           *[calendar] { $days } күн ішінде
        }
    }
document-language = { $language ->
        [en] ағылшынша
        [kk] қазақша
        [uz] өзбекше, латын әрпі
        [uz_Cyrl] өзбекше, кирилл әрпі
        [be] беларусьша
        [ru-en] орысша + ағылшынша
        [ru-kk] орысша + қазақша
        [ru-uz] орысша + өзбекше, латын әрпі
        [ru-uz_Cyrl] орысша + өзбекше, кирилл әрпі
        [ru-be] орысша + беларусьша
       *[ru] орысша
    }
document-unit-service = қызмет
document-unit-hour = сағат
document-unit-minute = мин
document-unit-month = ай
document-sample-number = ҮЛГІ
document-sample-client = «Клиент» ЖШС
document-sample-line-1 = Шарт дайындау және мәмілені сүйемелдеу
document-sample-line-2 = Заңгер кеңесі
