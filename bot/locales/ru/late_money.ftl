# Пени и проценты за просрочку, ставки, неустойка по договору.

late-button = 📈 Пени: { $sum }
late-button-missing = 📈 Пени: нет ставки
late-button-plain = 📈 Пени
late-window = { $text }
late-head = <b>Просрочка по счёту № { $number }</b> · { $client }
late-total = { $rule ->
        [contract] Неустойка
        [uz-670] Пеня
       *[other] Проценты
    } на { $date }: <b>{ $sum }</b>
late-nothing = На { $date } платить за просрочку нечего: срок { $due }.
late-before-act = Срок считается от акта, а его пока нет: просрочки нет.
late-missing = Посчитать на этот день не могу: не знаю ставку на { $date }.
late-add-rate = ➕ Добавить ставку
late-no-rule = { $reason ->
        [person] По закону пеня бывает только между предпринимателями, а клиент частное лицо.
        [currency] Ставка закона для денег этой страны, а счёт в другой валюте.
       *[country] Для страны исполнителя правила закона я не знаю.
    } Если неустойка есть в договоре, укажите её в карточке договора, и я посчитаю.
late-rule-contract = Неустойка по договору: { $terms }.
late-rule = { $rule ->
        [ru-395] Ст. 395 ГК РФ: ключевая ставка Банка России, в году 365 или 366 дней.
        [kz-353] Ст. 353 ГК РК: базовая ставка Национального банка в день оплаты.
        [uz-670] Ст. 32 Закона № 670-I: 0,4% в день, не больше половины просроченной суммы.
       *[eu-2011-7] Директива 2011/7/ЕС: ставка ЕЦБ и ещё 8 процентных пунктов.
    }{ $sourced ->
        [yes] {" "}Источник: { $sources }.
       *[no] { "" }
    }
late-due = Срок { $due }, просрочка с { $first }.
late-moved = Срок { $agreed } выпал на выходной и переносится на { $due }{ $rule ->
        [ru-395] {" "}(ст. 193 ГК РФ).
       *[other] .
    }
late-ahead = Этот день ещё не настал: считаю так, будто до него ничего не заплатят.
late-advance = ⚠️ У клиента аванс { $advance }. Зачтите его, прежде чем требовать.
late-earlier = { $count ->
        [one] Ещё { $count } период раньше, все в таблице.
        [few] Ещё { $count } периода раньше, все в таблице.
       *[other] Ещё { $count } периодов раньше, все в таблице.
    }
late-period = { $first } – { $last }, { $days } дн.
    { $debt } × { $percent }% = { $sum }
late-capped = Набежало { $accrued }, но предел { $cap }.
late-flat = И единовременно { $flat }.
late-note = Это расчёт для вас. Сам я ничего не начисляю и клиенту не отправляю.
late-paper = 🧮 Расчёт (PDF)
late-table = 📋 Таблицей
late-other-day = 📅 На другую дату
late-today = На сегодня
late-day-ask = На какой день посчитать? Сейчас { $date }. Оплаты после этого дня не учитываются.
late-day-example = вчера или 30.11.2025
late-table-title = Просрочка по счёту № { $number } на { $date }, { $currency }
late-col-first = С дня
late-col-days = Дней
late-col-debt = Долг
late-col-rate = Ставка
late-col-sum = Сумма
late-col-flat = Единовременно
late-col-accrued = Набежало
late-col-total = Итого
late-percent = { $percent }%

rates-button = ⚙️ Ставки
rates-kinds = <b>Ставки</b>
    По ним считаются проценты за просрочку. Чья ставка?
rates-kind = { $kind ->
        [ru_key] 🇷🇺 Ключевая, Банк России
        [kz_base] 🇰🇿 Базовая, Нацбанк РК
       *[ecb] 🇪🇺 Основная, ЕЦБ
    }
rates-site = { $kind ->
        [ru_key] cbr.ru
        [kz_base] nationalbank.kz
       *[ecb] ecb.europa.eu
    }
rates-list = <b>{ rates-kind }</b>
    { $known }
    { $gaps }
rates-none = Ставок пока нет. Добавьте первую: без неё проценты не посчитать.
rates-known = { $percent }% известны по { $until }.
rates-known-short = ⚠️ { $percent }% известны только по { $until }. Дальше проценты не считаю: добавьте ставку или подтвердите прежнюю.
rates-gap = ⚠️ { $first } – { $last }: ставка неизвестна.
rates-row = { $percent }% с { $since }{ $own ->
        [yes] {" "}· своя
       *[no] { "" }
    }
rates-add = ➕ Добавить ставку
rates-holds = ✅ { $percent }% и сегодня
rates-card = <b>{ $percent }% годовых с { $since }</b>
    { rates-kind }
    Известна по { $until }
    Источник: { $source }
    { $own ->
        [yes] Внесена вручную: { $who }.{ $replaces ->
            [yes] {" "}Если убрать, вернётся опубликованная.
           *[no] { "" }
        }
       *[no] Опубликованная, была в программе. Ваша правка встанет на её место.
    }
rates-percent = ✏️ Процент
rates-until = 📅 Известна по
rates-source = 🔗 Источник
rates-remove = 🗑 Убрать свою
rates-removed = Убрал { $percent }% с { $since }.
rates-saved = Записал: { $percent }% с { $since }, известна по { $until }.
rates-since-ask = <b>{ rates-kind }</b>
    С какого дня действует ставка?
rates-since-example = 16.02.2026
rates-percent-ask = <b>{ rates-kind }</b>
    Сколько процентов годовых с { $since }?
rates-percent-example = 15,5
rates-source-ask = Откуда ставка? Источник печатается в расчёте.
rates-site-button = { $site }
rates-source-example = cbr.ru, решение от 13.02.2026
rates-until-ask = По какой день точно известно, что ставка с { $since } не менялась? Обычно это день перед следующим решением.
rates-until-today = По сегодня, { $today }
rates-until-example = 19.03.2026
rates-before-ask = Перед этим { $percent }% известны по { $until }. Не менялась ли ставка до { $last }?
rates-before-same = Не менялась
rates-before-unknown = Менялась, впишу ещё

penalty-button = ⚖️ Неустойка по договору
penalty-window = <b>Неустойка за просрочку</b>
    { $title ->
        [agreement] Соглашение
       *[contract] Договор
    } № { $number } · { $client }

    { $given ->
        [yes] { $terms }. Пени по счетам этого договора считаются так.
       *[no] В карточке договора её нет, поэтому просрочка считается по закону.
    }
    Начислять сам ничего не буду.
penalty-terms = { $percent }% в день{ $cap ->
        [percent] , не больше { $most }% долга
        [sum] , не больше { $sum }
       *[none] { "" }
    }
penalty-add = ✏️ Указать
penalty-change = ✏️ Изменить
penalty-remove = 🗑 Убрать
penalty-removed = Убрал. Просрочка по этому договору считается по закону.
penalty-saved = Записал. Расчёты, которые уже составлены, остались прежними.
penalty-percent-ask = Сколько процентов от долга за каждый день просрочки?
penalty-percent-example = 0,1%
penalty-cap-ask = Есть ли предел? Выберите или напишите процент от долга или сумму.
penalty-no-cap = Без предела
penalty-tenth = 10% долга
penalty-cap-example = 10% или 50 000

error-late-day = Дальше чем на год вперёд не считаю. Напишите день ближе, например { $date }.
error-penalty-percent = Не понял ставку. Напишите процент за день просрочки, не больше 10%, например 0,1%.
error-penalty-cap = Не понял предел. Напишите процент от долга или сумму, например 10% или 50 000.
error-rate-percent = Не понял ставку. Напишите проценты годовых, например 15,5.
error-rate-day = Не понял день. Напишите, с какого дня действует ставка, например 16.02.2026.
error-rate-known = Ставка действует с { $since }, а известна до более раннего дня. Напишите { $since } или день позже.
error-rate-source = Напишите, откуда ставка, до 250 знаков. Например: cbr.ru, решение от 13.02.2026.
error-late-nothing = На { $date } по счёту № { $number } за просрочку платить нечего.
error-late-rate = Не знаю ставку на { $date }. Добавьте её в «⚙️ Ставки», и я посчитаю.
error-late-future = Этот день ещё не прошёл, и что заплатят, неизвестно. Составить расчёт можно по сегодня, { $date }.
