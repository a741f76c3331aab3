# Rekvizitlarning qisqa nomlari.

card-short = { $what ->
        [account] h/r
        [corr_account] k/h
        [licence] advokatlar reyestri
       *[other] { $label }
    }
