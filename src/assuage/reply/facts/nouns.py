"""Nouns of complaints: people of a company, everyone, and what one complains of."""

from __future__ import annotations

from typing import Final

from assuage.reply.facts.text import word_set

STAFF: Final = word_set(
    "adviser advisor agent assistant attendant barista builder captain carer cashier chef clerk cleaner collector "
    "colleague consultant courier crew doctor driver electrician employee engineer fitter guard handler host "
    "hostess inspector installer instructor mechanic manager midwife nurse operator operative pharmacist pilot "
    "plumber porter receptionist rep representative salesman salesperson saleswoman secretary server staff "
    "steward stewardess supervisor surveyor teacher team technician teller trainer tutor waiter waitress worker "
    "dentist vet optician stylist hairdresser deliveryman postman chatbot bot department office branch"
)
PEOPLE: Final = STAFF | word_set(
    "man woman lady gentleman guy girl boy person people child children wife husband mother father mum mom dad "
    "son daughter sister brother neighbour neighbor bank company shop store airline hotel colleague colleagues "
    "customer friend doctor nobody someone somebody everyone everybody"
)
THINGS: Final = word_set(
    "premium portal website bills account address alarm ambulance app application appointment baby bag baggage "
    "balance bank battery bed bike bill blind blinds boiler book booking bookings boots bottle box boxes branch "
    "bread broadband bus cable cake call camera cancellation card carpet case cash cashback chair chairs charge "
    "charger claim clinic coat code collection company complaint computer confirmation connection contract cooker "
    "cot counter coupon course cover credit cupboard curtains cushion data date debit debt delivery deposit desk "
    "details direct-debit discount dishwasher dispute door doorbell download dress drops electricity email emails "
    "engine entry estimate exchange fee fees fence fibre file flat flight flights floor flowers food form freezer "
    "fridge furniture garage garden gas gift glasses goods grant groceries guarantee gym handset headphones "
    "hearing heating heater hob hoist holiday home hotel house hub identity increase inhaler insurance insulin "
    "interest internet invoice item items jacket job kettle key keys kitchen label lamp landline laptop lease "
    "letter letters licence license lift light lights line loan lock locker log login luggage machine mail "
    "mattress meal meals meat medication medicine membership meter microwave milk mobile money monitor mortgage "
    "motorbike network number office offer oil operation order orders oven oxygen package packages page parcel "
    "parcels parking part parts passport password payment payments pension permit phone photos piano pills plan "
    "policy pram prescription present price printer product profile program provider pump purchase queue quote "
    "radiator rate receipt record records recliner refund registration removal renewal rent repair replacement "
    "report reservation restaurant return roof room router sale salary sample scan school seat seats server "
    "service settee shed shipment shirt shoes shop shower signal sim site skirt sofa software speed statement "
    "statements stock store stroller subscription suit suitcase surgery swap switch system table tablet tank tap "
    "tariff tax taxi tickets ticket tile tiles toaster top-up tour train transaction transfer treatment trip tv "
    "tyre tyres tire tires uniform upgrade van vehicle video visit voucher waiver wages wallet wardrobe warehouse "
    "warranty washer water wedding wheel wheelchair wifi wi-fi window windows wine wreath car cars cat dog kit "
    "keyboard screen hose bathroom bracelet necklace mower ladder drill lens console controller game games "
    "channel channels"
)
NOUNS: Final = THINGS | STAFF
NOT_HEADS: Final = word_set(
    "however only point problem thing truth fact question the a an of to in on at by for with from and or but so "
    "if as than that which who it is was are were be been am i we you he she they me us him her them my your our "
    "their its not no nor never very too just own first second last next same other whole entire new old"
)
PLURAL_OR_GROUP: Final = word_set("people staff team police children men women data both all two three four five six")
"""Heads after which "have" and "are" are right though they end in no s."""
