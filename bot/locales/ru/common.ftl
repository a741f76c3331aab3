# Общие слова: кнопки, дни, ошибки, которые не принадлежат одному экрану.

button-back = ◀️ Назад
button-cancel = ✖️ Отмена
button-previous-page = ‹
button-next-page = ›
button-page = { $page }/{ $pages }

language-name = { $language ->
        [en] English
        [kk] Қазақша
        [uz] Oʻzbekcha
       *[ru] Русский
    }

day-today = сегодня
day-tomorrow = завтра
day-yesterday = вчера

error-not-found = Не нашёл: возможно, это уже удалено.
error-forbidden = У вашей роли нет такого права. Обратитесь к владельцу фирмы.
error-incident = Не получилось, мы уже разбираемся. Ничего не потеряно, попробуйте ещё раз. Код: { $code }
error-connection = Связь с Telegram прервалась. Если экран не изменился, нажмите или напишите ещё раз: дважды ничего не сделается.
error-kept-for-later = Сейчас не могу записать, повторю сам. Вам повторять не нужно.
error-tap-not-done = Не записано: нажатие «{ $label }» не выполнено, ничего не изменилось. Нажмите ещё раз чуть позже.
error-tap-unsure = Бот не работал, когда вы нажали «{ $label }»: могло не выполниться. Посмотрите и, если нужно, нажмите ещё раз.
error-skipped = { $form ->
        [tap] Нажатие «{ $what }» выполнить не удалось
        [text] Сообщение «{ $what }» обработать не удалось
       *[other] Ваше сообщение обработать не удалось
    }: бот несколько раз останавливался на нём, больше не пробую. Посмотрите, что успело записаться. Мы разбираемся, код: { $code }
error-stale-screen = Этот экран устарел, вот свежий.
error-answer-not-taken = { $has_text ->
        [yes] «{ $text }» не принято
       *[no] Сообщение не принято
    }: бот не работал, и часть нажатий пропала. Проверьте экран ниже и отправьте ещё раз.
error-answer-behind = Бот не работал, и часть нажатий пропала. Если вы отвечали на другой экран, откройте его и отправьте ещё раз.
error-use-buttons = Здесь нужно выбрать кнопкой. Поиск и остальное в /menu.
error-empty-text = Пришло пустое сообщение. Напишите текстом, например: { $example }
error-too-long = Слишком длинно: здесь помещается { $limit ->
        [one] { $limit } знак
        [few] { $limit } знака
       *[other] { $limit } знаков
    }. Например: { $example }
error-wrong-content = { $kind ->
        [photo] Фото
        [video] Видео
        [video_note] Видеосообщение
        [voice] Голосовое сообщение
        [audio] Аудио
        [sticker] Стикер
        [animation] Анимацию
        [contact] Контакт
        [document] Файл
        [location] Геопозицию
        [venue] Место
        [poll] Опрос
        [dice] Кубик
       *[other] Такое сообщение
    } здесь не прочитать. Здесь нужен текст, например: { $example }

command-start = Начать
command-menu = Главное меню
command-new = Новый счёт
command-invoices = Счета
command-pay = Записать оплату
command-clients = Клиенты
command-contracts = Договоры
command-matters = Дела
command-tasks = Задачи
command-reports = Отчёты: кто сколько должен
command-export = Выгрузка в XLSX и CSV
command-settings = Настройки
command-help = Что умеет бот
command-cancel = Прервать и вернуться в меню
