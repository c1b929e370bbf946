"""The words of short requests in English, lower case."""

from assistant.dialogue.commands import Command, Commands, lexis
from assistant.dialogue.spelling import word_set

ENGLISH_COMMANDS = Commands(
    lexis={
        Command.UNKNOWN: lexis(
            "not know, dont know, no idea, dunno, unknown, not sure, have find out, need find out, have ask, need ask,"
            "not known, no clue, not decided, yet decided not, no figure, no data",
            "do we i it that this yet still now at the moment is to be will would about out that's really honestly "
            "right for exactly how many which who answer there s have has been need nobody knows anybody anyone "
            "find the a "
            "one number figure dont can could say tell not present",
        ),
        Command.PARK: lexis(
            "later, park, parking, postpone, not now, set aside, put aside, come back this, come back it, come back "
            "that, for the end,"
            "at the end, another time, revisit, defer, parked, hold off, on hold",
            "let us s leave it this that one for to come back we i will can could would prefer rather please "
            "question point "
            "the a until end on put keep now return answer it's like again topic hold off maybe some time me you do "
            "look at talk about want",
        ),
        Command.FINISH: lexis(
            "finish, stop, end, done, wrap up, that s all, that is all, close, enough, give review, show review, "
            "get review,"
            "that will be all, call it a day, the end, conclude, finished, quit, no more questions",
            "let us s we i can could would like want to the it this here now today for please me my review "
            "conversation "
            "session all is are that up with then summary report our a day call off there point at am be you",
        ),
        Command.EXAMPLE: lexis(
            "example, examples, sample answer, how would answer look, what would good answer, what kind answer,"
            "what does good answer, how should i answer, how should we answer, how do i answer, how do we answer",
            "show give me us an a one can could you please some of for what would good answer look like is there "
            "any i need "
            "want to see have let s the how does this question here another kind do expect expecting concrete be that",
        ),
        Command.WHY: lexis(
            "why, what for, how come, what reason, what is the point, reason asking",
            "do you ask asking asked this that it is are does matter matters important need needs to know want for the "
            "reason point of so would should we i care relevant a question did in because be what s me tell explain "
            "come",
        ),
        Command.CLARIFY: lexis(
            "not understand, dont understand, not follow, what do you mean, what does that mean, what does this mean,"
            "clarify, rephrase, reword, explain, not clear, unclear, other words, say again, repeat, not get it, "
            "lost me,"
            "what are you asking, talking about, what question, huh, what you want know, no sense",
            "i we do did the question it that this can could you please is what in me to us again quite mean really "
            "be more "
            "a bit another way put lost "
            "s your exactly talking about huh are want know make makes sense no here by asking are dont would "
            "understand not",
        ),
        Command.VERSION: lexis(
            "new version, new draft, revised draft, revised version, updated version, updated draft, another version,"
            "second version, next version",
            "i we have has a the here is our my of draft to upload paste send want would like can could how do got "
            "attached "
            "it s this ready where compare bring",
        ),
        Command.ABOUT: lexis(
            "write it for, write it yourself, answer it for, do it for, you write it, can you write it, you answer it,"
            "who are you, what are you, what can you do, what do you do, how does this work, help, what can i do,"
            "how do you work, what can we do, how does it work, how do i use this, what is this",
            "me please i need with can you this tool assistant to do for here some",
        ),
        Command.NEXT: lexis(
            "next, skip, move on, go on, continue, carry on, proceed, another question, move along, go ahead, pass,"
            "rather not answer, prefer not answer, not want answer, not answer",
            "question one the please to it this that let us s we i can could point topic a an would like want onto "
            "along "
            "and then challenge leave open keep going ahead now do will d",
        ),
        Command.BACK: lexis(
            "back, previous, go back, return, earlier question, last question before",
            "go to the question one let us s we can could please last point i want would like a step that before "
            "take me "
            "earlier",
        ),
        Command.WEARY: lexis(
            "waste time, wasting time, pointless, useless, boring, ridiculous, absurd, tedious, no use, not useful, "
            "leads nowhere, tired of this, tired of questions, fed up, sick of this, sick of questions",
            "this is a of my our your complete total it s that we i are am all so very quite rather "
            "really these those the question "
            "questions conversation exercise form just seems feels to me us whole thing being asked "
            "answering with too many not no "
            "more getting",
        ),
        Command.GREET: lexis(
            "hello, hi, hey, good morning, good afternoon, good evening, greetings, good day",
            "there all everyone team how are you to",
        ),
        Command.THANK: lexis(
            "thanks, thank you, thx, cheers, appreciated, many thanks",
            "a lot so much very for the that your help it you many all this kind",
        ),
        Command.ASSENT: lexis(
            "yes, ok, okay, understood, right, sure, fine, clear, got it, i see, good, great, agreed, perfect, yep, "
            "yeah, alright,"
            "makes sense, correct, exactly",
            "that s is it i we all very well now quite then thats",
        ),
    },
    small_talk=word_set(
        "ok okay please well so right then thanks thank you fine sure yes yeah hello hi hey now and "
        "but good great alright "
        "sorry actually just maybe um hmm"
    ),
    topics={
        "timeline": word_set("timeline time scale size pace schedule timing goal target timeframe"),
        "actors": word_set("actors actor incentive incentives capacity capacities capabilities"),
        "experience": word_set("experience experiences lessons lesson learned learnt"),
        "sustainability": word_set("sustainability sustainable lasting last endure continuity"),
        "adaptiveness": word_set(
            "adaptiveness adaptation adaptive flexibility unforeseen opportunities opportunity unexpected"
        ),
        "market": word_set("market main demand buyers"),
        "linked-markets": word_set("markets linked connected interconnected inputs related"),
        "business-case": word_set("business profitability profitable profit margin margins earnings accounts"),
        "spaces": word_set("spaces space platform platforms roundtable committee forum multi multiactor"),
        "public-sector": word_set("public government state municipality ministry county authorities office officials"),
        "private-sector": word_set("private firm firms company companies investment finance"),
        "producers": word_set("producers producer guild guilds associations farmers organisations organizations"),
        "intermediation": word_set("intermediation intermediaries intermediary middlemen traders brokers"),
        "local-providers": word_set("providers provider local innovation innovations"),
    },
)
