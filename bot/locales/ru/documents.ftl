# То, что печатается в счёте; ключи называют services.

document-basis-contract = Договор № { $number } от { $date }
document-basis-agreement = Соглашение № { $number } от { $date }
document-subject = юридические услуги
document-line-retainer = { $subject }, { $month }
document-unit-service = усл.
document-unit-hour = час
document-unit-minute = мин
document-unit-month = мес.
