"""Wordings of our own for the reply check: good drafts pass, bad ones are named (rows C1, C4, C5, C7, C8)."""

from __future__ import annotations

import pytest

from assuage.domain import FaultCode
from assuage.reply.check import check

CROSS = "This is the third time I write about it and nobody answers. I'm furious."
OPENING = "I'm sorry that you were left waiting. "

WARM = [
    (
        "Four weeks without a working cooker is far too long, and I'm sorry. A fitter called Sam has you at nine "
        "on Friday."
    ),
    (
        "I'm sorry. You told us twice about the damp and we didn't come. I've booked the surveyor for Tuesday and "
        "I'll ring you that evening."
    ),
    "You were charged twice, on the third and on the fifth. I've sent the second £42 back; it shows within three days.",
    "That was our mistake: we printed the old date. Would you rather have a new ticket or your money back?",
    "I can see why you're angry. Nobody should have to sit on hold for an hour to cancel a gym.",
    "I've read the whole thread, all nine mails, so you can skip the story. What would put this right for you?",
    (
        "Thank you for telling me about the way you were spoken to. I've listened to the call, and you were right "
        "to complain."
    ),
    (
        "I don't know yet why the alarm went off. The engineer's report comes at noon and I'll call you as soon "
        "as I've read it."
    ),
    (
        "I'm sorry your mother was left waiting at the gate. I've asked who was on duty, and I'll write to you by "
        "Wednesday."
    ),
    "You asked for a quiet room and got one over the bar. I've moved you to the back, third floor, from tonight.",
    (
        "It's not a small thing to lose the pictures of a wedding. Please leave the card in the camera; we may "
        "still get them back."
    ),
    "I understand that you need an answer before the weekend. I'll have one for you by Friday at two.",
    "You did everything right. The form on our side lost your second page.",
    "I'm so sorry to hear about your husband. You needn't send any papers today; I'll wait until you're ready.",
    "I would be cross too. The boiler was serviced in May and should not have failed in October.",
    "You've every right to leave, and there is no fee. If you'd like to stay, tell me what would have to change.",
    "We got your name wrong three times. That is careless, and I'm sorry, Mr Okafor. It's right in our books now.",
    (
        "I can hear how worried you are about the little one. Is he breathing easily now? If not, ring 999 before "
        "you answer me."
    ),
    "You trusted us with your keys and we lost them. I've ordered new locks at our cost; the locksmith comes at five.",
    (
        "Two cancelled flights in a row, with three children: I'd be at the end of my tether. I have four seats "
        "tomorrow at 10.40."
    ),
    "Your letter of the second never got an answer, and it deserved one. Here it is.",
    "I was wrong to tell you it was covered. It isn't, and I'm sorry that you planned on my word.",
    "You should have had a reply in two days and you waited nineteen. That's our failing.",
    "The crack was there when it left us; I can see it in our own photo. A new one goes out today.",
    "I'm glad you're safe. Please keep the hob off until the engineer has been; he comes between one and three today.",
    "You lost a day's pay because we didn't turn up. Send me what it cost you, and I'll take it to my manager myself.",
    "It took us five weeks to answer a simple question. I'm sorry. The answer is yes.",
    (
        "Your seat was given away while you stood in the queue we made you stand in. That's on us, and the fare "
        "is on its way back."
    ),
    "I agree with you about the price letter: it was hard to read and it came too late.",
    "Please throw the rest away and don't eat it. I'm sorry; that must have been a fright. How is your daughter?",
    "I've moved the payment to the 28th, as you asked. Nothing will be taken before then.",
    "I can't undo the night you had. I can refund it, and I have.",
    (
        "Anyone would be upset to find a stranger in their room. I've spoken to the night manager, and I'd like "
        "to ring you today."
    ),
    "Our app showed the wrong platform. You missed the train because you believed it. The next ticket is on us.",
    "I'm Tom, and I look after this from now on. My line is direct: you won't have to explain it to anyone else.",
    "You've asked me three times for the manager. Her name is Ruth Bell, and she'll ring you at eleven.",
    "The dog died in our care, and there is nothing I can say that makes that lighter. I'm so sorry.",
    "That delay cost you your connection. I've booked the 18.05, a room isn't needed, and there's a meal on it.",
    "You hadn't been told, so there was no way to be ready. I'm sorry, and I've moved the visit to Monday.",
    "It isn't you who set it up wrong: our own guide had two pages swapped. I've corrected it today.",
    "You didn't get what you ordered and you didn't get an answer. I'm sorry. The right lamp comes tomorrow.",
    "I can't believe how long you were kept on the line, and I'm sorry. I've the answer here: yes, it's covered.",
    "I'm sorry you had to ask. I've called the courier for you, and I'll give them another call at three.",
    "You cancelled in March and were charged in April. That's wrong, I'm sorry, and £30 is on its way back.",
    "I'm sorry for the night you had. You rang us at two and nobody came up; the night manager will ring you at ten.",
    "I'm angry on your behalf, and sorry. I'll ask the three of them today and ring you at six.",
    "We didn't do what we said we would, and I'm sorry. I've booked the van for eight tomorrow.",
    "I'm sorry. It must have felt as though nobody was listening. I am, and I've your four letters in front of me.",
]
"""Good answers to somebody who is cross."""

PLAIN = [
    (
        "The parcel left Leeds last night. It should reach you on Thursday; if it hasn't by six, I'll send "
        "another the same evening."
    ),
    "The refund is £118.40. Because the card has expired, I need another way to pay you; a bank account would do.",
    "I checked the meter myself: it reads 40,212, not 44,212. Your bill drops by £310.",
    "No, you don't have to ring the courier. I'll do that now and tell you by four what they said.",
    "I'm handing this to Ines, who knows the roof work best. I'll stay on it with her and ring you on Monday.",
    "The rules let you swap within sixty days, so you're in time. Shall I send the larger size?",
    "I've cancelled the order. You'll get £64 back by Thursday.",
    "Yes, the café is open on Sundays until four.",
    "It's eight pounds for children and twelve for grown-ups.",
    (
        "I'm afraid I can't send someone tonight. The first visit I can get is seven tomorrow morning, and I've "
        "taken it for you."
    ),
    (
        "The answer is no, and I want to give you the reason: the dress was worn, and the hygiene law keeps us "
        "from selling it on."
    ),
    "Would a call suit you better than mail? I'm here until six, on the number you already have.",
    "I haven't found the cause yet. I've tried the cable and the router, both fine; the line itself is next.",
    "The nurse who saw you has been told nothing yet. I'd like to ask you first whether I may use your name.",
    "I've put a hold on the debt letters. None will come while we look into it.",
    "I'd like to hear it from you before I say anything. What happened at the desk?",
    "The school trip is on Thursday, so that's the date I'm working towards. I'll know more tonight and write to you.",
    "I've asked the warehouse to look on the shelf by hand. When they have, I'll tell you, found or not.",
    "You don't need the receipt. I found the sale by your card: 14 March, £29.99.",
    "Thanks for the photo, that helps. The hinge is bent, so the door can't close. I'll post you a new one today.",
    "Press and hold both buttons for ten seconds. The light turns green when it's ready.",
    "I've taken the £15 late fee off, since the reminder never reached you.",
]
"""Good answers where nobody is upset."""

BAD: list[tuple[FaultCode, str]] = [
    ("minimising", "I wouldn't lose any sleep over a few pounds."),
    ("minimising", "It will all look different tomorrow, you'll see."),
    ("minimising", "Two days isn't long in the great scheme of things."),
    ("minimising", "Honestly, it is only a chair."),
    ("minimising", "Everyone has to wait now and again."),
    ("minimising", "There are people with real problems, you know."),
    ("minimising", "A little rust never hurt anybody."),
    ("minimising", "Let's not make a mountain out of a molehill."),
    ("minimising", "I'm sure it isn't as bad as you say."),
    ("minimising", "These hiccups are perfectly normal with new software."),
    ("minimising", "It was merely an oversight, nothing dramatic."),
    ("minimising", "Let's keep things in proportion here."),
    ("minimising", "You can hardly see the scratch from a distance."),
    ("blaming", "If you had read the leaflet, the machine would still work."),
    ("blaming", "You left the window open, so of course the rain came in."),
    ("blaming", "Had the form been filled in properly by you, we'd be done."),
    ("blaming", "The lads in the warehouse have messed it up yet again."),
    ("blaming", "It's the courier who let you down here, not us."),
    ("blaming", "My colleague gave you completely wrong advice, as usual."),
    ("blaming", "You never told us about the stairs."),
    ("blaming", "This only happens when people overload the drum."),
    ("blaming", "The fault lies with whoever set up your router."),
    ("blaming", "You must have pressed the wrong button."),
    ("blaming", "Your late arrival caused the problem."),
    ("blaming", "Our supplier has made a mess of this batch."),
    ("blaming", "Whoever took your order wasn't paying attention."),
    ("defensive", "That cannot be right; our scales are calibrated each week."),
    ("defensive", "Nobody else on that coach has complained."),
    ("defensive", "Actually, our prices are among the lowest in town."),
    ("defensive", "We did tell you about the fee in March."),
    ("defensive", "I very much doubt that my colleague said that."),
    ("defensive", "Our driver says he rang the bell twice."),
    ("defensive", "In our defence, the weather was dreadful."),
    ("defensive", "Our staff would never speak to anyone like that."),
    ("defensive", "I find that hard to believe."),
    ("defensive", "According to our log, the call lasted two minutes, not forty."),
    ("defensive", "The room was inspected and was clean when you arrived."),
    ("defensive", "We have always delivered on time so far."),
    ("defensive", "With respect, that isn't what happened."),
    ("passing_on", "You'd have to take that up with the airline."),
    ("passing_on", "Billing will be able to tell you more; their number is on the bill."),
    ("passing_on", "I'll pop you over to the other team now, bye."),
    ("passing_on", "We only sell the tickets; the theatre runs the show."),
    ("passing_on", "Somebody from accounts will get back to you at some point."),
    ("passing_on", "Your best bet is the manufacturer."),
    ("passing_on", "That's a question for your landlord."),
    ("passing_on", "I have forwarded your mail to the relevant department."),
    ("passing_on", "Try the branch on the high street."),
    ("passing_on", "Parcels are looked after by a different company."),
    ("passing_on", "This isn't really my side of things; try ringing back tomorrow."),
    ("defensive", "Our scanner clearly recorded two items going into your bag."),
    ("defensive", "We stand by the valuation that we gave you."),
    ("defensive", "We rang you on Monday and nobody picked up."),
    ("defensive", "Our receptionist wouldn't have sent you away."),
    ("defensive", "The porter remembers it differently."),
    ("defensive", "As previously stated, the deposit covers cleaning."),
    ("defensive", "I don't accept that the room was dirty."),
    ("defensive", "You'll appreciate that we have two hundred guests."),
    ("defensive", "Most of our passengers prefer the new seats."),
    ("defensive", "Everyone else managed to log in this morning."),
    ("defensive", "The repair was carried out by qualified people."),
    ("defensive", "97% of our parcels arrive on the day."),
    ("defensive", "The cook did exactly what he was told to."),
    ("blaming", "You hadn't updated your phone number."),
    ("blaming", "You don't seem to check your post."),
    ("blaming", "The trouble is that you ordered the wrong size."),
    ("blaming", "Could you have left the tap running?"),
    ("blaming", "Perhaps you pressed it twice."),
    ("blaming", "It would have been wise to measure the door."),
    ("blaming", "We always advise guests to lock the safe."),
    ("blaming", "The manual clearly says not to immerse it."),
    ("blaming", "If people read the sign, this would be rare."),
    ("blaming", "It's most likely the way you've been charging it."),
    ("blaming", "Checking the spelling is the passenger's responsibility."),
    ("blaming", "The code was entered from your phone."),
    ("blaming", "Your travel agent should have told you."),
    ("blaming", "The warehouse tends to pick at random."),
    ("blaming", "They never answer my mails either, that lot."),
    ("blaming", "Accounts never sent us the form."),
    ("blaming", "Our engineer used the wrong sealant."),
    ("passing_on", "Claims of that sort should be made through your insurer."),
    ("passing_on", "Their helpline is open until six."),
    ("passing_on", "The landlord is the one who signs that off, so he has to."),
    ("passing_on", "That remains between you and the garage."),
    ("passing_on", "Your bank has to approve it before anything moves."),
    ("passing_on", "I'd ring your insurer about that."),
    ("passing_on", "Hold the line, I'll put you through."),
    ("passing_on", "Please give the hotel a call."),
    ("passing_on", "It's the promoter's decision, not one for the box office."),
    ("passing_on", "I'm only on the switchboard."),
    ("robotic", "Claims can only be considered once complete."),
    ("robotic", "Your comments help us to improve."),
    ("robotic", "Duly noted."),
    ("robotic", "This chat will now be closed."),
    ("robotic", "We aim to respond within ten working days."),
    ("robotic", "We regret to inform you of a change."),
    ("robotic", "Should you have any further queries, write again."),
    ("robotic", "Lessons have been learned."),
]
COLD = [
    "What is your postcode?",
    "Please send the serial number and two photographs of the back.",
    "The next free visit is on the 14th between eight and six.",
    "Your order has been dispatched again.",
    "We need a copy of the invoice to go on.",
    "Which browser do you use? Have you cleared the cache?",
    "Hello. The amount has been credited to your account.",
    "An engineer will attend on Monday.",
    "Returns take up to fourteen days from arrival.",
    "Can you confirm your date of birth and the last four digits?",
]


@pytest.mark.parametrize("draft", WARM)
def test_a_warm_and_concrete_draft_has_no_fault(draft: str) -> None:
    """C1, C4: what a good agent writes to a furious customer passes."""
    assert check(draft, CROSS, 0.8) == ()


@pytest.mark.parametrize("draft", PLAIN)
def test_a_plain_answer_to_a_calm_customer_has_no_fault(draft: str) -> None:
    """C4: facts, steps and dates are welcome where nobody is upset."""
    assert check(draft, "How is it going with this?", 0.05) == ()


@pytest.mark.parametrize(("code", "sentence"), BAD)
def test_a_bad_sentence_is_named_even_after_a_good_opening(code: FaultCode, sentence: str) -> None:
    """C4, C5, C7: an apology before it does not make it good."""
    assert code in {fault.code for fault in check(OPENING + sentence, CROSS, 0.8)}


@pytest.mark.parametrize("draft", COLD)
def test_facts_alone_are_too_little_for_a_furious_customer(draft: str) -> None:
    """C1: a word on the feeling comes first, and not where nobody is upset."""
    assert [fault.code for fault in check(draft, CROSS, 0.8)] == ["no_acknowledgement"]
    assert check(draft, "How is it going with this?", 0.05) == ()
