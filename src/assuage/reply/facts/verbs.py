"""The verbs of complaints, in all their forms: what makes a line a clause, and who may do what in one."""

from __future__ import annotations

from typing import Final

from assuage.reply.facts.text import word_set

_IRREGULAR: Final = """
be was been|become became become|begin began begun|break broke broken|bring brought brought|build built built
burst burst burst|buy bought bought|catch caught caught|choose chose chosen|come came come|cost cost cost
cut cut cut|deal dealt dealt|do did done|draw drew drawn|dig dug dug|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|fight fought fought|find found found|fly flew flown|forget forgot forgotten
freeze froze frozen|get got got|give gave given|go went gone|grow grew grown|have had had|hear heard heard
hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|know knew known|lay laid laid
lead led led|leave left left|lend lent lent|lie lied lied|lose lost lost|make made made|mean meant meant
meet met met|miss missed missed|pay paid paid|put put put|read read read|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|sell sold sold|send sent sent|set set set|shake shook shaken|shut shut shut|sit sat sat
sleep slept slept|speak spoke spoken|spend spent spent|stand stood stood|steal stole stolen|stick stuck stuck
swear swore sworn|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|wake woke woken|wear wore worn|win won won|write wrote written|understand understood understood
overcharge overcharged overcharged|mis-sell mis-sold mis-sold|withdraw withdrew withdrawn|lift lifted lifted
"""
_REGULAR: Final = """
accept accuse add address admit* advertise agree allow answer apologise apologize appear apply approve argue arrange
arrive ask assure attach attend avoid bill block blame book bounce burn call cancel** carry change charge chase
check claim clean clear click close collapse collect complain complete confirm connect contact continue cook correct
count cover crack crash damage debit decide decline deduct delay delete deliver demand deny deposit describe destroy
detail die disappear disconnect dismiss dispatch display dispute disturb download drag* drop* dump email e-mail empty
end enclose enter escalate exchange expect expire explain fail file fill fix flood follow forward guarantee hand hang
happen help honour honor ignore inform insist install insult invoice issue join keep kick lapse laugh leak learn lift
listen load lock log* look mail manage mark melt mention message miss mock move need notice notify number offer open
order owe pack park pass phone pick place plan* play plead plug* post postpone pour prepare present press process
promise prove provide pull push query raise reach realise realize rebook reboot receive recommend record reduce refer*
refund refuse register reject release remain remind remove renew rent repair repeat replace reply report request
require reschedule reset resolve respond restart restore resubmit retry return ruin scan* scratch scream seem serve
service settle shatter shout show sign slam* smash smell smoke snap* sneer sort spill spray stain stall start state stay
step* stink stop* store stream submit* subscribe suffer suggest supply support suspend switch swap* talk test text thank
threaten tick touch track trade transfer* travel** treat trip* try turn type update upgrade upload use verify visit wait
walk want warn waste watch weigh work worry wreck yell dispatch escort resend honk postpone redeliver reactivate
unsubscribe activate deactivate dial queue quote assemble shrink overheat flicker grind squeak wobble vibrate detect
deduct authorise authorize misplace mislay reimburse compensate inspect measure photograph soak rip* rust split strand
"""
_PARTICIPLES_OF_PRESENT: Final = ("ing",)


def _regular(entry: str) -> tuple[str, str, str]:
    base = entry.rstrip("*")
    if entry.endswith("*"):
        return base, f"{base}{base[-1]}ed", f"{base}{base[-1]}ing"
    if base.endswith("e"):
        return base, f"{base}d", f"{base[:-1]}ing"
    if base.endswith("y") and base[-2] not in "aeou":
        return base, f"{base[:-1]}ied", f"{base}ing"
    return base, f"{base}ed", f"{base}ing"


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "o")):
        return f"{base}es"
    return f"{base[:-1]}ies" if base.endswith("y") and base[-2] not in "aeou" else f"{base}s"


def _present(base: str) -> str:
    doubled = {"get", "put", "set", "run", "sit", "cut", "hit", "shut", "begin", "forget", "win"}
    if base in doubled:
        return f"{base}{base[-1]}ing"
    return f"{base[:-1]}ing" if base.endswith("e") and base not in ("be", "see") else f"{base}ing"


_ROWS: Final = [row.split() for line in _IRREGULAR.strip().splitlines() for row in line.split("|")]
_KNOWN: Final = {row[0] for row in _ROWS}
_WEAK: Final = [_regular(entry) for entry in _REGULAR.split() if entry.rstrip("*") not in _KNOWN]
_AMERICAN: Final = {"canceled", "traveled", "canceling"}

BASE: Final = frozenset([row[0] for row in _ROWS] + [row[0] for row in _WEAK])
PAST: Final = frozenset([row[1] for row in _ROWS] + [row[1] for row in _WEAK]) | _AMERICAN - {"was"}
PARTICIPLE: Final = frozenset([row[2] for row in _ROWS] + [row[1] for row in _WEAK]) | _AMERICAN | {"gotten", "proven"}
THIRD: Final = frozenset(_third(base) for base in BASE) - {"bes", "haves", "dos"}
ING: Final = frozenset([_present(row[0]) for row in _ROWS] + [row[2] for row in _WEAK]) | {
    "lying",
    "dying",
    "canceling",
}

BE: Final = word_set("am is are was were isn't aren't wasn't weren't 's 're 'm")
HAVE: Final = word_set("have has had haven't hasn't hadn't")
DO: Final = word_set("do does did don't doesn't didn't")
MODAL: Final = word_set("can cannot can't could couldn't would wouldn't will won't must should shouldn't")
AUX: Final = BE | HAVE | DO | MODAL
ADVERBS: Final = word_set(
    "also already always actually again apparently both clearly constantly even ever eventually finally first "
    "immediately initially instead just kindly last later literally merely never nearly now often only originally "
    "politely properly previously promptly rarely really recently repeatedly simply since sometimes soon "
    "specifically still suddenly then therefore twice usually yet not all completely almost personally currently "
    "explicitly deliberately automatically once patiently"
)

# What a thing may do without anything done to it: "the parcel arrived", but not "the parcel delivered".
OF_THINGS: Final = word_set(
    "tells says shows keeps leaks smells bounces drops crashes freezes stops rings fails asked appeared arrived "
    "became began blew boiled bounced broke burst came caught changed cost cracked crashed cut died disappeared "
    "dropped ended exploded expired failed fell flooded froze fused got happened hit kept landed lapsed leaked "
    "lasted lost made melted needed never ran remained rusted said sat showed smelled smelt smoked snapped soaked "
    "split started stated stayed stood stopped stuck took told turned vanished went worked wobbled shrank "
    "overheated tripped collapsed shattered ruined stank wiped gave left promised read"
)
INTRANSITIVE: Final = word_set(
    "appeared arrived asked became began blew boiled bounced broke burst came crashed died disappeared ended "
    "exploded expired failed fell froze happened lapsed lasted melted remained rusted smelled smoked snapped "
    "started stayed stopped turned vanished went worked wobbled collapsed shattered overheated tripped waited "
    "apologised apologized shouted looked laughed complained parked walked agreed insisted knocked stood sat "
    "spoke smiled shrugged drove ran responded replied listened cracked"
)
"""Those that are no passive before "on" or "with": "arrived on Monday", but not "delivered on Monday"."""

# What customers do; after these a line without a subject is one of "I".
OF_WRITER: Final = word_set(
    "called rang phoned emailed e-mailed messaged texted wrote asked bought ordered paid waited returned spoke "
    "chased tried contacted complained reported queued explained requested stood sat spent took sent had got "
    "received went signed opened rebooted restarted visited drove booked lost missed "
    "submitted filed uploaded resubmitted rebooted reinstalled logged queued applied followed resent dialled"
)
# What a company does to its customers.
OF_COMPANY: Final = word_set(
    "added admitted advertised agreed allowed answered apologised apologized applied approved asked assured "
    "billed blamed blocked booked broke brought called cancelled canceled changed charged claimed closed "
    "collected confirmed continued cut damaged debited decided declined deducted deleted delivered denied did "
    "disconnected dismissed dropped emailed ended escalated explained failed fixed forgot forwarded gave got "
    "guaranteed handed held hung ignored informed insisted installed invoiced issued kept left lied locked lost "
    "made marked messed missed moved offered opened ordered overcharged owed passed picked placed posted "
    "postponed processed promised provided pulled put raised received refunded refused registered rejected "
    "removed renewed repaired replaced replied reported rescheduled resolved responded returned ruined said sat "
    "sent sold sorted started stated stopped supplied suspended switched texted threatened threw told took "
    "transferred treated tried turned updated used wasted let wrote withdrew mis-sold doubled hiked increased "
    "dug split froze banned delayed diverted downgraded bumped rebooked towed clamped fined seated misspelt spelled "
    "assigned quoted shipped knocked swapped dumped hid enrolled subscribed activated deactivated reversed withheld "
    "locked disabled scheduled redirected mailed lowered"
)
OPINION: Final = word_set(
    "think thought believe believed hope hoped guess guessed feel felt know knew understand understood love loved "
    "hate hated care wonder wondered wish wished suppose supposed doubt doubted bet swear swore mean meant "
    "imagine imagined assume assumed consider considered find trust trusted like liked prefer preferred "
    "appreciate appreciated suggest suggested recommend recommended advise regret regretted admit admitted "
    "deserve deserved promise thank thanked see say demand pray get gets said saw read seem chose laughed laugh "
    "cried dare want"
)
"""Of "I": what one thinks is answered, not told again as what happened."""

FINITE: Final = PAST | THIRD | AUX
_NOT_PAST: Final = word_set(
    "bed need feed speed shed indeed red hundred seed weed breed kindred naked wicked sacred exceed proceed succeed"
)


def is_past(word: str) -> bool:
    """Whether a word is a past form: one of the list, or one that looks like it."""
    return word in PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST)
