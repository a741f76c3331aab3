# Istalgan chatda bot chaqirilganda chiqadigan roʻyxat.

inline-title = № { $number } · { $client } · { inline-left }
inline-title-own = № { $number } · { inline-left }
inline-left = { $state ->
        [issued] toʻlovga { $sum }
        [partial] qoldiq { $sum }
        [paid] toʻlangan, { $sum }
        [written_off] hisobdan chiqarilgan, { $sum }
       *[void] bekor qilingan
    }
inline-status = { $state ->
        [issued] { $late ->
            [yes] muddati oʻtgan
           *[no] toʻlov kutilmoqda
        }
        [partial] { $late ->
            [yes] qisman toʻlangan, muddati oʻtgan
           *[no] qisman toʻlangan
        }
        [paid] toʻlangan
        [written_off] hisobdan chiqarilgan
       *[void] bekor qilingan
    }
inline-about = { inline-status }{ $late ->
        [yes] {" "}{ $days } kun
       *[no] { "" }
    } · muddati { $act ->
        [yes] dalolatnomadan keyin
       *[no] { $due }
    }{ $part ->
        [yes] {" "}· summasi { $total }
       *[no] { "" }
    }
inline-card =
    <b>№ { $number } hisobvaraq</b> · { inline-status }
    { $part ->
        [yes] { $total } · toʻlangan { $paid } · qoldiq { $balance }
       *[no] { $total }
    }
    { $act ->
        [yes] Toʻlov muddati: { $due }
       *[no] Muddati { $due }
    }
inline-open = 🧾 Hisobvaraqni ochish
inline-none-title = «{ $query }» boʻyicha hech narsa topmadim
inline-none-about = Hisobvaraq raqamini yoki mijoz nomining bir qismini yozib koʻring.
inline-empty-title = Toʻlanmagan hisobvaraq yoʻq
inline-empty-about = Istalgan hisobvaraq raqami boʻyicha topiladi.
inline-stranger-title = Yuridik firma boti
inline-stranger-about = Uning xodimlari va mijozlari uchun
inline-stranger-card = Bu yuridik firmaning xodimlari va mijozlari uchun bot.
