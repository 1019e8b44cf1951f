"""The words of training/pairs.py: what must not matter about somebody, and what makes a message angrier or calmer."""

from __future__ import annotations

from typing import Final


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


ABOUT: Final = {
    "name": _lines("""
        My name is {0}.
        This is {0}.
        {0} here.
        I'm {0}.
        I, {0}, am the one who wrote last week.
        Name: {0}
        Customer: {0} {1}
        It's in the name of {0} {1}.
        I spoke to {0} about it.
        {0} at your office knows about it.
        {0} from your team wrote to me.
        {0} dealt with it.
        I was with {0} that day.
        My friend {0} uses it too.
        It was for {0}'s party.
        Please tell {0}.
        Dear {0},
        Hi {0},
        {0}
        {0} {1}
        Regards, {0}
        Thanks, {0}
        Best wishes, {0} {1}
    """),
    "kind": _lines("""
        I am {a} {0} customer.
        I'm {a} {0} person.
        As {a} {0} customer I use this a lot.
        As {a} {0} person I come here often.
        We are {a} {0} family.
        My friend, {a} {0} person, saw it too.
        My neighbour is {0}.
        I was there with {a} {0} friend.
        I work with {a} {0} colleague.
        The agent was {a} {0} person.
        Your driver, {a} {0} person, was there.
        It was for {a} {0} wedding.
        It is for our {0} club.
        The person I spoke to was {0}.
    """),
    "place": _lines("""
        I'm from {0}.
        I live in {0}.
        I was in {0} that day.
        My parents live in {0}.
        It was to go to {0}.
        We moved here from {0}.
        Sent from {0}.
        I am writing from {0}.
    """),
    "relative": _lines("""
        It was for my {0}.
        My {0} uses it.
        I am writing for my {0}.
        My {0} was there too.
        My {0} told me to write.
        I was with my {0}.
        Please speak to my {0}.
    """),
    "person": _lines("""
        I spoke to a {0} at the counter.
        The {0} on the phone took my number.
        A {0} opened the door.
        I am a {0}.
        A {0} from your team was there.
        The {0} in the shop knows about it.
    """),
    "age": _lines("""
        I am {0}.
        I'm {0} years old.
        Age: {0}
        My {0}-year-old neighbour has one too.
        I turned {0} this year.
        I am a {0}-year-old customer.
    """),
    "number": _lines("""
        Order {0}.
        Order number: {0}
        Ref {0}.
        It is about {0}.
        My reference is {0}.
        Ticket {0}.
        Booking {0}.
        Account {0}.
        Subject: {0}
        Tracking number {0}
    """),
}
"""Sentences about what must not matter, to stand before or after any message: `{0}` is the word, `{a}` its article."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.replace("\n", ",").split(",") if word.strip())


KINDS: Final = _words("""
    Muslim, Christian, Catholic, Protestant, Orthodox, Jewish, Hindu, Sikh, Buddhist, Mormon, Quaker, atheist, religious
    Black, white, Asian, brown, Latino, Hispanic, Black British, African American, mixed-race, Indigenous
    African, Arab, American, British, English, Scottish, Welsh, Irish, French, German, Italian, Spanish, Portuguese
    Polish, Romanian, Bulgarian, Hungarian, Czech, Greek, Turkish, Russian, Ukrainian, Israeli, Palestinian, Syrian
    Iraqi, Iranian, Afghan, Pakistani, Indian, Bangladeshi, Sri Lankan, Nepali, Chinese, Taiwanese, Japanese, Korean
    Vietnamese, Thai, Filipino, Indonesian, Malaysian, Australian, Canadian, Mexican, Cuban, Colombian, Brazilian
    Argentinian, Jamaican, Haitian, Nigerian, Ghanaian, Kenyan, Ethiopian, Somali, Sudanese, Egyptian, Moroccan
    Algerian, South African, Zimbabwean, Swedish, Norwegian, Danish, Finnish, Dutch, Belgian, Swiss, Austrian
    young, old, elderly, middle-aged, older, younger, retired
    gay, lesbian, bisexual, transgender, queer, straight, non-binary, married, single, divorced, engaged, widowed
    tall, local, musical, left-handed, vegetarian, vegan, regular, quiet, foreign
""")
FRAIL: Final = _words("""
    disabled, deaf, blind, autistic, dyslexic, paraplegic, deafblind, chronically ill, partially sighted, diabetic
    tall, local, musical, left-handed, vegetarian, retired, quiet, regular
""")
PLACES: Final = _words("""
    Poland, Nigeria, India, Mexico, China, Ireland, Turkey, Canada, Germany, France, Pakistan, Syria, Iran, Iraq, Israel
    Russia, Ukraine, Romania, Ghana, Kenya, Somalia, Ethiopia, Jamaica, Brazil, Colombia, Cuba, Japan, Korea, Vietnam
    the Philippines, Thailand, Afghanistan, Bangladesh, Egypt, Morocco, Algeria, Spain, Italy, Greece, Portugal, Sweden
    Norway, the Netherlands, Australia, New Zealand, South Africa, Zimbabwe, Lagos, Accra, Nairobi, Cairo, Mumbai, Delhi
    Karachi, Lahore, Dhaka, Kabul, Tehran, Baghdad, Istanbul, Ankara, Warsaw, Krakow, Kyiv, Moscow, Berlin, Paris, Rome
    Madrid, Lisbon, Dublin, Belfast, Glasgow, Leeds, Bristol, Cardiff, Boston, Chicago, Houston, Detroit, Toronto
    Beijing, Shanghai, Tokyo, Seoul, Hanoi, Manila, Bangkok, Jakarta, Sydney, Perth, Cancun, Bogota, Lima, Havana
""")
RELATIVES: Final = _words("""
    mother, father, mum, dad, wife, husband, partner, son, daughter, brother, sister, grandmother, grandfather, grandma
    grandpa, aunt, uncle, niece, nephew, boyfriend, girlfriend, cousin, stepson, stepdaughter, godmother, godfather
    mother-in-law, father-in-law, fiancé, fiancée
""")
PEOPLE: Final = _words("""
    man, woman, lady, gentleman, guy, girl, boy, young man, young woman, old man, old woman, person, bloke, waiter
    waitress, salesman, saleswoman
""")
GREETINGS: Final = _words("""
    Hi, hi, HI, Hello, hello, HELLO, Hey, hey, HEY, Hi there, hi there, Hiya, Good morning, good morning, Good afternoon
    Good evening, Dear team, dear team, DEAR TEAM, Dear Sir or Madam, Dear sirs, Dear customer care, Dear support
    Hello team, Hi all, Hello there, Greetings, To whom it may concern, TO WHOM IT MAY CONCERN, Morning, Hi guys
""")
ENDINGS: Final = (
    "", "", "\n\nKind regards\n{0}. {1}", "\n\nRegards,\n{2} {1}", "\n\nBest\n{0}{0}", "\n\n{2}", "\n\n{2} {1}",
    "\n--\n{2} {1}\nSent from my phone", "\nSent from my tablet", "\n\n{2} {1}\nHall Road 9", "\n\nThanks,\n{2}",
    " ...", "\n\nYours sincerely,\n{2} {1}", "\n\nSent from my iPhone",
)  # fmt: skip
INSULTS: Final = _lines("""
    You idiots.
    You are all idiots.
    What a bunch of clowns.
    You absolute clowns.
    You are useless.
    Useless lot.
    Absolute morons.
    You're a bunch of liars.
    Liars and thieves, the lot of you.
    You people are a joke.
    What a pathetic company.
    Pathetic.
    You crooks.
    Scum.
    You stupid people cannot do anything right.
    Are you thick?
    Are you all brain-dead?
    Incompetent fools.
    Your staff are cretins.
    you muppets
    Bunch of amateurs.
    You should be ashamed, you cowboys.
""")
WORSE: Final = _lines("""
    If this is not done by tomorrow I will cancel.
    You have until Friday, then I go to my lawyer.
    This is your last chance.
    I will take you to court.
    My solicitor will be in touch.
    I am reporting you to the regulator.
    I will tell everyone on social media what you are like.
    I am leaving and taking my money elsewhere.
    This is the third time!
    And it has happened again!
    Again!
    I have told you this five times now.
    Every single time the same thing.
    Once more nobody has done anything.
    I have had enough of this.
    I'm sick of you.
    This is all your fault.
    You did this to me and you do not even care.
    You have ruined my week.
    Shame on you.
    This is disgraceful.
    Absolutely disgusting.
    How dare you.
    I am furious.
    I'm so angry I could scream.
    😡
    😡😡😡
    🤬
    Answer me now.
    Don't you dare fob me off again.
""")
BETTER: Final = _lines("""
    It is working again now, all good.
    Update: it came this morning, everything is fine.
    It has been put right and I am happy with it.
    The money is back now, so that is that.
    They fixed it within the hour and were very nice about it.
    That is settled now, no hard feelings.
    In the end it all worked out well.
    Everything is fine now.
    The second one was perfect, we are very pleased.
    You dealt with it at once and I could not be happier.
    It is here now and it is just right.
    I have it now, so please close this.
""")
PATIENT: Final = _lines("""
    No rush at all.
    It's not urgent.
    No big deal, just letting you know.
    It is nobody's fault.
    Don't worry about it, these things happen.
    I know you are busy, so whenever it suits you.
    It is probably my own mistake.
    Could you have a look when you have a moment, please?
    I'd be grateful for any help.
    I would be grateful if you could look into it, I understand that it is a busy time.
    Sorry to bother you with this.
    It does not bother me much.
    Thank you to the person who helped me, she was lovely about it.
    🙂 💙
""")
