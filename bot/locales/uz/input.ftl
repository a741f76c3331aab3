# Qoʻlda yozilganga javob: nima notoʻgʻri va yaxshi misol.

error-date-unclear = «{ $value }» qaysi kun ekanini tushunmadim. Masalan, { $example }, ertaga yoki 15-dekabr deb yozing.
error-date-impossible = Taqvimda «{ $value }» degan kun yoʻq. Boshqasini yozing, masalan { $example }.
error-date-year = Yil 2000 va 2100 orasida boʻlishi kerak. Sanani yozing, masalan { $example }.
