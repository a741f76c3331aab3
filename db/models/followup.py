"""What happens after an invoice is issued: tasks, reminder policies, reminders, deliveries, holds."""
