invoice-electronic = 🧾 Electronic invoice

einvoice-text = { $text }
einvoice-head = <b>Electronic invoice No. { $number }</b> · { $client }
einvoice-ask = { einvoice-head }
    A file that the client's software reads by itself. Which one do they need?

    XRechnung is for German authorities, Peppol works all over Europe, ZUGFeRD is the usual PDF with the data inside.
einvoice-xrechnung = XRechnung
einvoice-peppol = Peppol
einvoice-zugferd = ZUGFeRD PDF
einvoice-profile = { $profile ->
        [xrechnung] XRechnung
        [peppol] Peppol
       *[zugferd] ZUGFeRD PDF
    }
einvoice-facts-button = ✏️ What the file will say
einvoice-file = 📎 Get the file
einvoice-complete = Everything for { einvoice-profile } is there.
einvoice-lacks = { einvoice-profile } still needs: { $items }.{ $may ->
        [yes] {" "}Press to add.
       *[no] {" "}Who issues invoices can add it.
    }
einvoice-fact-of = { $fact ->
        [seller_address] our address with post code and city
        [seller_vat] our VAT number
        [seller_reg] our registration number
        [seller_endpoint] our electronic address
        [seller_contact] the name of a colleague for questions
        [seller_phone] our phone
        [seller_email] our e-mail
        [buyer_address] the client's address with post code and city
        [buyer_vat] the client's VAT number
        [buyer_endpoint] the client's electronic address
        [buyer_reference] the client's order number or Leitweg
        [vat_category] the reason for no VAT
       *[delivery] the day of the services
    }
einvoice-fact = { $fact ->
        [seller_address] Our address
        [seller_vat] Our VAT number
        [seller_reg] Our registration number
        [seller_endpoint] Our electronic address
        [seller_contact] Our contact person
        [seller_phone] Our phone
        [seller_email] Our e-mail
        [buyer_address] Client's address
        [buyer_vat] Client's VAT number
        [buyer_endpoint] Client's electronic address
        [buyer_reference] Client's order or Leitweg
        [vat_category] Why no VAT
       *[delivery] Services rendered
    }
einvoice-fact-button = ✏️ { einvoice-fact }
einvoice-fact-line = { einvoice-fact }: { $known ->
        [yes] { $value }
       *[no] –
    }
einvoice-says = The file will say:
einvoice-value-ask = { $fact ->
        [seller_address] How shall the file write our address? Street, post code and city, country. For example: Domstraße 10, 20095 Hamburg, DE.
        [seller_vat] What is our VAT number, with the letters of the country? For example: DE136695976.
        [seller_reg] What is our number in the commercial register? For example: HRB 12345.
        [seller_endpoint] At which electronic address do programs find us? An e-mail or a number with its code, for example: kanzlei@example.de or 9930:DE136695976.
        [seller_contact] Whom may the client ask about the invoice? For example: Erika Mustermann.
        [seller_phone] What is our phone? For example: +49 40 12345678.
        [seller_email] What is our e-mail? For example: kanzlei@example.de.
        [buyer_address] How shall the file write the address of the client ({ $client })? Street, post code and city, country. For example: Brīvības iela 1, LV-1010 Rīga, LV.
        [buyer_vat] What is the VAT number of the client ({ $client }), with the letters of the country? For example: LV40003521600.
        [buyer_endpoint] What is the electronic address of the client ({ $client })? The client knows it: an e-mail or a number with its code, for example: 0204:04011000-1234512345-06.
       *[buyer_reference] By which number does the client ({ $client }) know the invoice? German authorities have a Leitweg, companies the number of an order or a name. For example: 04011000-1234512345-06.
    }
einvoice-suggestion = Suggested: <b>{ $suggestion }</b>. You may type another.
einvoice-take = ✅ That's right
einvoice-example = Domstraße 10, 20095 Hamburg, DE
einvoice-category-ask = Why is there no VAT on invoice No. { $number }?{ $said ->
        [yes] {" "}It says: “{ $reason }”.
       *[no] {""}
    }
einvoice-category = { $category ->
        [AE] The client pays it (reverse charge)
        [E] Exempt from VAT
       *[O] Outside the scope of VAT
    }
einvoice-day-ask = When were the services of invoice No. { $number } rendered? Press a day or type it, for example: 15.11.
einvoice-kept = { $owner ->
        [issuer] ✅ Kept with our requisites
        [client] ✅ Kept on the client's card
       *[invoice] ✅ Kept
    }
einvoice-doubt = { einvoice-kept }. If it is a Leitweg, please compare it: its last two digits do not fit
einvoice-obstacle = { $obstacle ->
        [vat_rounding] VAT on the invoice is counted by lines and differs from VAT of the whole by { $difference }. The rules allow less than one unit of the currency, so no file can be made. An invoice with fewer lines helps.
        [outside_mixed] The invoice has lines outside the scope of VAT and lines with VAT. The rules do not allow both in one file: it takes two invoices.
        [rate_unknown] The invoice has a rate that the rules of electronic invoices do not know.
       *[no_account] The invoice does not name our bank account, which the file has to.
    }
einvoice-sent = { einvoice-profile } of invoice No. { $number } for { $total }
    { $client }, { $address }
error-einvoice-none = Invoice No. { $number } has no electronic form: that is for issuers with an IBAN and a VAT number.
error-einvoice-lacks = The file still lacks something. Please open “🧾 Electronic invoice” anew.
error-einvoice-owner = Our requisites say it already; an owner can change it.
error-einvoice-address = It takes street, post code and city, country. For example: Domstraße 10, 20095 Hamburg, DE.
error-einvoice-endpoint = It is an e-mail or a number with its code of four digits. For example: kanzlei@example.de or 9930:DE136695976.
error-einvoice-vat = This VAT number is not right: it begins with the letters of the country. For example: DE136695976.
error-einvoice-line = From 1 to { $limit } characters. For example: 04011000-1234512345-06.
