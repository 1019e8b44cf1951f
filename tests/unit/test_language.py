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
