"""Given names that are common somewhere, for texts that do not write them with a capital."""

from __future__ import annotations

from typing import Final

from assuage.reply.facts.text import word_set

GIVEN: Final = word_set(
    """
    aaliyah aaron abbie abby abdul abdullah abigail abraham adam adele adrian agnes agnieszka ahmed aidan aileen aisha
    aisling akash alan alastair albert alejandro aleksander alessandro alex alexander alexandra alexis alfie alfred
    ali alice alicia alina alison alistair allan allison alyssa ama amanda amara amelia amina amir amit amy ana
    anastasia anders andre andrea andreas andrew andrzej andy angela angus anil anish anita anja ann anna annabel anne
    annette annie anthony antoine anton antonio anya aoife archie ariana arjun arlene arthur arun ashley ashok astrid
    audrey aurora ava ayesha barbara barry bartosz beatrice becky belinda ben benjamin benny bernadette bernard bert
    beth bethany betty beverley bianca billy bob bobby bogdan boris brad bradley brandon brenda brendan brett brian
    bridget bronwyn bruce bruno bryan callum calvin cameron camila candice carl carla carlos carmen carole caroline
    carolyn carrie catherine cathy cecilia cedric celia chantelle charlene charles charlie charlotte chloe chris
    christina christine christopher ciara ciaran claire clara clarence claudia clifford clive colin colleen connor
    conor corey courtney craig curtis cynthia damian damien daniel daniela danielle danny daphne darren dave david
    dawid debbie deborah debra declan deepak deirdre delia denise dennis derek desmond diana diane diego dilip dimitri
    dmitri dolores dominic donald donna doris dorothy doug douglas duncan dylan eamon eddie edgar edith edmund eduardo
    edward edwin eileen eilidh elaine eleanor elena eli elias elijah elisa elizabeth ella ellen ellie elsa emer emil
    emilia emily emma emmanuel eric erica erik erin ernest esme esther ethan eugene eva evan evelyn ewa ewan fadi
    fatima felicity felix fergus fernando fiona florence fran frances francesca francis francois freddie frederick
    freya gabriel gabriela gareth garry gary gavin gemma geoff geoffrey george georgia georgina gerald geraldine
    gerard gianni gillian gina giovanni giulia gladys glenn gloria gordon graeme graham greg gregory greta guillaume
    gurpreet gustavo gwen gwyneth hannah hans harriet harry harvey hassan hayley heidi helen helena helene henrik
    henry herbert hilary hilda howard hugh hugo hussein ian ibrahim ida ifeoma igor imogen imran ines ingrid irene
    isaac isabel isabella isabelle isla ismail ivan iven jackie jacob jacqueline jacques jake jamal james jamie jan
    jana jane janet janice jared jarek jasmine jason javier jayden jean jeff jeffrey jemma jennifer jenny jeremy
    jerome jerry jess jessica jill jim jimmy joan joanna joanne jodie joe joel johan johanna john johnny jon jonas
    jonathan jordan jorge jose josef joseph josephine joshua joyce juan juanita judith judy julia julian julie juliet
    jurgen justin justyna kaitlyn kamal kareem karen karim karl karol kasia katarzyna kate katherine kathleen kathryn
    kathy katie katrina katy kay kayla keiran keisha keith kelly kelvin kenneth kenny kerry kevin khadija khalid
    kieran kim kimberly kirsten kirsty klaus kofi krishna kristen kristina kristof krystyna kumar kwame kyle lakshmi
    lara larry lars laura lauren laurence lawrence leah leanne lee leila lena leo leon leonard leroy leslie lewis liam
    lila lillian linda lindsay lisa liz lloyd lola lorenzo lorna lorraine louis louisa louise luca lucas lucia lucy
    luigi luis lukasz luke lydia lynn lynne madeleine magda maggie mahmoud malcolm malik mandy manuel marc marcel
    marcia marco marcus margaret maria mariam marian marie marilyn mario marion marjorie marlene marta martha martina
    marvin mary maryam mateusz mathew matilda matt matthew maureen maurice mavis megan mehmet mei melanie melissa
    mercedes mia michael michal michelle miguel mikhail mildred millie ming miranda miriam mitchell mohamed mohammad
    mohammed moira molly mona monica monika morgan muhammad muriel murray myra nadia nadine nancy naomi natalia
    natalie natasha nathan nathaniel neha neil nelson nia niamh nicholas nicola nicolas nicole nigel nikhil nikolai
    nina noah nora norma norman nuala oksana olga oliver olivia omar oscar owen pablo paddy pam pamela paola pascal
    patricia patrick patrycja paul paula pauline pavel pawel pedro peggy pete peter petra phil philip philippa phillip
    phoebe phyllis pierre piotr polly poppy priya priyanka rachel radek rafael raj rajesh ralph ramesh ramon raquel
    rashid raul ravi raymond rebecca reggie reuben rhiannon rhys ricardo richard rick ricky rita robbie robert roberta
    roberto roger rohan roisin roland ronald ronan ronnie rosa rosalind rosemary rosie ross rowan roy ruben rupert
    russell ruth ryan sabrina sadie saeed sally salma sam samantha samir samuel sandra sanjay santiago sara sarah
    saskia scott sean sebastian selina serena sergei sergio shane shannon sharon shaun shauna sheila shelley sheryl
    shirley shreya sian siddharth sidney silvia simon simone sinead siobhan sofia solomon sonia sophia sophie stacey
    stanley stefan stefano stella stephanie stephen steve steven stuart sunil sunita suresh susan susanna susannah
    susie suzanne sven sylvia tamara tammy tania tanya tara tariq tasha tatiana ted terence teresa terri terry tessa
    thabo theo theodore theresa thomas tim timothy tina todd tom tomas tomasz tommy toni tony tracey tracy travis
    trevor tricia trish trudy tyler tyrone ursula valentina valerie vanessa vera vernon veronica vicky victoria vijay
    vikram vincent viola vivian vivienne vladimir walter wanda warren wayne wendy wesley wilfred william willow
    winifred winston wojciech xavier xiao yasmin yasmine yolanda yosef youssef yuki yusuf yvette yvonne zachary zahra
    zainab zara zoe zoltan zuzanna
    """
)
"""Names that are hardly anything else."""

ALSO_WORDS: Final = word_set(
    """
    al alma amber angel angelica april art august autumn baker banks barney basil bell bella bill bishop black blake
    blessing bonnie brook brooke brown bud buddy carol carter chad chance chase chastity christian chuck clay cliff
    colt comfort constance cook cooper crystal daisy dale dan dawn dean dee destiny dick dolly don dot drew duke earl
    earnest ed eve faith fay fern fisher flora frank gene gift ginger glen goodness grace grant green guy hazel heath
    heather hill holly honor honour hope hunter iris ivy jack jade jasper jay jewel jo josh joy june justice king
    lance lane lily lou mark martin marvel mason max may melody mercy mike miles mo nat ned nick noel norm olive opal
    page pansy parker pat patience pearl peg penny pepper pierce piper porter potter precious price prince prudence
    queen ray red reed rex rich rob robin rock rod roman ron rose ruby rusty sage sandy scarlett sharp shepherd sierra
    skip sky sonny stan sterling stew stone storm sue summer sunny tad taylor tiffany troy turner val van vic
    victor victory violet wade walker ward white will wood wren young
    """
)
"""Names that are words as well: names only with a capital in the middle of a sentence, or beside words that tell."""
