# Late interest and penalties, rates, a contract's penalty.

late-button = 📈 Late interest: { $sum }
late-button-missing = 📈 Late interest: no rate
late-button-plain = 📈 Late interest
late-window = { $text }
late-head = <b>Delay of invoice No. { $number }</b> · { $client }
late-total = { $rule ->
        [contract] Penalty
        [uz-670] Penalty
       *[other] Interest
    } on { $date }: <b>{ $sum }</b>
late-nothing = On { $date } nothing is due for the delay: the term is { $due }.
late-before-act = The term runs from the act, which is not there yet: nothing is late.
late-missing = I can't count up to this day: I don't know the rate on { $date }.
late-add-rate = ➕ Add a rate
late-no-rule = { $reason ->
        [person] By law there is a penalty among businesses only, and the client is a person.
        [currency] The law's rate is for the country's own money, and the invoice is in another currency.
       *[country] I know no rule of law for the issuer's country.
    } If the contract has a penalty, enter it on the contract's card, and I will count.
late-rule-contract = Penalty by the contract: { $terms }.
late-rule = { $rule ->
        [ru-395] Civil Code of Russia, art. 395: key rate of the Bank of Russia, 365 or 366 days a year.
        [kz-353] Civil Code of Kazakhstan, art. 353: base rate of the National Bank on the day of payment.
        [uz-670] Law of Uzbekistan No. 670-I, art. 32: 0.4% a day, at most half of the overdue sum.
       *[eu-2011-7] Directive 2011/7/EU: the rate of the ECB and 8 percentage points.
    }{ $sourced ->
        [yes] {" "}Source: { $sources }.
       *[no] { "" }
    }
late-due = Due { $due }, late from { $first }.
late-moved = The due day { $agreed } was a day off and moves to { $due }{ $rule ->
        [ru-395] {" "}(Civil Code, art. 193).
       *[other] .
    }
late-ahead = That day is still to come: I count as if nothing were paid before it.
late-advance = ⚠️ The client has an advance of { $advance }. Use it before you claim anything.
late-earlier = { $count ->
        [one] { $count } earlier period, all are in the table.
       *[other] { $count } earlier periods, all are in the table.
    }
late-period = { $first } – { $last }, { $days } d.
    { $debt } × { $percent }% = { $sum }
late-capped = { $accrued } accrued, but the limit is { $cap }.
late-flat = And { $flat } once.
late-note = This is a calculation for you. I charge nothing by myself and send the client nothing.
late-paper = 🧮 Calculation (PDF)
late-table = 📋 As a table
late-other-day = 📅 On another day
late-today = On today
late-day-ask = Up to which day? Now it is { $date }. Payments after that day are left out.
late-day-example = yesterday or 30.11.2025
late-table-title = Delay of invoice No. { $number } on { $date }, { $currency }
late-col-first = From
late-col-days = Days
late-col-debt = Debt
late-col-rate = Rate
late-col-sum = Sum
late-col-flat = Once
late-col-accrued = Accrued
late-col-total = Total
late-percent = { $percent }%

rates-button = ⚙️ Rates
rates-kinds = <b>Rates</b>
    Late interest follows them. Whose rate?
rates-kind = { $kind ->
        [ru_key] 🇷🇺 Key rate, Bank of Russia
        [kz_base] 🇰🇿 Base rate, National Bank of KZ
       *[ecb] 🇪🇺 Main rate, ECB
    }
rates-site = { $kind ->
        [ru_key] cbr.ru
        [kz_base] nationalbank.kz
       *[ecb] ecb.europa.eu
    }
rates-list = <b>{ rates-kind }</b>
    { $known }
    { $gaps }
rates-none = No rates yet. Add the first one: interest can't be counted without it.
rates-known = { $percent }% is known up to { $until }.
rates-known-short = ⚠️ { $percent }% is known up to { $until } only. I count no further: add a rate or confirm the last one.
rates-gap = ⚠️ { $first } – { $last }: no rate is known.
rates-row = { $percent }% from { $since }{ $own ->
        [yes] {" "}· own
       *[no] { "" }
    }
rates-add = ➕ Add a rate
rates-holds = ✅ { $percent }% today, too
rates-card = <b>{ $percent }% a year from { $since }</b>
    { rates-kind }
    Known up to { $until }
    Source: { $source }
    { $own ->
        [yes] Entered by hand: { $who }.{ $replaces ->
            [yes] {" "}Without it the published one holds again.
           *[no] { "" }
        }
       *[no] Published, came with the program. Your correction takes its place.
    }
rates-percent = ✏️ Percentage
rates-until = 📅 Known up to
rates-source = 🔗 Source
rates-remove = 🗑 Remove ours
rates-removed = Removed { $percent }% from { $since }.
rates-saved = Saved: { $percent }% from { $since }, known up to { $until }.
rates-since-ask = <b>{ rates-kind }</b>
    From which day does the rate hold?
rates-since-example = 16.02.2026
rates-percent-ask = <b>{ rates-kind }</b>
    How many percent a year from { $since }?
rates-percent-example = 15.5
rates-source-ask = Where was it read? The source is printed in the calculation.
rates-site-button = { $site }
rates-source-example = cbr.ru, decision of 13.02.2026
rates-until-ask = Up to which day is it certain that the rate from { $since } has not changed? Usually the day before the next decision.
rates-until-today = Up to today, { $today }
rates-until-example = 19.03.2026
rates-before-ask = Before it { $percent }% is known up to { $until }. Did the rate stay the same up to { $last }?
rates-before-same = It stayed
rates-before-unknown = It changed, I'll add it

penalty-button = ⚖️ Contract penalty
penalty-window = <b>Penalty for late payment</b>
    { $title ->
        [agreement] Agreement
       *[contract] Contract
    } No. { $number } · { $client }

    { $given ->
        [yes] { $terms }. Delays of this contract's invoices are counted so.
       *[no] The contract's card has none, so a delay is counted by law.
    }
    I charge nothing by myself.
penalty-terms = { $percent }% a day{ $cap ->
        [percent] , at most { $most }% of the debt
        [sum] , at most { $sum }
       *[none] { "" }
    }
penalty-add = ✏️ Enter
penalty-change = ✏️ Change
penalty-remove = 🗑 Remove
penalty-removed = Removed. Delays of this contract are counted by law.
penalty-saved = Saved. Calculations that were made before stay as they are.
penalty-percent-ask = How many percent of the debt for each day of delay?
penalty-percent-example = 0.1%
penalty-cap-ask = Is there a limit? Choose, or write a percentage of the debt or a sum.
penalty-no-cap = No limit
penalty-tenth = 10% of the debt
penalty-cap-example = 10% or 50,000

error-late-day = I count up to a year ahead. Write a nearer day, for example { $date }.
error-penalty-percent = I did not understand the rate. Write the percentage for each day of delay, at most 10%, for example 0.1%.
error-penalty-cap = I did not understand the limit. Write a percentage of the debt or a sum, for example 10% or 50,000.
error-rate-percent = I did not understand the rate. Write the percentage a year, for example 15.5.
error-rate-day = I did not understand the day. Write from which day the rate holds, for example 16.02.2026.
error-rate-known = The rate holds from { $since } but is known up to an earlier day. Write { $since } or a later day.
error-rate-source = Write where the rate was read, up to 250 characters. For example: cbr.ru, decision of 13.02.2026.
error-late-nothing = On { $date } nothing is due for the delay of invoice No. { $number }.
error-late-rate = I don't know the rate on { $date }. Add it in “⚙️ Rates”, and I will count.
error-late-future = That day is not over, and nobody knows what will be paid. The paper can be made up to today, { $date }.
