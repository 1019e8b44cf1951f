"""Which language a text is in."""

from __future__ import annotations

import pytest

from assuage.score.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Where is my parcel? It was meant to be here on Monday.", "en"),
        ("WHERE IS MY PARCEL AND WHY HAS NOBODY CALLED", "en"),
        ("abeg una no dey try at all, this network don tire me", "en"),
        ("¿Dónde está mi pedido? Llevo tres semanas esperando y nadie responde.", "es"),
        ("Wo ist meine Bestellung? Das ist eine Frechheit!", "de"),
        ("Je suis très en colère, remboursez-moi immédiatement", "fr"),
        ("где мой заказ, почему никто не отвечает", "ru"),
        ("注文した商品が届きません", "ja"),
        ("ok", None),
        ("😡😡", None),
        ("", None),
    ],
)
def test_plain_languages_are_named_and_others_left_open(text: str, language: str | None) -> None:
    assert language_of(text) == language


FOREIGN = [
    ("es", "¿Dónde está mi pedido?"),
    ("es", "quiero mi dinero"),
    ("es", "Necesito hablar con alguien ya"),
    ("es", "@AcmeAir llevo 3 horas esperando, qué vergüenza #fail"),
    ("es", "Me podrían ayudar con la reserva? Gracias"),
    ("de", "Wo bleibt mein Paket?"),
    ("de", "Ich warte seit drei Wochen"),
    ("de", "@DHLPaket wo ist mein Paket? #DHL https://t.co/abc"),
    ("de", "Geht nicht"),
    ("de", "Bitte um Rückruf"),
    ("fr", "Où est ma commande ?"),
    ("fr", "Je veux être remboursé"),
    ("fr", "ça marche pas du tout"),
    ("fr", "@SNCF train annulé encore une fois #ras #greve"),
    ("fr", "Bonjour, j'attends toujours ma livraison"),
    ("it", "Dov'è il mio ordine?"),
    ("it", "Voglio un rimborso subito"),
    ("it", "Non funziona niente, che vergogna"),
    ("pt", "Onde está o meu pedido?"),
    ("pt", "Quero meu dinheiro de volta"),
    ("pt", "não funciona de novo"),
    ("nl", "Waar blijft mijn pakket?"),
    ("nl", "Ik wil mijn geld terug"),
    ("nl", "Het werkt niet"),
    ("pl", "Gdzie jest moja paczka?"),
    ("pl", "Chcę zwrotu pieniędzy"),
    ("ru", "где мой заказ"),
    ("uk", "де моє замовлення, чому ніхто не відповідає"),
    ("tr", "Siparişim nerede?"),
    ("tr", "Paramı geri istiyorum"),
    ("ar", "أين طلبي؟"),
    ("ar", "أريد استرداد أموالي"),
    ("hi", "मेरा ऑर्डर कहाँ है?"),
    ("zh", "我的订单在哪里"),
    ("zh", "我要退款"),
    ("ja", "返金してください"),
    ("ja", "まだ届きません"),
    ("ko", "제 주문은 어디에 있나요?"),
    ("ko", "환불해 주세요"),
    ("sv", "Var är mitt paket?"),
    ("sv", "Jag vill ha pengarna tillbaka"),
    ("fi", "Missä tilaukseni on?"),
    ("da", "Hvor er min pakke? Jeg har ventet i to uger"),
    ("no", "Hvor er pakken min? Jeg har ventet i to uker"),
    ("id", "Di mana pesanan saya?"),
    ("id", "Saya mau uang saya kembali"),
    ("tl", "Nasaan na po yung order ko?"),
    ("vi", "Đơn hàng của tôi đâu?"),
    ("th", "สินค้าของฉันอยู่ที่ไหน"),
    ("el", "Πού είναι η παραγγελία μου;"),
    ("he", "איפה ההזמנה שלי?"),
    ("cs", "Kde je moje zásilka?"),
    ("hu", "Hol van a csomagom?"),
    ("ro", "Unde este comanda mea?"),
    ("hi", "mera order kahan hai bhai, paise wapas karo"),
    ("hi", "yaar ye kya bakwas service hai"),
    ("sw", "Oda yangu iko wapi?"),
]

MIXED = [
    "ok thanks aber wo ist mein Paket jetzt",
    "Hi, kya aap mera refund process kar sakte ho please",
    "Please ayudame con mi reserva, no puedo entrar",
    "bonjour, my parcel is lost, pouvez-vous m'aider?",
    "Hi team, siparişim hala gelmedi, please help",
    "kailan po darating yung item ko? ang tagal na po",
    "Hello, ich habe mein passwort vergessen, can you help",
    "верните деньги",
]

ENGLISH = [
    "where my order",
    "refund pls",
    "pls refund me asap",
    "@united flt delayed agn smh #fail",
    "Samsung Galaxy S21 Ultra screen cracked",
    "MacBook Pro charger",
    "IKEA Billy Kallax Malm missing screws",
    "Hola, where is my order? I have been waiting",
    "wen u gonna send it",
    "wher iz my moni",
    "abeg where my money dey",
    "oga una don cheat me o",
    "lah where got people answer one",
    "kindly do the needful and revert",
    "@JetBlue JFK - SJU - MCO",
    "Paris Charles de Gaulle to Munich",
    "lost bag LHR T5 BA117",
    "Cancelled Flightled",
    "amazon prime",
    "omg lol wtf",
    "Via Roma 12, Milano",
    "My name is Giovanni Battista Ferrero",
    "DELTA SKYMILES",
    "El Corte Ingles voucher",
    "no signal",
    "order 1123 pls",
    "Worst. Airline. Ever.",
    "tnx gd svc",
    "Thank u v much",
    "Merci! very good help",
    "bagage lost",
    "Lufthansa Frankfurt lounge",
]


@pytest.mark.parametrize(("language", "text"), FOREIGN)
def test_short_messages_of_other_languages_are_known(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", MIXED)
def test_a_message_that_is_half_in_another_language_is_not_english(text: str) -> None:
    assert language_of(text) not in (None, "en")


@pytest.mark.parametrize("text", ENGLISH)
def test_short_english_with_names_handles_and_typos_is_not_foreign(text: str) -> None:
    assert language_of(text) in (None, "en")


def test_words_that_other_languages_share_do_not_make_a_text_english() -> None:
    assert language_of("Het is niet wat ik had gevraagd en het was ook te laat, is dit normaal") == "nl"
