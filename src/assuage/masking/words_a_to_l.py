"""Ordinary words, a to l, as customers write them; their forms are made in `ordinary`."""

from __future__ import annotations

from typing import Final

from assuage.masking.lists import word_set

A_TO_L: Final = word_set(
    """
    a a's aback abandoned abbey abeg abide ability abject able abort about above abroad abscess absent absolute absurd
    abundantly abuse abusive ac academic acc accent accept access accessible accident accidental accnt accommodate
    accommodation accompanied accompanist accordance according accordion account accountancy accountant accreditation
    accredited accrediting accrue acct accumulated accuracy accurate accusations accused accusing ace acess
    acknowledge acknowledgements acknowleged acount acre across act action activate active activity actor actual ad
    adapted adapter add addition additional address addressee adjectives adjudicate adjudicator adjust admin
    administration administrative admire admission admit admittedly adopted adopter's adore adrenaline ads adult
    advance advantage adventure adverse advert advertise advice advise adviser's advisor advocate aeroplane affair
    affect affidavit affiliated affiliates affixed afford afraid after afternoon afterward again against age agency
    agenda agent aggravating aggrement aggressive ago agony agree agreements ah ahead aid aide aim ain't air aircon
    aircraft airline airplane airport airtime aisle aka alarm album alert alike alive all allegations alleged alleges
    allergic allergy allocated allotment allotted allow allowance almighty almond almost alone along alongside alot
    aloud already alright also altar alter alternative although altos alumni always am amateurs amazed amazing
    ambulance amend amex amicable among amoritization amortization amount amp ample amputee amused an anaesthetist
    analyst and android angels anger angry anguish animal anniversary announce announcements annoyance annoyed
    annoying annoys annual annuity another answer answerphone ant antibiotics antiques anxiety anxious any anybody
    anyhow anymore anyone anything anythjing anytime anyway anywhere apart apologetic apologise apologize apology
    apostrophe app appalled appalling apparently appeal appear appendix applauded appliance applicable applicant's
    applicants application applied applies applying appointed appointment apportion appraisal appraised appreciate
    apprentice approach appropriate approval approve approximate appt april aquarium arbitration arcade archive are
    area argue argument arises arithmetic arm around arraigned arrange arrangements arrears arrival arrive arrogant
    arse arthritis article artists arvo as asap ashamed ashes ashore ashtray aside asinine ask asleep aspects ass
    assay assemble asserted assess assessor assets asshole assign assist assistance assistant associate association
    assorted asst assume assurance assure asthma astray at ate atonement attach attachments attack attain attempt
    attend attendance attendant attention attentive attorney auction audience audio audiologist audiology audit
    auditor aunt auntie authenticator authomated author authorise authority authorize autism autistic auto autoclave
    automated automatic automatically automations autopay autorickshaw autoship autumn avail average avgeek aviation
    avocados avoid await awake award aware away awesome awful awhile awkward awning ba babe babies baby's babysitter
    back backfilled background backlog backorder backpack backup backwards bacon bad badge badservice baffle bag
    baggage bailiff bait bake bakery baklava balance balayage balcony bald ball balloon ballroom ban banana band
    bandage bandits bang banister bank bankrupt bankruptcy bannister banquet bar barber's barbershop barcode bare
    barefaced bark barong barracks barrels barrier barrister base baseball basic basically basis basket basses
    basslines bastard bat batch bath bathrobe bathroom bathtub battery battle bawled bay bbva bc bcos bday be beach
    beachfront bean bear beard beast beat beautiful became because become bed bedbound bedbugs bedroom bedside beel
    been beep beermat before beforehand beg began beggar begin begun behalf behave behavior behaviour behind beige
    beings believe bell belong below belt bench bendy beneath beneficiary benefit bent bereaved bereavement bern
    berserk beside best bet beta between beyond bib bicycle big bigfoot biggie bike bikini bill billions bin binder
    binding binoculars bio biography biometrics biopsy bipolar bird biro birth birthday biryani biscuit bit bitch bite
    biweekly black blackbird blackmail blade's blah blame blank blanket blatant bldg bleach bled bleed bleep
    blemishing blender bless blew blind blink blisters block blog bloke blond blonde blood bloodsuckers blow blue
    bluetooth blunt blushing board boardroom boat body boil boiler's bolt bomb bombarded bonafide bonds bone bonnet
    bonus book bookings bookkeeper bookkeeping booklet boost boot bootcamp border bored born borough borrowed
    borrowedfrom borrowing boss bot both bothered bothering bottle bottom bought bounce bound bouquet boutique bow
    bowel bowl bowser box boy boyfriend brace bracelet bracket brain brainstorming brake branch brand brass brat brave
    bravo breach bread break breakdown breakfast breakups breast breath breathe breech breeze brewery bribe brick
    bricklayer's bridal bride bridesmaid bridge brief brigade bright brilliant bring brisket bro broadband brochure
    broke broken brokerage broom brother brought brow brown brownie browser bruise brush brutal brute btw bucket
    buckle bucks buddy budget budgie buffering buffet bug build built bulb bulging bulk bull bullies bullying bummed
    bummer bump bunch bundle bungalow bunk burden bureau burger burglar burgled burial burn burnt burrito bursar burst
    bury bus business businessman bust but butchers butchery butler button buy buzzer's buzzing by bye bylaws bypass c
    ca cab cabin cabinet cable cache caddy cadet cafe caff cages cake calculate calculator calendar calibrate
    calibration calico call callback callout calm cam came camera camp campus can canal cancel cancellation cancer
    candid candles cane cannon cannot cannula cant canvas's cap capacity capital capitalized capstone captain captcha
    captions car caravan carbon carburettor carcasses card cardboard care carefully caretaker cargo carked carnage
    carols carousel carpenter carpet carport carriage carriageway carried carrier carries carrying cart cartons
    cartoon cartridges case caseworker cash cashews cashier casino casket cast castle cat catalog catalogue cataract
    catch category caterer cathedral caught cause cavity cc cease cedit ceiling celebrating cell cellar cello cemetery
    cent central centre century ceramic cereal cerebral cert certain certainty certificate certification certified
    cfpb cghharge chain chair chairman challenge chana chance change changelog channel chaos chaotic chap chapel
    chapter character characteristic charge chargeback charity charm chars chart chartered chase chassis chat chatbot
    chattering cheap cheat check checkin checklist checkout cheek cheerful cheers cheery cheese chemist chemistry
    chemo chemotherapy cheque cherry chest chew chicken chief chihuahua child childcare childminder children chili
    chill chilli chimney chip chipboard chiropodist chocolates choice choir choke choose chop chore chorizo chose
    chosen christening chuckle church churn cider cigarettes cinema circle circular circulation circumstances circus
    cited citing citizen citizenship city civil ck ckers cking claim claimants clamped clan clanked clarification
    clarify clarity clash class classified classroom clause claustrophobic clean cleaner's cleanup clear clearance
    clerical clerk clever click client climb clinic clinical clip clipboard clock clogs cloned close closet closure
    clothes cloud clown club clue clutch cm co coach coast coat cockroach cocktail cocoa code coeliac coerced coffee
    coffin cohort coin coincidentally cold collapsed collapses collar collarbone colleague collect collectible
    collection collective collector college collision color colour column coma combi combine's combined combo come
    comfort comfy comical comm commence comment commercial commission commissioner's commit committee common commot
    communicate communication communion community commute comp compacted companion company comparatively compare
    comparison compass compensation competence competent competing competitor compiled complain complaint complement
    complete completion complex compliance compliant complicated complicit complied compliment complimentary complying
    component compose comprehension compress compressor compromise compulsory computer con concede concentrated
    concentrates concern concert concierge concluded conclusions concoct concrete concussion condensation
    condescending condition condolence conduct conductor cone conf conference confess confidence confident
    confidential config confirm confirmation confiscate conformation confused confusing confusion congratulate
    congratulations congress congressman's connect connection connector connotes conscience conscious consecutive
    consent consequence consequent conservatory consider considerably consideration consignee consignment consist
    consistent console consolidate consolidation conspicuous constable constant constrained constraint construction
    consulate consult consultant consultation consumer contact contain contempt contemptible content contention
    contest context continue continuously contract contractor contractual contradict contrary contribution control
    convenience convenient convergent conversation convert conveyancer convince cook cookies cool cooperate
    cooperation cooperative coordinator cop copay copied copier copies copying copyright cord corner coroner corporate
    corporation correct correction correspond correspondence corridor corrupted cos cosmetics cossies cost
    costume cot cottage couch coughing could couldnt council councillor counsel counsellor counselor count countdown
    counterpart country couple coupon courage courier course coursework court courteous courtesy courthouse cousin
    cover coverage cow coward cowboys coworker crack crane crank crap crash crate crawl crazy cream creases create
    creation creature credentials credit creditor creditworthiness creep crem crematorium cretins crew crib cricket
    crime criminal crippling crisis crisps criteria critical cron crook crop cross crossword crouton crowd crown cruel
    cruise crumb crushed crushes crutches cry crypto crystal cul cup cupboard cupcake curb cure curious curling
    currency current cursed cursing curtain curve cushion custodial custody customer customs cut cute cutoff cyan
    cyber cycle d'you da dad daft dairy dal damage damn damp dance danger dangerous dare dark darts das dash dashboard
    data database date daughter day daycare daylight daytime de deactivate dead deadbeat deadline deadlock deaf deal
    dealership dealings dealt dear death debate debit debt debtor decade decaf deceased deceitful deceived decency
    decent deceptive decide decision deck declared decline decorative decorator decrease decree dedicated deducted
    deductible deduction deduplicate deeds deep default defect defective defence defend defensive defer deferral
    deferrments defibrillator definite degree dehumidifier deicing delay delete deletion deliberate delibrate delicate
    delighted delinquency delinquent deliquent deliver deliveries deluxe demand dementia demerger demo demoted
    demotion demurrage den denial denied dent dental dentist dentures denying department departure dependent depends
    depiction deployed deposit depot depressed deprioritised dept deputy dermatologist derogatory descale descent
    describe description desert deserve design desire desist desk desktop despair desperate despise despite dessert
    destroy destruction detail detected detective determine detriment dev devaluing devastated developed developers
    devestating device devil devote dhe diabetes diabetic diagnosed diagnosis diagram dial dialysis diamond diary
    dictated dictionary did didnt die diem diet differ difference different difficult diffrent dig digger's digit
    digital dignity diligence diligently dime dimensions dinar dined ding dining dinner dip diploma diplomatic direct
    directions director dirham dirt disappoint disaster disbursement disciplined discrepancy discretion discrimination
    discuss disembarked disgust dish disheartening dishwasher disingenuous disks dismal dismissal dispensed dispensers
    dispensing disposal dispose dispute disregard disruption dissapointed dissertation distance distinguished
    distorting distress district disturb ditch diversion divert divide divorce dizzy dm do doable doc dock doctor
    document documentation dodger dodgy does doesnt dog doing dollar dolly domain domestic don don'y donated donating
    done donkey dont door doorbell doorstep doorway dos dosas dose dot dote double doubt doughnuts dove dowel down
    downgrade download downstairs downtime dozen draft drag dragon drain drama dramatic dramatically drank drastically
    draw drawings drawn dreaded dreadful dreading dream dress drew drifting drill drink drip drive driven driver's
    driveway drone drop drought drove drowned drowning drug drugstore drunk dry dual duck due dug duke dumb dummy dump
    dumplings dumpster dunno dupatta duped duplicate duration during dutifully duty duvet dye dyslexia dyslexic e each
    ear earbud earlier earliest earn earplugs earth ease east easy easygoing eat eaten ebike echo eco economy eczema
    edge edit edition editor educated effect effective efficient effing effort egg egregious eh eight eighteen eighth
    eighties eightieth either eks elastic elder eldest electric electrical electrician electricity electronic
    electronically element elevate elevator eleven eleventh eligible else elsewhere email embalming embarrassed
    embarrassing embarrassment embassy embrace embroidered emergency emoji emotional employed employee employer
    employment empty enable enacted enclose encoded encountered end endorsement enemy energy enforcement enforcing
    engage engine engraved engraving enhanced enhancement enjoy enogh enough enquire enquiries enrich enrolled
    enrolling enrollment enrolment ensure enter enterprise entertainer entertainment entire entirety entitled entity
    entrance entry envelope environment ep epilepsy episode equipment equity er erased erm err erroneous error ers es
    escalate escalation escalator escape escort escrow especially espite espresso essay essentially establish estate
    esteemed estimate estimator etc ethic eu eulogy eur euro evacuated evaluate even evenings event eventhough
    eventually ever everybody everyday everyone everything everytime everywhere eveything evicted eviction evidence
    evidently evil ex ex's exact exaggerate exam examine example exasperating exceeded exceeding excellent except
    exception excerpt excess excessive exchange excited exciting exclamation excluded excludes excuse exec executers
    executive executor exempt exercise exhausted exhausting exhibit exhibition exist exit expansion expat expect
    expectation expedite expenses expensive experience expert expire explain explanation explicit export exposed
    express exquisite ext extend extension extensive exterior extortion extra extract extraordinary extreme eye
    eyebrow eyelids fables fabric face facility fact factor factual fade faff fail failure fainted fair faith
    faithfully fake fall fallen false falsify family famous fan fanatically fancy far farce fare farewell farm
    fascinated fashionably fast fat fate father fault favorite favour favourite fax fear feast feather feature feckin
    fed federal fee feedback feeding feel feelings feet fell fella felt female fence fern ferry festival's fetch fever
    few fibre fico fictitious fiddle field fifteen fifth fiftieth fifty fight figuratively figure file fill film
    filter filth filthiest fin final finale finance financial find findings fine finger fingernail fingerprint finish
    fire firm firmware first fish fishkeeping fist fit five fix fizzy fjord flag flaking flashes flashing flask flat
    flatmate flavor flaw flea fleet flew flex flexibility flicker flight flip float flood floor floorboards floppy
    florist flour flow flown flt flu flume flushing flute fly foam fob focus fog foil fold folk follow fond font food
    fool foolish foot footage football footrest footstool for forbear forbearance force forearm forecast foreclose
    foreclosure forecourt foregiveness forehead foreign foreman forever forged forgery forget forgive forgiven forgot
    forgotten fork forklift form formal format formula forth forthcoming forthrightness forthwith fortieth fortnight
    fortune forty forum forward fossils fought foul found foundation four fourteen fourteenth fourth foxes fracture
    fragrance frail frame franc franchise frank frantic fraud fraudsters fraudulent free freebie freelance freeway
    freeze freezer's freight frequent fresh fretting fri friday fridge friend frightened frightening fro from fron
    front frost frowns froze frozen fruad fruit frustrated frustrating frustration fryer ft ftc fuared fuck fuel
    fulfill full fuming fun functions fund funeral furious furloughed furnace furnish furniture further fury fuse fuss
    future fyi g'day gadget gain gal gala gall gallery galley gambled gambling game gang gap gapcoverage garage
    garbage gard garden garlic garner garnish garnishments gas gasket gasps gate gatekeeper gateway gather gauge gave
    gb gear gearbox gel gem gender general generate generation generator generic generous genitive genius gentle
    gentleman genuine geography gesture get geyser gg ghost ghoul gift gig giggled giggling gin ginger girl girlfriend
    gits give giveaway given glad glass glaze glitch gloat global globe glove glue gluten go goalkeeper goals goat
    goddamn goes goggles going gold golden goldfish goldsmith golf gon gone gonna good goodbye goodwill google
    gorgeous gosh got gotta gotten gouge government governors gown gps grab grace gracious grade gradually graduate
    graduation grain gran grand grandad grandbairns grandchild grandchildren granddaughter grandfather grandma
    grandmother grandparents grandson grant graph grasp grass grate grave gravel gray greased great greedy green grey
    greyhound grid grief grievance grille grim grinder grinding grinning gripe grocery groomer grope gross ground
    group grovel grow growl grown growth grr grrr grubby grubs grudge grumble grumpy guarantee guaranty guard guess
    guest guidance guide guidelines guild guilty guitar gum gun gutless guts gutted gutter guy gw gym ha habit
    habitually hack had hadnt hadrefusedtomprocess haha hail hair haircut hairdresser hairdressing hairdryer hairline
    hajj half halfway halfwit hall hallway halved halves hammer hamper hamster hand handbells handbook handheld handle
    handmade handover handphone handset handshake handsome handwriting handwritten hang happen happenstance happy
    harass hard hardship hardware hares harm harness harrass harsh hartandfinch harvest has hashtag hasnt hat
    hatchback hate hauling have havent hazard he he'd he'll he's head headings headline headmaster headphones
    headscarf headset healer healing health hear heard hearing's hearse heart heartbeat heartbroken heartfelt heat
    heating's heaven heavy heck hedge hedgehog hedgerows heels hehe height held helicopter hell hello help helpdesk
    helpfulness helpline hemming hen her here herewith heritage hernia hero heron herself hes hesitate hi hiccup hid
    hidden hide high highchair highlighted highway hike hilarious hill hillwalking him himself hindering hinge hints
    hip hire his histology history hit hiya hmm hoarse hob hoist hola hold holder's hole holiday hollered hollow home
    homebuyers homepage homework hon honestly honesty honey honeymoon honor honour hood hoodie hooked hookups hoot
    hoover hop hope hopefully horn horoscope horrible horrid horrific horrifically horrified horror horse hose hospice
    hospital host hostage hostel hostess hot hotel hotline hotspot hour house household how however hr hrs http hub
    huge hum human humblest humbly humiliated humiliating humour hun hunch hundred hung hungry hurdle hurricane hurry
    hurt husband hut hv hydrants hydraulic hygiene hygienist hyphen hyphenated hypoallergenic hypothermia hysterical i
    i'd i'll i'm i've ice icon id idea ideal idempotent identical identification identify identity idiot idiotic idle
    if ifs ignorant ignore ii ill illegal im imagine imbecile immediate immigrants immune impact impairedny important
    impose in inadequate inauthentic incentive incentivizing inch incident inclined include increase incredibly
    increments indefensible indicate indication indictment individual induction industrial inept inexplicably
    infallible infant infected infection infiltrated inflicted influenced info information informational infotainment
    infringed infromation infuriating ing ingredients inhaler inheritance inherited initial initiate injury ink
    inmediatly inqore inquest inquire inquiry inquries ins insect inserted inshallah insist insolvency inspected
    inspecting inspection inspector installation instalment instance instant instantaneous instigated institution
    instructed instruction instructive instructor instrument insulin insult insurance insureds insurer's integrated
    integrity intensive intention intentionally interacted interaction interest interface interfere interference
    intermediate internal international internet interpreter interrupt interruption interstate intervention interview
    intimidation intranet introduce introductory intruding intrusion invent inventory inverter invesitgate investigate
    investigation investigative investigator investor invigilator invitations invite involve ipad iphone iron
    ironically irrelevant irresponsible irritated irritating irritation is ish island isn't isnt isolated issue
    istitution it it'd it'll it's item itemization itemized itinerary its itself iv ive jacket jail jam jar jargon jaw
    jeans jerking jet jeweler jeweller jewels ji jigsaw jingle job jobt jog join joint joke journalist journey joy
    joystick judge judgment judgrment juice july jump june junior junk juror just justified k's kale karaoke kayak
    kebab keen keep kennel kept kerb kettle key keyboard keypad kg khair kibble kick kid kidney kill kiln kilos kin
    kind kinda kindergarten kindle king kiosk kiss kit kitchen km knackered knee kneel knew knife knight knit knitwear
    knock knot know knowingly knowledge known ko kosher kroner kulang kvm la lab label labor labour lack lad ladies
    lag lah laid lake lakh lamb lamp lampshade lancet land landlady landline landlord landscape lane's lanes lang
    language lanyard lap lapse laptop large lasagne laser lass last late latency latent latex latte lau laugh launch
    laundry lava lavatory lavender law lawfully lawn lawsuit lawyer lay layman layoffs layover lazy lb lbs lead
    leaflet league leak lean learn learnt lease leaseholders least leather leave leccy lecterns lecture led ledgers
    leech left leg legacy legal legend legible legislation legit legitimate legroom legwork leh leisure lemon lemonade
    lender lending lendor length leniency lenses lent lentil less lesson let letdown letterbox letterhead lettings
    lettuce leukemia level levied liability liar library licence license lick lid lie lien lienholder lieu life
    lifeguards lifesaver lifetime lift liftgate light lightbulb like likelihood lil lilies lilo limit limitation limps
    line link lip liquidate liquidation liquidity list listen listings lit litany literally literature litigator litre
    little live livid llama lmao load loaf loan loathe lobbed lobby local locate location lock lockdown locket
    locksmith locum lodge loft log logcat logic logical login logo lol lola's lonely long loo look loop loose lor
    lorries lose loss lost lot lottery loud loudspeaker lounge love low lowered lowlife loyal loyalty luck luckily
    luggage lukewarm lump lunatic lunch lunchtime lungs lying
    """
)
