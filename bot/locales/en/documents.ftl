# What is printed on an invoice; services name the keys.

document-basis-contract = Contract No. { $number } dated { $date }
document-basis-agreement = Agreement No. { $number } dated { $date }
document-subject = legal services
document-line-retainer = { $subject }, { $month }
document-unit-service = service
document-unit-hour = hour
document-unit-minute = min
document-unit-month = month
