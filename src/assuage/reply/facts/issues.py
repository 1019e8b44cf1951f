"""The words of each issue: what customers say went wrong."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    "billing": r"\b(?:(?:over|double|mis)[- ]?charg\w+|charg(?:ed|ing|es) (?:me|us|my|twice|for|double|again|\W?\d)"
    r"|charged|bill(?:ed|s|ing)?\b(?! (?:board|ion))|invoices?|(?:late|admin|cancellation|storage|hidden|overdraft"
    r"|booking|cleaning|exit|service|parking|activation) fees?|fees?\b|direct debit|debit(?:ed|s)?|(?:took|taken"
    r"|taking|taken out|withdrew) (?:\w+ ){0,3}(?:money|payments?|\W?\d[\d,.]*) |price (?:increase|rise|hike|went)"
    r"|paid twice|tariff|meter reading|wrong (?:amount|price|bill)|statement)\b",
    "refund": r"\b(?:refunds?|refunded|refunding|money back|reimburse\w*|(?:my|our) deposit back|returned? (?:it|the"
    r"|my) (?:\w+ ){0,3}(?:and|but) |credited? (?:back|my account)|chargeback|cash ?back)\b",
    "delivery": r"\b(?:deliver(?:y|ed|ies|ing|s)?|parcels?|packages?|courier|dispatch(?:ed)?|tracking|shipment"
    r"|shipped|shipping|left (?:it |them )?(?:outside|in the rain|on the|with a neighbour|over the fence|in the bin)"
    r"|(?:order|sofa|bed|mattress|item|it|groceries|shopping|food|flowers|luggage|suitcase"
    r"|bag)\b(?: \w+){0,3} (?:never|hasn't|has not|didn't|not|still not) (?:\w+ )?(?:arriv\w+|come|came|turned up"
    r"|shown up)|(?:lost|missing) (?:\w+ )?(?:bags?|luggage|suitcases?|parcels?|packages?)|where is my (?:order"
    r"|parcel|package)|out for delivery)\b",
    "product": r"\b(?:broken?|broke|faulty|defective|damaged|cracked|torn|ripped|scratched|leak(?:s|ed|ing)?"
    r"|stopped working|(?:doesn't|does not|didn't|not|never|isn't) work(?:ed|ing|s)?|won't (?:turn on|start|charge"
    r"|switch on|open|close)|fell apart|came apart|poor quality|bad quality|wrong (?:size|colou?r|item|product|part"
    r"|one|model|order)|missing (?:parts?|screws?|items?|pieces?)|died after|overheat\w*|mou?ld(?:y)?|stale|raw"
    r"|undercooked|rotten|stained|shrank|exploded|burst|smells?|dead on arrival)\b",
    "outage": r"\b(?:outage|(?:is|was|been|goes|went|are|gone|still|keeps going) down\b|no (?:internet|signal"
    r"|broadband|wi-?fi|power|electricity|water|hot water|heating|service|phone|dial tone|connection|gas)"
    r"|(?:internet|broadband|wi-?fi|line|connection|service|signal|network|site|app|server"
    r"|system)\b(?: \w+){0,3} (?:down|dropp(?:ed|ing|s)|drops|crash(?:es|ed|ing)|off|out|dead|cut(?:s|ting)? out"
    r"|unreliable|disconnect\w*|lost)|power cut|cut(?:s|ting)? out|disconnected|buffering|keeps (?:dropping|crashing"
    r"|freezing))\b",
    "access": r"\b(?:log ?-?in|logged out|log(?:ging)? (?:in|on)|sign(?:ing)? in|passwords?|locked (?:me |us )?out"
    r"|(?:account|card|profile|phone)\b(?: \w+){0,2} (?:locked|blocked|frozen|suspended|disabled|restricted"
    r"|deactivated)|(?:locked|blocked|froze|frozen|suspended|disabled|restricted|deactivated) (?:my|our"
    r"|the) (?:\w+ )?(?:account|card|profile|phone)|verif(?:y|ication) (?:code|my|link|process|email)?|two[- ]factor"
    r"|2fa|(?:security|access|verification|one[- ]time) code|can(?:'t|not) (?:get in(?:to)?|access|open my))\b",
    "cancellation": r"\b(?:cancel(?:s|led|ed|ling|ing|lation)?|terminat(?:e|ed|ion)|unsubscrib\w*|close (?:my|the"
    r"|our) account|auto[- ]?renew\w*|renew(?:ed|al) (?:\w+ ){0,3}without|opt(?:ed)? out)\b",
    "booking": r"\b(?:book(?:ed|ing|ings)|reserv(?:ed|ation|ations)|appointments?|reschedul\w+|overbooked"
    r"|double[- ]booked|bumped|check(?:ed)?[- ]in|rebook\w*|slot|time ?slot|my (?:flight|seat|room|table))\b",
    "fraud_privacy": r"\b(?:fraud(?:ulent(?:ly)?|sters?)?|identity (?:theft|stolen)|stolen identity|hack(?:ed|er|ers"
    r"|ing)|phish\w*|scam(?:med|mer|mers)?\b|data (?:breach|leak|protection)|gdpr|leaked|someone (?:else )?(?:opened"
    r"|used|took|has|is using)|unauthori[sz]ed|not (?:mine|my account|authori[sz]ed)|privacy|personal (?:data"
    r"|information|details)|my data|without my (?:consent|authori[sz]ation|knowledge)|(?:gave|sent|shared|sold"
    r"|showed) my (?:\w+ )?(?:address|number|details|data|information|name))\b",
}

ISSUES: Final = {code: re.compile(words) for code, words in _WORDS.items()}
