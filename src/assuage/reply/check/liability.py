"""Admissions of legal fault."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.families import Family, phrases

LIABILITY: Final = Family(
    "liability",
    phrases(
        r"(?:liable|liability|liabilities|culpab(?:le|ility)|indemnif(?:y|ied)|tort|vicariously)",
        (
            r"legally(?: (?:speaking|to blame|responsible|bound|obliged|required|it's|it is|we|our|wrong"
            r"|in the wrong|at fault|on))?"
        ),
        r"in (?:the eyes of (?:the )?)?law",
        r"(?:by|under) (?:the )?law(?! enforcement)",
        r"(?:against|broke|broken|breaking|violat\w+) the (?:law|regulations?|code)",
        r"in (?:any|a|front of a) court",
        r"lose in court",
        r"(?:stand|hold) up in court",
        r"any (?:court|judge|tribunal)",
        (
            r"(?:our|the company's|the firm's) (?:solicitors?|lawyers?|legal team|attorneys?"
            r"|legal department)(?: \w+){0,2}"
        ),
        r"(?:gross(?:ly)? |professional(?:ly)? |clearly |criminal(?:ly)? )?negligen(?:t|ce|tly)",
        r"reckless(?:ly|ness)?",
        r"malpractice",
        r"misconduct",
        r"misrepresentation",
        r"wrongful",
        r"unlawful(?:ly)?",
        r"illegal(?:ly)?",
        r"(?:in |a |clear |serious |our )*breach(?:ed|es)? (?:of|our|the|your|data|gdpr)(?: \w+){0,3}",
        r"breached",
        r"(?:criminal|statutory) (?:offence|duty)",
        r"infring\w+",
        r"at fault in law",
        (
            r"(?:we|company|i) (?:were|are|was|is|'re|am|'m)(?: \w+)? (?:at fault|guilty|in the wrong|in breach"
            r"|answerable|accountable for (?:your|all|any|the))"
        ),
        (
            r"(?:admit|accept|acknowledge|concede|confess)(?:s|ting)?(?: \w+)? (?:fault|guilt|liability|blame"
            r"|legal|the claim|full responsibility|responsibility in full|that (?:we|our) (?:\w+ )?(?:were|was"
            r"|caused|failed|broke|acted))"
        ),
        r"(?:admit|accept) (?:that|it|this|the claim|your claim)(?: \w+)? in full",
        r"accepts? (?:the|your) claim",
        r"guilty of",
        r"no defen[cs]e",
        r"hold our hands up: our failure",
        r"was (?:our|the) (?:guide|driver|engineer|nurse|doctor|employee)'?s? (?:in the wrong|negligence)",
        r"(?:we|company) (?:\w+ )?(?:owe|owes) you (?:compensation|damages|money for|a settlement)",
        (
            r"(?:you(?:'re| are)) (?:owed|entitled to|due) (?:\w+ )?(?:damages|compensation(?! under)"
            r"|a settlement)"
        ),
        (
            r"(?:pay|paying|cover|covering|compensate you for|meet|reimburse)(?: you)?(?: for)? (?:all|any|every"
            r"|whatever) (?:\w+ )?(?:losses|damages?|costs?|claim|expenses|medical|injur\w+)"
        ),
        r"any costs will be met",
        r"send us the bill,? whatever",
        r"whatever (?:you claim|it is|it costs|the cost|the bill)",
        r"settle (?:whatever|your claim|the claim|out of court|in full)",
        r"damages",
        (
            r"(?:our|the) insur(?:ers?|ance)(?: company)? (?:will|has|have|must|should|is|are|would"
            r"|'ll)(?: \w+){0,3}"
        ),
        r"duty (?:of care|to (?:fence|warn|protect|check|inspect|maintain|keep))",
        r"failed in (?:it|our duty|that duty|our)",
        (
            r"(?:we|company) (?:knowingly|deliberately|wilfully|should have known|knew (?:of|about"
            r"|that))(?: \w+){0,3}"
        ),
        r"(?:design|manufacturing|safety) (?:flaw|defect)",
        r"(?:was|is|were) (?:defective|unsafe|dangerous)(?: and \w+)?(?: when we| by design)?",
        r"that we knew",
        r"our (?:negligence|carelessness|breach|failure|recklessness) (?:to|caused|was|is|led)",
        (
            r"(?:caused|responsible for) (?:the|your|his|her) (?:injur(?:y|ies)|accident|fall|death|burns?"
            r"|illness)"
        ),
        (
            r"(?:occupiers'?|consumer|health and safety|safety|data protection|equality"
            r"|sale of goods) (?:liability )?(?:act|law|code)"
        ),
    ),
    "These are words of law: they can be held against the company, and they are not yours to decide.",
    "Say what happened and that you are sorry for it, and leave fault and claims to those who handle them.",
    unless=phrases(
        (
            r"(?:no|not|n't|without|never) (?:\w+ ){0,3}(?:liable|liability|legally|negligent|admission|admit"
            r"|in breach|unlawful|illegal)"
        ),
        (
            r"(?:by law|legally|the law),? (?:you|your|gives you|entitles|required to (?:keep|ask"
            r"|check)|we must (?:keep|ask|check)|requires us)"
        ),
        r"your rights?",
        r"your (?:solicitor|lawyer) (?:is|can|may|will|has|should)",
        r"(?:small claims|ombudsman|county) court",
        r"see you in court",
        r"data breach",
        r"security breach",
        r"the breach",
    ),
    negatable=False,
)
