# Деректемелердің қысқаша атаулары.

card-short = { $what ->
        [account] е/ш
        [corr_account] к/ш
        [licence] адвокаттар тізілімі
       *[other] { $label }
    }
