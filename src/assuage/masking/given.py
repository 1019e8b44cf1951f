"""Given names that are common somewhere, for texts that do not write them with a capital."""

from __future__ import annotations

from typing import Final

from assuage.masking.lists import word_set

GIVEN: Final = word_set(
    """
    aaliyah aaron abbie abby abdul abdullah abena abigail abimbola abraham adaeze adam adaora ade adebayo adele
    adjoa adrian afua agnes agnieszka ahmed aidan aiko aileen aisha aisling akash akira akosua alan alastair albert
    alejandra alejandro aleksander alessandro alex alexander alexandra alexis alfie alfred ali alice alicia alina
    alison alistair allan allison alonzo alphonse alyssa ama amadi amal amanda amara amelia amina aminata amir amit
    amy ana anastasia anders andre andrea andreas andrew andrzej andy angela angus anil anish anita anja anjali ann
    anna annabel anne annette annie anthea anthony antoine anton antonio anya aoi aoife araceli arash archie ariana
    ariel arjun arlene arthur arun asha ashley ashok asif astrid audrey aurora ava avi ayaan ayesha ayumi azadeh
    babak babatunde bahar barbara barry bartosz bashir beatrice beatriz becky belinda ben benjamin benny bernadette
    bernard bert beth bethany betsy betty beverley bianca billy bob bobby bogdan boris brad bradley brandon brenda
    brendan brett brian bridget bronwyn bruce bruno bryan burak callum calvin cameron camila camille candice carl
    carla carlos carmen carole caroline carolyn carrie catalina catherine cathy cecilia cedric celia ceri chaim
    chandra chantelle charlene charles charlie charlotte chiamaka chika chinedu chinwe chioma chloe chris christina
    christine christopher chukwudi ciara ciaran cillian claire clara clarence claudia clifford clive colin colleen
    connor conor consuelo corey cormac courtney craig cristina curtis cynthia dafydd damian damien dana daniel
    daniela danielle danny daphne darius darnell darren dashawn dave david dawid deandre debbie deborah debra declan
    deepak deepika deirdre delia demetrius denise dennis derek deshawn desmond devonte diana diane diarmuid diego
    dilip dimitra dimitri divya dmitri dmitry dolores dominic donald dong donna doris dorothy doug douglas duc
    duncan dwayne dylan eamon ebony eddie edgar edith edmund eduardo edward edwin efua eileen eilidh ekaterina
    elaine eleanor elena eleni eli eliana elias elif elijah elisa elizabeth ella ellen ellie elsa emeka emer emil
    emilia emily emma emmanuel emre eric erica erik erin ernest esi esme esperanza esther ethan eugene eva evan
    evelyn ewa ewan ezra fabio fadi farah fatima fatou fatoumata felicity felix femke fergus fernando filip fiona
    florence folake folasade fran frances francesca francis francois freddie frederick freya gabriel gabriela gael
    ganesh gareth garry gary gavin gemma geoff geoffrey george georgia georgina gerald geraldine gerard gethin
    gianni gillian gina giovanni gita giulia gladys glenn gloria gonzalo goran gordon graeme graham greg gregory
    greta grzegorz guadalupe guillaume guowei gurpreet gustavo gwen gwyneth hakim halima hamid hamza hannah hans
    haoran harriet harry haruki haruto harvey hassan hayley heba hector heidi helen helena helene henrik henry
    herbert hilary hilda hiroko hiroshi howard huan huda hugh hugo hussein ian ibrahim ida idris ifeanyi ifeoma
    ignacio igor ikram ilse imani imogen imran ines ingrid irene isaac isabel isabella isabelle isha ishaan isla
    ismail itzel ivan iven izabela jacek jacinta jackie jacob jacqueline jacques jaime jake jakub jamal jamel james
    jamie jan jana jane janet janice janusz jared jarek jasmine jason javier jayden jean jeff jeffrey jemma jennifer
    jenny jeremy jermaine jerome jerry jess jessica jia jian jiho jill jim jimmy jiwoo joan joanna joanne joaquin
    jodie joe joel johan johanna john johnny jomo jon jonas jonathan jordan jorge jose josef josefina joseph
    josephine joshua joyce juan juanita judith judy julia julian julie juliet jurgen justin justyna kadija kaitlyn
    kaito kamal kareem karen karim karl karol kasia katarzyna kate katherine kathleen kathryn kathy katie katrina
    katy kavita kay kayla kayode keiko keiran keisha keith kelly kelvin kemal kenji kenneth kenny kenya kerry kevin
    khadija khadijah khalid kiara kieran kim kimberly kiran kirsten kirsty klaus kofi kojo krishna kristen kristin
    kristina kristof krystyna kumar kunal kwabena kwaku kwame kwasi kyle lakeisha lakisha lakshmi lamar lamont
    laquisha lara larry lars lashawn latasha latisha latonya latoya latrell laura lauren laurence lawrence layla
    leah leanne lee leila leilani lena leo leon leonard leroy leslie lewis liam lihua lila lillian linda lindsay
    ling linh lisa liz lloyd lola lorenzo lorna lorraine louis louisa louise luca lucas lucia lucinda lucy ludmila
    luigi luis lukasz luke lupita lydia lynn lynne maciej madeleine magda magdalena maggie mahesh mahmoud mai
    malcolm malgorzata malik mandy manju manuel marc marcel marcia marcin marco marcus margaret maria mariam marian
    mariana marie marilyn mario marion marisol marjorie marlene marlon marquis marta martha martina marvin mary
    maryam mateo mateusz mathew matilda matt matthew maureen maurice mavis meera megan mehdi mehmet mei melanie
    melissa mercedes mia miao michael michal michelle miguel mikhail milan mildred millie min-jun ming minh miranda
    miriam mirza mitchell mitsuko mohamed mohammad mohammed moira molly mona monica monika morgan moshe muhammad
    muhammed muriel murray mustafa myra nadeem nadia nadine nancy naoko naomi nasrin natalia natalie natasha nathan
    nathaniel navid neha neil nelson ngoc ngozi nguyen nia niall niamh nichelle nicholas nicola nicolas nicole nigel
    nikhil nikolai nina nkechi nneka noah nobuko nomvula noor nora norma norman nuala nwosu obinna octavio oisin
    oksana olabisi olga oliver olivia oluchi olumide oluwaseun oluwatobi omar omari orla oscar owen oyinkan pablo
    paddy padraig pam pamela paola pascal patricia patrick patrycja paul paula pauline pavel pawel pedro peggy perla
    pete peter petra phil philip philippa phillip phoebe phyllis pierre piotr polly pooja poppy prakash preeti priya
    priyanka qiang quan quentin rachel radek rafael rahul raj rajesh ralph ramesh ramon rania raquel rasheed rashid
    rashida raul ravi raymond rebecca refilwe reggie reuben reza rhiannon rhys ricardo richard rick ricky rita rivka
    robbie robert roberta roberto roger rohan rohit roisin roland ronald ronan ronnie rosa rosalind rosario rosemary
    rosie ross rowan roy ruben rukmini rupert russell ruta ruth ryan sabrina sadia sadie saeed saif sally salma sam
    samantha samir samuel sandra sanjana sanjay santiago saoirse sara sarah saskia satoshi scott sean sebastian
    selina serena sergei sergio shabnam shane shanelle shani shanice shanika shaniqua shannon shaquille sharon shaun
    shauna sheila shelley shereen sheryl shira shirley shlomo shreya sian sibusiso siddharth sidney siew silvia
    simon simone simran sinead siobhan sipho sizwe snehal sofia solomon sonia soo-jin sophia sophie soraya stacey
    stanislaw stanley stefan stefano stella stephanie stephen steve steven stuart sunil sunita suresh susan susanna
    susannah susie suzanne sven swati sylvia tadhg takeshi tamara tamika tammy tania tanisha tanya tara tariq tasha
    tasneem tatiana tayo ted tendai terence teresa terrell terrence terri terry tessa thabo thandi theo theodore
    theresa thi thomas thulani tia tiago tim timothy tina todd tom tomas tomasz tommy toni tony torrance toshiro
    tracey tracy travis tremaine trevon trevor tricia trish trudy tunde tyler tyree tyrone uchenna ursula usman uzma
    valentina valerie vanessa vasile vera vernon veronica vicky victoria vijay vikas vikram vincent vinod viola
    vivian vivienne vladimir waleed walter wanda warren wayne wei wendy weronika wesley wiktor wilfred william
    willow winifred winston wojciech xavi xavier xiao ximena xin xiulan yael yan yao yasmin yasmine yaw yetunde
    yiannis ying yolanda yosef yoshiko youssef yuan yuki yusra yusuf yvette yvonne zachary zahid zahra zainab zara
    zawadi zeinab zeynep zhen zoe zofia zola zoltan zsofia zuzanna
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
