# Answers to what was typed by hand: what is wrong, and a good example.

error-amount-unclear = I can’t read the amount “{ $value }”. Please use digits, for example 100,000.00 or 99 999.50.
error-amount-ambiguous = “{ $value }” can be read in two ways. Which amount is right?
error-amount-words = Is “{ $value }” { $sum }? Press the sum or write it in digits.
error-amount-negative = An amount can’t be below zero. Please leave out the minus, for example 50 000.
error-amount-zero = The amount must be above zero, for example 50 000 or 99 999.50.
error-amount-decimals = “{ $value }” has more than two decimals. Please round it, for example to 1 234.50.
error-amount-too-big = That amount is too large: twelve digits fit before the point. For example: 1.5 mln or 1 500 000.
error-amount-currency = “{ $value }”: amounts here are in { $currency }. Please write it in that currency, for example 50 000.

error-quantity-unclear = I can’t read the quantity “{ $value }”. Please write a number, for example 2 or 1.5.
error-quantity-negative = A quantity can’t be below zero. Please leave out the minus, for example 2 or 1.5.
error-quantity-zero = The quantity must be above zero, for example 1 or 0.25.
error-quantity-decimals = The quantity “{ $value }” has more than three decimals. Please round it, for example to 1.125.
error-quantity-too-big = That quantity is too large. Please write a smaller one, for example 12 or 1 000.

error-time-unclear = I can't read the time “{ $value }”. Write, for example, 50 min, 0:50 or 1 h 20 min.
error-time-rate = “{ $value }” needs the rate of an hour too. Write, for example, 50 min at 7500.
error-time-inexact = “{ $value }” is { $sum }, but at this rate neither hours nor minutes can be printed exactly. Enter it as a sum?
error-time-inexact-line = At { $price } an hour this is { $sum }, and neither hours nor minutes can be printed exactly. Set the price to { $sum } and the quantity to 1.
error-time-unit = This line is not counted by time: its unit is “{ $unit }”. Write a number, for example 2, or choose the unit “Hour” first.

error-percent-unclear = I can’t read the percentage “{ $value }”. Please write a number, for example 10 or 7.5.
error-percent-negative = A percentage can’t be below zero. Please leave out the minus, for example 10 or 7.5.
error-percent-decimals = The percentage “{ $value }” has more than two decimals. Please round it, for example to 12.25.
error-percent-too-big = There is nothing above a hundred percent. Please write 0 to 100, for example 10 or 7.5.

error-discount-range = A discount is from 0 to 100 percent. Please write, for example, 10% or 5 000.
error-discount-too-big = The discount is larger than the invoice, { $sum }. Please write less, for example 10%.

error-date-unclear = I can’t read the date “{ $value }”. Please write, for example, { $example }, tomorrow or 15 December.
error-date-impossible = There is no such day as “{ $value }”. Please write another one, for example { $example }.
error-date-year = The year must be from 2000 to 2100. Please write a date, for example { $example }.

error-vat-no-rate = I know no VAT rate for { $date }. Please choose another rate or “no VAT”, for example with “exempt” as reason.

error-template-seq = A number template needs exactly one {"{"}seq{"}"}. For example: {"{"}year{"}"}-{"{"}seq:04{"}"}.
error-template-field = There is no field {"{"}{ $field }{"}"}. There are year, yy and seq, for example {"{"}year{"}"}-{"{"}seq:04{"}"}.
error-template-braces = The braces of “{ $value }” do not match. Please write, for example, {"{"}year{"}"}-{"{"}seq:04{"}"}.
error-template-characters = A number takes letters, digits, spaces and - / . _, for example INV-{"{"}year{"}"}/{"{"}seq{"}"}.
error-template-long = That number gets too long: 30 characters fit. Please shorten it, for example to {"{"}year{"}"}-{"{"}seq:04{"}"}.
