# Takliflar va havolalar.

error-claim-unknown = Bu havola endi ishlamaydi. Yangisini bot ishga tushirilgan joydan oling: u ishga tushganda havolani chiqaradi.
error-invite-unknown = Bunday taklif yoʻq. Firma egasidan yangi havola soʻrang.
error-invite-revoked = Bu taklif qaytarib olingan. Firma egasidan yangi havola soʻrang.
error-invite-expired = Taklif 7 kun amal qildi va tugadi. Firma egasidan yangi havola soʻrang.
error-invite-used = Bu taklif orqali kirib boʻlingan: har bir havola bir kishi uchun. Egasidan yangisini soʻrang.
error-invite-own = Bu xodim uchun sizning havolangiz: uni taklif qilayotgan odamingizga yuboring.
error-invite-member = Siz bu firmada ishlaysiz. Rolni firma egasi oʻzgartiradi.
