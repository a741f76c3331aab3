# Common words: buttons, days, errors that belong to no single screen.

button-back = ◀️ Back
button-cancel = ✖️ Cancel
button-previous-page = ‹
button-next-page = ›
button-page = { $page }/{ $pages }

language-name = { $language ->
        [en] English
        [kk] Қазақша
        [uz] Oʻzbekcha
       *[ru] Русский
    }

day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday

error-not-found = Not found: it may have been removed.
error-forbidden = Your role does not allow this. Please ask the owner of the firm.
error-incident = That did not work, we are looking into it. Nothing is lost, please try again. Code: { $code }
error-connection = The connection to Telegram was lost. If the screen has not changed, press or write once more: nothing is done twice.
error-kept-for-later = I can’t record this right now and will do it myself. No need to repeat it.
error-tap-not-done = Not recorded: “{ $label }” was not done, nothing has changed. Please press it again a little later.
error-tap-unsure = The bot was down when you pressed “{ $label }”, and it may not be done. Please have a look, and press again if it isn’t.
error-skipped = { $form ->
        [tap] I could not carry out “{ $what }”
        [text] I could not work on your message “{ $what }”
       *[other] I could not work on your message
    }: the bot stopped at it several times, so I no longer try. Please look at what has been recorded. We are on it, code: { $code }
error-stale-screen = That screen is out of date, here is a fresh one.
error-answer-not-taken = { $has_text ->
        [yes] “{ $text }” was not taken
       *[no] The message was not taken
    }: the bot was down and some taps were lost. Check the screen below and send it again.
error-answer-behind = The bot was down and some taps were lost. If you answered another screen, open it and send it again.
error-use-buttons = Please choose with a button here. Search and the rest are in /menu.
error-empty-text = The message is empty. Please write it as text, for example: { $example }
error-too-long = Too long: there is room for { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    } here. For example: { $example }
error-wrong-content = { $kind ->
        [photo] A photo
        [video] A video
        [video_note] A video message
        [voice] A voice message
        [audio] An audio file
        [sticker] A sticker
        [animation] An animation
        [contact] A contact
        [document] A file
        [location] A location
        [venue] A place
        [poll] A poll
        [dice] A die
       *[other] A message like this
    } can’t be read here. Text is needed, for example: { $example }

command-start = Start
command-menu = Main menu
command-new = New invoice
command-invoices = Invoices
command-pay = Record a payment
command-clients = Clients
command-contracts = Contracts
command-matters = Matters
command-tasks = Tasks
command-reports = Reports: who owes what
command-export = Export to XLSX and CSV
command-settings = Settings
command-help = What this bot can do
command-cancel = Stop and go back to the menu
