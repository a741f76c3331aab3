# Что может роль: по таблице прав.

rights-button = 👁 Рөл не істей алады
rights-page = <b>{ staff-role-title }</b>
    { $sees ->
        [all] Фирманың барлық клиентін көреді.
       *[own] Тек өзі жауапты немесе өзіне ашылған клиенттерді көреді.
    }

    { $may }
    { $limits ->
        [yes] { "" }

            <b>Істей алмайды:</b> { $may_not }
       *[no] { "" }
    }
rights-approval = { "" }
    { $approval ->
        [yes] { $stands ->
            [approves] <b>Шоттарды мақұлдау қосулы:</b> бұл рөл мақұлдайды және шоттарды бірден ұсынады.
            [asks] <b>Шоттарды мақұлдау қосулы:</b> бұл рөл жобасын мақұлдауға жібереді, өзі ұсынбайды.
           *[drafts] <b>Шоттарды мақұлдау қосулы:</b> бұл рөлдің жобаларын тек мақұлдаушылар ұсынады.
        }{ $has_named ->
            [yes] {" "}Мақұлдаусыз: { $named }.
           *[no] { "" }
        }
       *[no] { $stands ->
            [drafts] <b>Шоттарды мақұлдау өшірулі:</b> бұл рөлдің жобаларын рөлі рұқсат ететін кез келген адам ұсынады.
           *[other] <b>Шоттарды мақұлдау өшірулі:</b> бұл рөл шоттарды бірден ұсынады.
        }
    }
rights-group = <b>{ $heading ->
        [clients] Клиенттер
        [papers] Шоттар мен актілер
        [money] Ақша
        [work] Жұмыс
        [files] Файлдар мен тарих
       *[firm] Фирма
    }:</b> { $what }

right-firm-read = фирма деректерін көру
right-firm-edit = фирма баптауларын өзгерту
right-group-bind = топты қосу
right-issuer-edit = деректемелерімізді өзгерту
right-issuer-spell = деректемелерді латынша жазу
right-staff-read = қызметкерлер тізімін көру
right-staff-edit = қызметкерлерді шақыру және шығару, рөлін өзгерту
right-client-read = клиент беттерін көру
right-client-edit = клиент қосу және өзгерту
right-client-share = клиенттерді беру және әріптестерге ашу
right-matter-edit = істерді жүргізу
right-contract-edit = шарт қосу және өзгерту
right-invoice-read = шоттарды көру
right-invoice-draft = шот жобаларын дайындау
right-invoice-issue = шот ұсыну, жіберу, еске салу
right-invoice-void = шоттардың күшін жою
right-invoice-write-off = қалдықтарды есептен шығару
right-document-read = актілер мен басқа құжаттарды көру
right-document-draft = актілер дайындау
right-document-issue = актілер, талаптар және анықтамалар шығару
right-document-void = актілердің күшін жою
right-payment-read = төлемдерді көру
right-payment-record = төлемдер мен аванстарды жазу
right-payment-reverse = төлем жазбаларын жою
right-payment-refund = авансты қайтару
right-rate-edit = өсімпұл мөлшерлемелерін енгізу
right-note = ескертпе жазу
right-task-read = тапсырмаларды көру
right-task-edit = тапсырма қою және жабу
right-report-read = есептерді көру
right-export = кестелерді файлға шығару
right-archive = PDF мұрағаттарын жинау
right-bring-in = деректерді басқа бағдарламалардан көшіру
right-audit-read = тарихты көру
right-audit-export = әрекеттер журналын шығару
right-take-out = бәрін бір файлмен алып кету
