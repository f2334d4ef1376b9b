"""What an author probably meant: spelling, and Dutch or German words for English keys."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import Final

LONGEST_WORD: Final = 60
_CUTOFF: Final = 0.65

# Word of the format → words authors write instead, in plain letters (ä as ae, ß as ss).
_OTHER_WORDS: Final[dict[str, str]] = {
    "about": "over ueber subject",
    "above": "boven ueber over more_than hoger",
    "acquisition_share": "acquisition aanwas zugang",
    "all": "alle alles iedereen jeder everyone everybody",
    "among": "onder unter bij",
    "any": "een irgendein or oder of",
    "audience": "doelgroep publiek zielgruppe publikum",
    "bakery": "bakker bakkerij baecker baeckerei baker",
    "bald": "kaal glatze kahl",
    "bank": "banken sparkasse",
    "base_churn": "churn verloop abwanderung",
    "below": "onder unter less_than lager",
    "benefits": "voordelen vorteile nutzen benefit",
    "budget_per_turn_cents": "budget",
    "cash": "geld kas kasse money",
    "cash_cents": "cash geld kas kasse money",
    "cast": "rollen rolverdeling besetzung customers klanten kunden",
    "chance": "kans toeval zufall probability wahrscheinlichkeit",
    "channel": "kanaal kanal canal",
    "choice": "keuze wahl option optie",
    "choices": "keuzes wahl auswahl options opties optionen antworten",
    "company": "bedrijf firma levers investeringen",
    "complaints": "klachten beschwerden",
    "consent": "toestemming einwilligung zustimmung permission",
    "consent_share": "toestemming einwilligung",
    "cost": "kosten costs price prices prijs preis",
    "counter": "balie toonbank theke tresen",
    "customer": "klant kunde",
    "customer_share": "klanten kundenanteil customers",
    "data": "gegevens daten",
    "data_quality": "datakwaliteit datenqualitaet",
    "debrief": "nabespreking nachbesprechung questions vragen fragen",
    "decisions": "beslissingen besluiten entscheidungen turns",
    "default": "standaard standard otherwise",
    "depth": "diepte tiefe",
    "effects": "effecten effekte gevolgen folgen wirkungen effect",
    "endings": "eindes einden enden ende schluss ending",
    "event": "gebeurtenis ereignis",
    "events": "gebeurtenissen ereignisse event",
    "expectation": "verwachting erwartung expectations",
    "explained": "uitgelegd erklaert open told",
    "freeze": "bevries einfrieren lock",
    "goals": "doelen ziele goal targets",
    "good": "goed gut",
    "gross_margin": "margin marge",
    "grey": "gray grijs grau",
    "group": "groep gruppe",
    "hair": "haar haare",
    "hand": "kaarten karten tactics tactieken taktiken cards",
    "headscarf": "hoofddoek kopftuch",
    "happened": "gebeurd geschehen passiert",
    "hidden": "verborgen versteckt geheim heimlich verdeckt secret",
    "id": "naam name kennung",
    "insurance": "verzekering verzekeraar versicherung insurer",
    "look": "uiterlijk aussehen appearance portrait",
    "level": "niveau stufe sterkte staerke strength",
    "lever": "hendel hebel",
    "levers": "hendels hebel lever",
    "listed": "zichtbaar sichtbar visible",
    "glasses": "bril brille",
    "mail": "email e_mail post brief letter",
    "market": "markt",
    "max_level": "maximum max",
    "measure": "maat meting mass messgroesse kennzahl",
    "message": "bericht nachricht melding meldung",
    "message_load": "messages berichten nachrichten",
    "monthly_units": "monthly maandelijks monatlich",
    "none": "geen kein keine niemand",
    "not": "niet nicht",
    "once": "eenmaal einmal",
    "openness": "openheid offenheit transparency transparantie transparenz",
    "opens_turn": "opens vanaf ab from open_from",
    "opt_in": "optin aanmelden",
    "opt_out": "optout afmelden",
    "overrides": "override anders abweichungen",
    "people": "mensen personen menschen leute population",
    "phone": "telefoon telefon telephone",
    "plans": "plannen plaene plan strategies",
    "points": "punten punkte",
    "points_at": "wijst_op zeigt_auf target",
    "policy": "beleid richtlinie privacy_policy",
    "purpose": "doel zweck",
    "regulars": "stamgasten stammkunden",
    "reputation": "reputatie ruf",
    "scene": "decor szene toneel kulisse",
    "sector": "branche trade industry",
    "segment": "groep gruppe segmente",
    "segments": "segmenten segmente groups groepen gruppen",
    "selling": "verkoop verkauf verkopen verkaufen sales",
    "service": "dienst bediening kundendienst",
    "setup_units": "setup opstart einrichtung",
    "share": "aandeel anteil deel percentage",
    "shifts": "verschuivingen verschiebungen shift",
    "spend_cents": "spend besteding ausgaben",
    "skin": "huid haut",
    "start": "begin anfang",
    "store": "winkel laden shop geschaeft",
    "tactic": "tactiek taktik",
    "tactics": "tactieken taktiken",
    "target": "streefwaarde zielwert ziel doel goal",
    "telecom": "telefonie telekom mobile",
    "tempting": "verleidelijk verlockend tempt",
    "tone": "toon ton stimmung",
    "touched": "geraakt bereikt erreicht beruehrt reached",
    "traits": "eigenschappen eigenschaften trekken",
    "trust": "vertrouwen vertrauen",
    "turn": "beurt ronde runde zug month maand monat round",
    "turns": "beurten rondes runden zuege months maanden monate rounds",
    "tutorial": "uitleg anleitung einfuehrung",
    "units": "eenheden einheiten",
    "use": "gebruik benutze verwende",
    "variant": "variante versie version",
    "visibility": "zichtbaarheid sichtbarkeit",
    "visit_probability": "visits bezoek besuch visit_rate",
    "weight": "gewicht",
    "when": "wanneer wenn als if condition voorwaarde bedingung",
}
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "ë": "e"})


def suggestion(word: str, allowed: Collection[str]) -> str | None:
    """The allowed word that was probably meant, or None.

    Args:
        word: as written.
        allowed: all that could have been written.
    """
    if len(word) > LONGEST_WORD:
        return None
    plain = _plain(word)
    if plain in allowed:
        return plain
    for meant in allowed:
        if plain in _OTHER_WORDS.get(meant, "").split():
            return meant
    close = get_close_matches(plain, list(allowed), n=1, cutoff=_CUTOFF)
    return close[0] if close else None


def _plain(word: str) -> str:
    return word.strip().lower().translate(_UMLAUTS).replace("-", "_").replace(" ", "_")
