"""Postal addresses and postcodes in the shapes of several countries."""

from __future__ import annotations

from typing import Final

from assuage.masking.values import Kind

_ROAD: Final = (
    r"street|str|road|rd|avenue|ave|av|lane|ln|drive|dr|crescent|cres|terrace|gardens|gdns|grove|mews|boulevard|blvd"
    r"|highway|hwy|parkway|pkwy|circle|cir|turnpike|esplanade|quay|wharf|alley"
)
_ROAD_AND_WORD: Final = (
    r"Close|Court|Ct|Way|Place|Pl|Square|Sq|Hill|Park|Row|View|Rise|Walk|Green|Gate|Bridge"
    r"|Vale|End|Side|House|Trail|Loop"
)
_NO_STREET: Final = (
    r"(?!(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|times?|people|items?"
    r"|miles?|of|on|to|in|the|at|and|more|calls?)\b)"
)
_WORD: Final = r"[\w'’.-]+"

ADDRESSES: Final[tuple[tuple[Kind, str], ...]] = (
    ("postcode", r"\b(?P<it>(?:gir ?0aa|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}))\b"),
    ("postcode",
        r"\b(?P<it>(?-i:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]"
        r"|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\.?,? \d{5}(?:-\d{4})?)\b"),
    ("postcode", r"\b(?P<it>[abceghj-nprstvxy]\d[a-z] ?\d[a-z]\d)\b"),
    ("postcode", r"\b(?P<it>[a-z]\d[\dw] ?(?=[a-z\d]*\d)[a-z][a-z\d]{3})\b"),
    ("postcode",
        r"\b(?:zip|post ?code|postal code|eircode|plz)\b\s*(?:code)?\s*(?:is|:|=)?\s*(?P<it>[a-z0-9]{2,5}"
        r"(?:[ -]?\d[a-z0-9]{2,3})?)\b"),
    ("address",
        r"(?P<it>(?:\b(?:flat|apt\.?|apartment|unit|suite|room)\s*#?\s*\d*[a-z]?\d*,?\s+)?\b\d+[a-z]?(?:"
        rf"[-/]\d+[a-z]?)?,?\s+{_NO_STREET}(?:{_WORD}\s+){{1,3}}?(?:{_ROAD})\b\.?)"),
    ("address",
        rf"(?P<it>\b\d+[a-z]?(?:[-/]\d+)?,?\s+(?-i:(?:[A-Z]{_WORD}\s+){{1,3}}(?:{_ROAD_AND_WORD}"
        rf"|{_ROAD_AND_WORD.upper()}))\b\.?)"),
    ("address",
        r"(?P<it>(?-i:\b(?:[A-Z][a-z'’]+\s+){1,2}(?:Street|Road|Avenue|Lane|Drive|Crescent"
        r"|Terrace|Gardens|Grove|Mews|Boulevard|Close|Court|Place|Square|Row)\b))"),
    ("address",
        r"(?P<it>\b(?:flat|apt\.?|apartment|unit|suite)\s*(?:no\.?\s*)?#?\s*(?:\d+[a-z]?|[a-z]\d+"
        r"|(?-i:[A-Z]))\b)"),
    ("address", r"(?P<it>\bp\.?\s?o\.?\s?box\s+\d+)"),
    ("address",
        r"(?P<it>\b(?-i:[A-ZÄÖÜ])[\wäöüß-]*(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee|ufer"
        r"|straat|laan|gade|gatan|vägen|katu|tie)\s*\d+\s?[a-z]?\b)"),
    ("address",
        r"(?P<it>\b\d*,?\s?(?:bis |ter )?(?:rue|avenue|boulevard|chemin|impasse|calle|avenida"
        r"|plaza|paseo|via|viale|piazza|rua|ulica|ul\.)\s+(?-i:(?:(?:de|du|des|la|le|les|del"
        rf"|della|dei|di|da|do|dos|d'|l')\s?){{0,2}}[A-ZÀ-Ž]){_WORD}(?:\s+(?-i:[A-ZÀ-Ž]){_WORD})?(?:,?\s+\d+\s?"
        r"[a-z]?\b)?)"),
    ("address",
        r"\b(?:at|to|of|from|into|outside|next door,?|neighbour,?)\s+(?:no\.?|number|nr\.?"
        r"|house)\s*(?P<it>\d+[a-z]?)\b"),
    ("address",
        r"\b(?:live|living|lives|house|home|door|number)\s+(?:at|is|no\.?|number)\s+(?:no\.?\s*"
        r"|number\s*)?(?P<it>\d+[a-z]?)\b(?!\s*(?:%|days|weeks|years|months|o'clock|am|pm|p\.m"
        r"|a\.m|[:.]\d))"),
)  # fmt: skip
