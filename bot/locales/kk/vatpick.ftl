# Выбор НДС.

vat-pick = ҚҚС қалай көрсетіледі? Таңдаңыз немесе мөлшерлемесін жазыңыз, мысалы 10.
vat-pick-rate = { $mode ->
        [included] { $code ->
            [usn5] УСН, ҚҚС { $rate }% ішінде
            [usn7] УСН, ҚҚС { $rate }% ішінде
           *[general] ҚҚС { $rate }% ішінде
        }
       *[on_top] { $code ->
            [usn5] УСН, ҚҚС { $rate }% үстіне
            [usn7] УСН, ҚҚС { $rate }% үстіне
           *[general] ҚҚС { $rate }% үстіне
        }
    }
vat-pick-none = ҚҚС-сыз
vat-pick-example = 10 немесе 16
vat-own = Мөлшерлеме { $rate }%. Ол бағаның ішінде ме, әлде үстіне қосыла ма?
vat-own-included = Бағаның ішінде
vat-own-on-top = Үстіне
vat-reason = Неліктен ҚҚС-сыз? Негізі шотта басылады. Таңдаңыз немесе өзіңіз жазыңыз.
vat-grounds = <blockquote>{ $grounds }</blockquote>
vat-reason-row = { $reason }
vat-reason-example = ҚҚС төлеуші болып табылмайды

vat-reason-ru-simplified = ҚҚС салынбайды (РФ СК 145-бабы)
vat-reason-ru-professional = Кәсіби табыс салығы, 422-ФЗ
vat-reason-ru-advocates = ҚҚС салынбайды (РФ СК 149-бабы 3-тармағының 14-тармақшасы)
vat-reason-ru-abroad = Өткізу орны РФ емес (РФ СК 148-бабы 1-тармағының 4-тармақшасы)
vat-reason-ru-eaeu = Өткізу орны РФ емес (ЕАЭО туралы шарттың 18-қосымшасы 29-тармағының 4-тармақшасы)
vat-reason-kz-not-payer = ҚҚС төлеуші болып табылмайды
vat-reason-kz-abroad = Өткізу орны Қазақстан Республикасы емес
vat-reason-uz-turnover = Айналым салығын төлеуші
vat-reason-uz-abroad = Өткізу орны Өзбекстан Республикасы емес
vat-reason-by-simplified = ҚҚС-сыз, салық салудың оңайлатылған жүйесі
vat-reason-by-abroad = Өткізу орны Беларусь Республикасы емес
vat-reason-other-reverse = ҚҚС кері есептеу (reverse charge)
vat-reason-other-outside = ҚҚС қолданылу аясынан тыс
