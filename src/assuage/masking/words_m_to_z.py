"""Ordinary words, m to z, as customers write them; their forms are made in `ordinary`."""

from __future__ import annotations

from typing import Final

from assuage.masking.lists import word_set

M_TO_Z: Final = word_set(
    """
    ma ma'am maam machine macro mad madam maddening made madman maestro mafia magazine magical magistrates maiden mail
    mailbox mailings mailman main mainspring maintenance major make malice malicious mall malpractice mam man manage
    manager's mandates mandurugo mango mantelpiece manual manufacturer map maple marathon march marital mark market
    marketplace marled marquee marriage marry marshal mason mass massage massive mast mastectomy master's mat match
    mate material maternity maths mattered mattress matured maturing maturity max maximum may maybe mayo mbps me me'll
    meal mean meant meantime meanwhile measure measurements meat mechanic mechanical mechatronic medal media mediation
    medical medication medicine meditation medium meds meet meetings meetup megaphone meh melon meltdown melted
    member membership memebers memes memorable memorial memory men menace mend mental mention mentors menu
    merchandiser merchant merely merge mess message messenger met metadata metal method metre metro mg mi microbore
    microphone microscopes microwave mid middle midnight midweek midwife might migrate migration mild mile military
    milk milkman mill millimeters million min mince mind mine mini minimising minimum minister minor mint minus minute
    miracle mirror mis miserable misread misremembered mission missus misunderstand misunderstood mix mm moan mobile
    mobility mocked mod mode model modem moderate moderation moderator modern modernity modification modify module
    moisture mold mole molestation mom moment mon monday money monitor monoxide monsters month mood moon mop morale
    morbid more morning moron morphine mortem mortgage mortified mos mosque most motel mother motion motor motorbike
    motorcycle motorcyclist motorway mould mount mountain moustache mouth move movie mowed mower mph mrng msg much
    muddled muffin mug multi multiplayer multiple multitude mum muppet murder murderously museum mush mushroom music
    must mute mutually my myself myth n't na naan nad nag nah nail naira name nan nana nap napkin nappies narked
    narratives nasty nationality nationally natter natural nature nav navigate nd near neat nebuliser nebulizer
    necessary neck need needle negative neglected negligence negligent negotiable negotiate neighbor neighborhood
    neighbour neighbourhood neither nephew nerfed nerve nervous nested net network neutral never neveragain
    nevertheless new newborn newsletter newspaper next ngl nice nicked nicking nickname niece niggle night nightdress
    nightmare nightstand nil nimepata nine nineteen nineteenth ninety ninth nite nitwits no nobly nobody nodded node
    noise noisy nominated nominee non nonrefundable noodle noon nope nor noreply normal north northern nos nose not
    notably notarised notarized notary note notebook nothinf nothing notice notification notify notorized novel now
    nowhere nowt nudge nuggets nuisance nuke null number numerous nurse nursery nut nystagmus o'clock oat oath
    obedient object objection objective obligations obligatory oblige obscure obsessed obtain obvious occasion
    occupational occur ocean odd odometer of off offboarding offence offending offense offensive offered offering
    offhand office officer's official offline often oh oi oil ok okay old olives ombudsman ombudsmen omg omission on
    onboarding once one ongoing onions online only onto onward oops op opaque open operate operation operational
    operator opinion opportunity opposed opposite ops opt opticians option or oral orange orbit ordeal order ordinary
    org organic organise organizations organize original originated originating other otherwise otp otter ought our
    ourselves out outrageous oven over overleaf owe owl own owner's ownership oxygen pace pack package packet pad
    paddle's paddling paella page paid pain painkillers paint pair paisa pal pallet palsy pan pancakes pandemic paneer
    panel panic panicking panko panto pantry paper paperwork papier para paragraph paralegals paramedic parasites
    parcel parent parental parish park parka parking's parliament parrot part partial participated particle particular
    parties partner parvo pass passbook passcode passenger passion passport password past pasta paste pastor patch
    path pathetic patience patient patina patron patronage patronise patted pattern pause pavement pavilion pax pay
    paycheck payday payee payload payment's payments paynents payoff payout payroll payslip paystub paywall pc pcs
    peace peak peanut pear peas peculiar pedal pee peel pen penalize penalty pence pencil pendant pending penguin
    penny's pennys pension people pepperoni per percent percentages perfect perform performance perfumes pergola
    perhaps period perish permabanned permanent permanetly permeant permissible permission permit pernicious
    persistent persists person personal persuade pertained pertaining peso pessimistic pest pestered pesto pet petrol
    pharmacist pharmacy phase phishing phobic phone photo photocopier photograph phrase physical physio pianist piano
    pic pick pickup picture pie piece pig pigeon pile pillar pillow pills pilot pimps pin pinched pinching ping pink
    pinot pint pipe piss pit pitch pizza pl place plain plaintiff plan plane plant plaque plaster plastic plate
    platform platinum play playground playlist plaza plead pleasant please pleasure pledges plenty pliers plinth plot
    pls plug plughole plugin plum plumber plummeted plus plywood plz pm pneumonia po pocket poem point poisoned
    poisoning polar pole police policeman policy polite poll polyurethane pond ponytail poodles poof pool poor pop
    popcorn popular porch pork porridge port portal porter's portion portrait posing position positive poss possess
    possession possibility possible possibly post postal postbox postcode postman postpaid pot potatoes pothole pouch
    pound poured power ppl practically practice practised practitioner pram prank prayer pre preceding precious
    precisely predators predatory predicted prefer preferences pregnancy pregnant prem premise premium prepare
    preposterous prescription president's press pressure presumably pretenses pretty prevent previous preyed preys
    price pricked pricks pride primary primer princess principal principle print printer's printout prior priority
    prison privacy private prize pro prob probably probate problem procedure proceed proceedings process processor
    proctoring proctors prod produce product production profecional professionally professor proff profile profound
    program programme progress progression prohibited prohibition prohibits project projector prom promise promissory
    promo promote promotion promotional prompt pronouns proof proofread propagation proper property proposal propose
    propped prorated prosecco prosecutor protect protection protective protein proud prove proven provide province
    provisional provisioned provisions prune prying psycho psychopath pub public publication publicity publish pudding
    puddle puffing puffs pug's puja pull pulp pulse puma pump punch puncture punish punitive pupils puppets puppy
    purchase pure puree purge purple purported purpose purse pursuant pursue push pushchair put puzzle pw python
    qilling qualify quality quantity quarantined quarrel quarter quay queen query question queue quibbles quick
    quicken quid quiet quieten quit quite quiz quote raccoons race racist rack racket rad radiant radiator radio
    radiographer radiology radius raffle rage raid rail railcard rain rainbow raise ram ramble ramp ran random rang
    range rank rankles ransom rant rapeseed rarely rash rat rate rather ratio rattle raw ray rd re reach readable
    reader reading ready reaffirming real realise reality realize rear reason rebate receipt receive reception
    receptionist recieved recipe recipient recital reckless reckon recline recognise recognize recommend
    recommendations reconcile reconveyances recordings recruiter rectify recur red redecorated redeem redemption
    redistribution reduce reduction redundant reel ref reference referral referred reflect reflection refrain
    refrigerator refuge refurb refurbished refusal region regional register registrar registration registry regret
    regular regulated regulation regulator rehab rehabilitation rehearsal reimburse reinserting reinstalled
    reinstatement reject rejection relation relationship relative relax relevant relief relieved religious rely
    remainder remedy remembrance remit remodifocation remote removal renewal renovation rent rental rep repeat
    repeateddly repeatedly replacement's replacements replica replication replied replies reply's replying
    reprehensible represent representation representative representive reprimanded reputation req request require
    requirements rescue resembled reservations residence resident residential resilience resist respawns respect
    respectfully respond response responsibility responsible responsive restaurant resting restriction rests result
    resurface resurgence ret'd retained retainer retaliation retd retention retrieval retrieve revealed revenge
    reverse revert reviewer's revise revoked ribbon rice rich rid riddance riddled ride ridiculous right rigs rim ring
    ringgit rinse riot rip rise risk ritual river rn roaches road roadblocks roadmap roadside roadworks roadworthy
    roaming roar roast rob robbery robe robin robot robotic rock rocket rod role roll rollaway rollback romantic roof
    rooftop room roommate rooster root rope rose rot rota rotary rotation rotational rotors rotten rough round
    roundabout roundup route routine row rps rs rubber rubbish rucksack rude rug rugby ruin rule run runarounds rung
    runway rupees rush rustic rusty sac sack sad saddening safe safeguarding safety saga sags said sail saint sake
    salad salary sale salesman salesperson salmon salon salt same sample sana sand sandbox sandwich sane sang saplings
    saree sat satellite satisfaction satisfied satisfying saturday sauce sausage savage save savings savor saw
    saxophone say scaffolders scaffolding scale scalp scam scan scandal scandalised scar scare scarf scariest scatter
    scene schedule scheme scholarship school schoolteacher science scissors sclerosis scolding scone scooter scope
    scorch score scout scrap scratch scream screen screenshot screw script scroll scum scumbags sea seal sealant
    seamstress search seasick season seat seatbelt sec second secondary secret secretary section sector secure
    security see seeded seek seem seemingly seen seepage seething segments seized seizure seldom select self selfie
    sell seller's selves senator send senior sense sensible sensitive sensitivity sensor sent sentence sentimental
    separate septic serene sergeant serial series serious serum servant serve service servile sesame session set
    settee settings settle setup seven seventeen seventh seventy several severe sew sh shabby shade shadow shaft shake
    shaken shaky shall shallow shambles shame shampoo shan't shape share shark sharp shattered shaved she sheared
    shears shedding sheds sheep sheet shelf shelter shelves sheriff sherry shift shine ship shirt shit shitshow shock
    shockingly shoe shook shoot shop shopkeeper shoplifter shoplifting short shortage shortcut shot should shouldnt
    shout shoutout shove show showbiz showen shown showroom shrimp shrug shut shutoff shuttle sick sickle side
    sideboard sidewalk sideways sigh sight sign signal signatories signature significant silence silent silicone sill
    silver silverfish sim similar simple simply since sincere sing single sink sir siren sis sister sit site situation
    six sixteen sixteenth sixth sixty size sketch skew ski skin skip skirt skiving skull sky skydiving skylight slab
    slandering slap slat slate sleep sleet sleeve slept slice slide slight slimming slip slogan slope slot sloth slow
    slum small smarmy smart smartphone smash smear smell smile smirked smirking smoke smooth smoothie sms smudged smug
    snack snag snakes snap snapshot sneaking sneaky sniffed snip snobs snorkels snort snow snowsuit snug so so's
    soaked soap sobbed social society sock socket sod sofa soft soften software soggy solar sold soldier sole
    solicitor solid solo solution solve some somebody somehow someone someplace something sometime somewhat somewhere
    son song soon sopeana sorcery sore sorry sort sos sought soul sound soup sour source sourdough south soya spa
    space spade spam span spaniel spanish spare sparingly sparked sparks spat speak special specialises specialist
    specific specifically specified spectrum speech speed spell spelt spend spent spike spill spin spinach spine
    spirit spit spiteful splash split spoil spoilt spoke spoken sponsor spooler spoon sports spot spouse spray spread
    spreadsheet spring sprinkler square squashed squat squeak squeal squeeze squelch squirrel st stable stack staff
    stage stain stair stairlift stairwell stake stale stalked stalking stall stammered stamp stand standard standby
    staple star start starving state statements static station statue status statute statutory stay stead steak steal
    steam steel steep steering stellar step stepladder sterile steriliser steward stick stiff still stinging stings
    stink stirred stitches stitching stock stole stolen stoma stomach stone stonewall stood stool stop stopcock
    storage store stories storm stove straight straighten strain stranded strange stranger's strangle strap straw
    strawberries streak stream streamer's street streetlight strength strep stress stretcher strict strike string
    strip strive stroke stroller strong struck structure struggle stub stubborn stuck stud student studio stuff stump
    stung stupid sturdier stutter style stylist sub subjects submit subpoenaed subreddit subscribe subscription
    subsequent substance substantiates substitutions subwoofer success successfully such suck sucralose sudden sue
    suffer sufficient sugar suggest suggestion suit suitcase suite sulk sum summary sun sunday sunrise sunscreen
    sunset sunshine super superb superintendent supermarket supervisor supper supplement suppliers supply support
    suppose supposedly suppress suppression sure surge surgeon surgery surgical surguries surname surprise surrender
    survey surveyor survive suspect suspended suspending suspension suspicion suspicious sustained swab swallowed swap
    swarm swatch swear sweaty sweep sweepstakes sweet sweetheart sweetie swelled swept swim swimsuits swindlers swing
    swipe switch swollen swore sworn symbol sympathy sync syndrome synthetic system tab table tablet tack tacos
    tactfully tactic tad tag tail tailgate take taken takings tales talk tall tampered tangled tank tannoy tap tape
    tar targets tariff tarmac tarp tarpaulin task taste tat tattoo taught tax taxi tbh tch tea teach teacher's team
    teammates tear tech technical technician technique technology teen teenage teeth telegraphist telephone telescope
    television tell temper template temple temporally temporary temps tempt ten tenancy tenant tend tennis tension
    tent tenth term terminal terminate termination terrace terrible terribly terrified terrifying tesla test
    testamentary tethering text textile th thai than thank thankfully that thaw the theatre theft their them theme
    themselves then therapist therapy there thereafter thereby therefore thermometer thermostat these thesis they'd
    they'll they're they've theyre thick thief thieves thieving thin thing's things think third thirsty thirteen
    thirteenth thirtieth thirty this tho thorough those though thought thousand thread threat threaten three threw
    thrill throat through throughout throw thrown thru tht thug thumb thump thunder thurs thursday thus thx tick
    ticket tide tidy tie tight tighten til tile till timber time timeframe timeline timeout timepiece timeshare
    timesheets timestamp timetable tin tingle tip tire tiresome tissue title tmrw tnx to toad toast toastie today
    toddler toe toerags tog together toilet token told tolerance tolerate toll tomorrow ton tone tonight too took tool
    tooth top torch torchlight torn tortoise torture total totality touch tour tourism tow toward towel town township
    toxicity toy's trace track tractor trade tradelines trademark tradesman traditional traffic trail train trainee
    tram trampoline transact transaction transcript transfer transit transition translated translation transmission
    transport trap trash travel tray treadmill treasure treat treatments tree trembling tremendously tremor
    trespassers trial tribunal trick trifle triggered trim trip triple trod trolled trolley troop trophy tropical
    trouble troubleshooting trowel truce truck true truly trunk trust trustee truth try tub tube tues tuesday tuition
    tumble tummy tumour tuna tune tunnel turn turnaround tutor tv tvs tweet twelfth twelve twenty twice twin twitter
    two ty type typing's typo tyre ugly uh uid uk um umbrella umlaut un unbeknownst uncle under underneath unethical
    unfamiliar unfortunately uniform unilaterally union unique unitl university unmetered unoccupied unprofessional
    unresolved unsatisfactory unscrupulously up up's update upfront upgrade upheld uphold upholstery upload upon ups
    upset upside upstairs upstream uptime upwards ur urgency urgent urn us usage use user's usher usual ute utility
    utter vacated vacation vacuum vague valet valid validate validation validity valley valuation's value valve van
    vandals vanish vape variable variations various varnish vary vascular vase vasool ve vechile veg vegan vegetarian
    vehicle vendor venison ventilator venture venue ver verbal verfiied verifiable verification verify vermin
    vernarable version vessel vest vet veteran vexed via vicar vicariously victim victimized video view viewings vile
    villa village vin vindictive vintage violate violation violence violin virus visa visible visit visitor visually
    vital vlogger voice voicemail void volcano volume voluntary volunteer vomited vote vouch voucher's voyage vs
    vulnerable vulture wage wah wait waitlist waitress waive wake walk walkabout wall wallet wallpaper walnut wan
    wandered wanna want war ward wardens wardrobe warehouse warfare warm warmth warn warnings warrant warrenty
    warriors was wash wasnt wasp waste wat watch watercolours waterproof watertight wave wavy wax way waybill wayleave
    we we'd we'll we're we've weak weapons wear wearisome weather web webchat webform webhook webinar website wedding
    wee week weekday weekend weeping weigh weight weird welcome welded welding well wellbeing went were west wet whale
    what whatever whatsoever wheat wheel wheelchair wheelie when whenever where whereas whereby wherein wherever
    whether which whichever while whining whippet whispering whistle white whitelisted who whoever whole wholesale
    whom whoo whopping whore whose why wicked wide widget widow width wife wifi will willingly wilted win wind window
    windscreen windshield wine wing winked winter wipe wire wise wish witch with withdraw withdrawals withdrawn
    withheld within without witness wits wizard wk wks wo wobbles woke woken woman women won wonder wonderfully wont
    wood wooden wool word wore work workday workout workplace workshop workspace worktop world worm worn worry worse
    worst worth worthiness would wouldnt wouldve wound wow wrap wreath wreck wretched wrinkle wrist wristband write
    written wrong wrongdoing wrongfully wrote wtf wuss xmas xp xx xxx xxxx y'all ya yaar yall yard ye ye've yeah year
    yelled yelling yellow yep yes yesterday yet yo yoga yoghurt yoke you young your yourself yourselves youse yr yrs
    yurt zero zip zombie zone
    """
)
