# Общие слова: кнопки, дни, ошибки, которые не принадлежат одному экрану.

button-back = ◀️ Артқа
button-cancel = ✖️ Бас тарту
button-previous-page = ‹
button-next-page = ›
button-page = { $page }/{ $pages }

language-name = { $language ->
        [en] English
        [kk] Қазақша
        [uz] Oʻzbekcha
       *[ru] Русский
    }

day-today = бүгін
day-tomorrow = ертең
day-yesterday = кеше

error-not-found = Таппадым: мүмкін, ол жойылып қойған.
error-forbidden = Бұған рұқсатыңыз жоқ. Фирмаға хабарласыңыз.
error-incident = Болмай қалды, қазір анықтап жатырмыз. Ештеңе жоғалған жоқ, тағы бір рет көріңіз. Код: { $code }
error-connection = Telegram-мен байланыс үзілді. Экран өзгермесе, тағы бір рет басыңыз немесе жазыңыз: ештеңе екі рет орындалмайды.
error-kept-for-later = Қазір жаза алмай тұрмын, кейін өзім қайталаймын. Сізге қайталаудың қажеті жоқ.
error-tap-not-done = Жазылмады: «{ $label }» басылуы орындалмады, ештеңе өзгерген жоқ. Сәл кейін тағы бір рет басыңыз.
error-tap-unsure = «{ $label }» түймесін басқаныңызда бот жұмыс істемей тұрды: орындалмай қалуы мүмкін. Қараңыз да, керек болса, тағы бір рет басыңыз.
error-skipped = { $form ->
        [tap] «{ $what }» басылуын орындау мүмкін болмады
        [text] «{ $what }» хабарын өңдеу мүмкін болмады
       *[other] Хабарыңызды өңдеу мүмкін болмады
    }: бот осы жерде бірнеше рет тоқтап қалды, енді қайталамаймын. Не жазылып үлгергенін қараңыз. Себебін анықтап жатырмыз, код: { $code }
error-stale-screen = Бұл экран ескірген, міне жаңасы.
error-answer-not-taken = { $has_text ->
        [yes] «{ $text }» қабылданбады
       *[no] Хабарлама қабылданбады
    }: бот жұмыс істемей тұрды, басылған түймелердің бір бөлігі жоғалды. Төмендегі экранды тексеріп, қайта жіберіңіз.
error-answer-behind = Бот жұмыс істемей тұрды, басылған түймелердің бір бөлігі жоғалды. Басқа экранға жауап берген болсаңыз, соны ашып, қайта жіберіңіз.
error-use-buttons = Мұнда түймемен таңдау керек. Басқасының бәрі /menu ішінде.
error-empty-text = Бос хабарлама келді. Мәтінмен жазыңыз, мысалы: { $example }
error-too-long = Тым ұзын: мұнда { $limit } таңба сыяды. Мысалы: { $example }
error-wrong-content = { $kind ->
        [photo] Фотоны
        [video] Бейнені
        [video_note] Бейнехабарламаны
        [voice] Дауыстық хабарламаны
        [audio] Аудионы
        [sticker] Стикерді
        [animation] Анимацияны
        [contact] Контактіні
        [document] Файлды
        [location] Геопозицияны
        [venue] Орынды
        [poll] Сауалнаманы
        [dice] Текшені
       *[other] Мұндай хабарламаны
    } мұнда оқи алмаймын. Мұнда мәтін керек, мысалы: { $example }

command-start = Бастау
command-menu = Басты мәзір
command-new = Жаңа шот
command-invoices = Шоттар
command-pay = Төлемді жазу
command-clients = Клиенттер
command-contracts = Шарттар
command-matters = Істер
command-tasks = Тапсырмалар
command-reports = Есептер: кімнің берешегі қанша
command-export = XLSX және CSV файлына шығару
command-settings = Баптаулар
command-help = Бот не істей алады
command-cancel = Тоқтатып, мәзірге оралу
