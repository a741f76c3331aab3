# Qoʻlda yozilgan soat.

error-task-hour = «{ $value }» qaysi soat ekanini tushunmadim. Masalan, bunday yozing: { $example }
