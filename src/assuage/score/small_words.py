"""Small words that tell a language: those of English, and those of others that are no English words.

Only words that customers use all the time, and none that English customers use too (`die`, `hat`, `no`, `on`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_ENGLISH: Final = """
the and you your is was were have has had my this that these with for not are it its they them but what been
would should could from there why how when which who our can't don't i've i'm it's didn't you're
"""
ENGLISH: Final = frozenset(_ENGLISH.split())
SHARED_WITH_ENGLISH: Final = frozenset(("is", "was", "had", "been", "for", "have", "it", "my", "but", "are"))
"""Words of another language too: Dutch `is` and `was`, Danish `for` and `have`."""

_TELLING: Final = {
    "es": """dónde está pedido quiero dinero necesito por favor funciona esto muy más qué cuándo porque los las del
        nada siempre ustedes gracias tengo puedo devolución reserva ayuda hola pero para llevo meses horas""",
    "pt": """onde está pedido quero meu minha dinheiro não funciona isso muito você vocês porque obrigado obrigada por
        favor ainda reembolso ajuda olá estou tenho posso para mas nada até""",
    "fr": """où est mon mes commande je veux suis vous votre pas marche du tout bonjour merci avec pour mais depuis
        toujours remboursé remboursement c'est j'ai j'attends n'est une les des et aidez ça""",
    "it": """dov'è il mio mia ordine voglio rimborso subito funziona niente sono perché quando grazie per favore non
        che della ancora questo ho è aiuto come""",
    "de": """wo ist mein meine bleibt ich nicht und das der geld zurück bitte warte seit geht wann warum sie habe
        wurde keine kein noch mit für aber danke paket bestellung ihr euch jetzt kann wird eine einen""",
    "nl": """waar blijft mijn ik wil geld terug het niet werkt een van jullie wanneer waarom heb nog steeds bestelling
        pakket dat maar met voor bedankt graag kan""",
    "pl": """gdzie jest moja moje mój chcę zwrotu pieniędzy nie działa dlaczego kiedy proszę dziękuję czekam się jak
        ale paczka zamówienie od""",
    "cs": """kde je moje můj chci peníze zpět nefunguje proč kdy prosím děkuji čekám zásilka objednávka jsem není""",
    "ro": """unde este comanda mea vreau banii înapoi nu merge de ce când vă rog mulțumesc aștept sunt""",
    "hu": """hol van csomagom kérem vissza pénzem nem működik miért mikor köszönöm várok rendelésem""",
    "sv": """var är mitt min jag vill ha pengarna tillbaka fungerar inte varför när tack väntar och det har fått
        paket ni""",
    "da": """hvor er min pakke jeg vil mine penge tilbage virker ikke hvorfor hvornår tak venter og det har""",
    "fi": """missä tilaukseni haluan rahat takaisin ei toimi miksi milloin kiitos odotan olen minun on""",
    "tr": """siparişim nerede paramı geri istiyorum çalışmıyor neden ne zaman lütfen teşekkürler bekliyorum hala bir
        ve bu gelmedi""",
    "id": """di mana pesanan saya mau uang kembali tidak bisa kenapa kapan tolong terima kasih sudah belum yang
        dengan""",
    "tl": """nasaan po yung ko gusto pera hindi gumagana bakit kailan salamat ang ng naman tagal mga""",
    "sw": """wapi oda yangu iko nataka pesa zangu haifanyi kwa nini lini tafadhali asante""",
    "hi": """hai hain kya nahi nahin kab kahan mera meri mujhe paise paisa wapas kar karo raha rahe aap kyun abhi tak
        mein ye yeh ho gaya bhai yaar""",
}
TELLING: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split()) - ENGLISH - frozenset(("me", "no", "on", "per", "mine", "ha", "ho", "var"))
    for language, words in _TELLING.items()
}
