"""Everything that is said in English."""

from assistant.dialogue.phrasebook import Phrases

ENGLISH = Phrases(
    unlike_an_intervention="This does not read like the draft of an intervention: I looked for what is to change and "
    "for whom, by when, with what money and who would do what, and found little of it. If it is one, let us go on with "
    "this question; if not, paste another text.",
    reading=(
        "This is how I read the draft; change whatever is not exact: {facts}.",
        "Before any question, what I take from the draft, for you to adjust: {facts}.",
        "These are the figures I take from the draft; any that is wrong can be changed: {facts}.",
    ),
    reading_nothing="I found no time frame, no number of people and no budget in the draft; if they are there, say "
    "which.",
    not_found="I did not find {missing}.",
    set_aside="I set aside what the draft says to whoever examines it; it does not count as part of it:",
    output_in_sentence="going from {text}",
    fact_in_sentence={
        "horizon": "a time frame {text}",
        "people": "{text} as the goal",
        "budget": "a budget of {text}",
        "area": "an area of {text}",
    },
    fact_names={
        "goal": "the goal",
        "horizon": "the time frame",
        "people": "how many people it reaches",
        "baseline": "the starting point",
        "budget": "the budget",
        "area": "the area",
    },
    horizon_length="of {text}",
    horizon_date="up to {text}",
    horizon_span="from {first} to {last}",
    horizon_prepositions=("from", "until", "by", "between", "to", "of", "over", "through"),
    starting_point=" (starting point: {text})",
    names_seen=("By name: {names}.", "It names {names}.", "Named in it: {names}."),
    to_be_created=" (to be created)",
    sum_holds=("This sum comes out. {text}", "I worked this out and it holds. {text}", "These figures agree. {text}"),
    answered=(
        "The draft answers these already, so they get no question.",
        "On these the draft is already clear; I leave them there.",
        "What follows is answered and needs no question.",
    ),
    answered_mostly="Little is left to ask: the draft answers the greater part already, and the talk can be brief.",
    not_applicable="{name} stays out here: {why}",
    after="Next: {topics}.",
    nothing_to_challenge=(
        "I have nothing to ask: the points that apply are answered in the draft. The review is ready, with the quotes; "
        "you can also bring another version or correct something in this reading."
    ),
    resolved=(
        "This point is closed ({label}). I keep it in your words: {arrived}.",
        "That answers the question ({label}); it is written down as {arrived}.",
        "With {arrived} this point closes ({label}).",
        "I note {arrived}. Nothing more is needed on this point ({label}).",
        "Answered ({label}): {arrived}.",
    ),
    replaces=(
        "In the draft, that takes the place of {quote}.",
        "The sentence of the draft that changes is {quote}.",
        "It belongs in the draft, where it now says {quote}.",
    ),
    to_add=(
        "The draft did not say so: it can go in as a new sentence.",
        "It is a sentence that the draft was missing.",
        "It is worth adding to the draft, which was silent on this.",
    ),
    partly=(
        "One part is there: {arrived}.",
        "That takes us forward: {arrived}.",
        "I can use {arrived}.",
        "I note the first part: {arrived}.",
        "This already counts: {arrived}.",
    ),
    still_wanted=(
        "Still to be said: {wanted}.",
        "What the draft does not say yet is {wanted}.",
        "To close it, one more thing: {wanted}.",
    ),
    vague=(
        "Noted. Before it counts as answered, something is missing: {wanted}.",
        "I see the intention; what the draft does not say yet is {wanted}.",
        "The question still stands after that. Missing: {wanted}.",
        "It may be so, and whoever reads the draft will look for this: {wanted}.",
        "Written down. Here something that can be checked is needed: {wanted}.",
    ),
    off_topic=(
        "That bears on another point and I keep it. For this one, still to be said: {wanted}.",
        "Noted, though it answers something else. What is looked for here: {wanted}.",
        "That will serve elsewhere; on this point the draft does not say {wanted}.",
    ),
    left_open=(
        "I leave this point open and do not press; it goes on the list of questions to take along.",
        "I neither close it nor repeat it: it moves to the list of questions to take along.",
        "This point stays open, noted among the questions to take along.",
    ),
    left_partly=(
        "It is answered in part; what is missing goes on the list of questions to take along.",
        "I do not press: one part is there and the other is on the list to take along.",
        "I leave it half answered, with the rest on the list to take along.",
    ),
    unknown=(
        "All right: if it is not known yet, it stays open and goes on the list of questions to take along.",
        "That counts as an answer. I put it on the list of questions to take along and go on.",
        "Better than a made-up figure. It is on the list to take along.",
    ),
    waived=(
        "I record it as a point that does not apply, with your reason: {reason}.",
        "It does not apply, then, and the review will say why: {reason}.",
        "This point is out, for the reason you give: {reason}.",
    ),
    against_waiver="Beside it, once only, I put what the draft says: {quote}.",
    waiver_needs_reason=(
        "It can stand as a point that does not apply; the review carries the reason with it.",
        "I record it as soon as I have the reason, which is what a reader will look for.",
        "To take it off the list, the reason has to be said.",
    ),
    ask_reason=(
        "Why does it not apply in this case?",
        "What makes this not apply here?",
        "What is the reason that it does not apply?",
    ),
    transition=(
        "I go on to {topic}.",
        "Now, {topic}.",
        "The next one: {topic}.",
        "Turning to something else: {topic}.",
        "Still to look at: {topic}.",
    ),
    back_to_parked=("Back to what was left for later: {topic}.", "I take up again what we set aside: {topic}."),
    parked=(
        "Set aside; it comes back at the end.",
        "Left for the end.",
        "Set aside for now; I take it up when the rest is done.",
    ),
    parked_again="It was set aside once already, so it stays open, on the list of questions to take along.",
    next_left=(
        "It stays open, on the list of questions to take along.",
        "I leave it open and note it to take along.",
        "No answer for now; it is on the list to take along.",
    ),
    going_back=("We go back to {topic}.", "Once more, {topic}.", "I return to {topic}."),
    nothing_before="Nothing came before this point.",
    unknown_place="I do not recognise the point to go back to. So far we looked at {topics}.",
    recorded_answered="The draft answers that point.",
    recorded_not_applicable="That point does not apply here: {why}",
    recorded_resolved="That point is closed ({label}), in these words: {arrived}.",
    recorded_waived="That point was recorded as not applying, for this reason: {reason}.",
    question_again=("The question is still:", "To take up the question:", "Still pending:"),
    already_here="That is the point we are at.",
    all_done=(
        "Nothing is left to ask. You can finish and take the review with you, go back to a point, "
        "or bring a new version of the draft."
    ),
    nothing_pending=(
        "No question is pending. You can go back to a point, ask about the recommendations, bring a new version or "
        "finish.",
        "I read it, though no question is open now. To change something already seen, go back to that point "
        "or bring a new version.",
    ),
    why_passages="I rest on this in the draft:",
    why_silent="I did not find a sentence in the draft that speaks of it.",
    why_claims="What the recommendation says:",
    why_practice="This comes from field practice; the recommendations do not say it.",
    nearest="To compare, invented sentences that resemble it: {sentences}.",
    example="An invented example: {example}",
    clarification="Put another way, something like this would do. {settles}",
    another_wording=("The same question, put another way:", "Let me ask it differently:", "In other words:"),
    answered_again="Let me answer that again.",
    consent_given=(
        "From now on I read and ask with the help of {model}. The passages of the draft that are needed and what you "
        "write here go to {server}; the file's name and what the text hides do not. You can end this at any time."
    ),
    consent_searching="Questions about the recommendations also go to {name}, for searching.",
    consent_moved="Read this way, these points stand differently: {names}.",
    consent_withdrawn="From now on everything stays on this machine; what was said is kept as it is.",
    consent_absent="Everything was on this machine already, and so it stays.",
    found=(
        "This is what the recommendations say on what you ask:",
        "The nearest to your question in the recommendations:",
        "On that there is the following:",
    ),
    guidance="What carries another name comes from guidance that the team added, apart from the seven recommendations.",
    no_number="They give no figure, and I do not supply one for them.",
    strength="{id}, and how strongly it says so. {hedge}",
    outside=(
        "That lies outside the recommendations, and I do not want to answer for them.",
        "On that the recommendations say nothing.",
        "The recommendations do not reach that subject.",
    ),
    covers="They deal with this: {titles}.",
    outside_aside="On the other thing you ask, the recommendations say nothing.",
    objection=(
        "There is no need to agree with {id}; this is what it says:",
        "The disagreement with {id} may stand; its words are these:",
    ),
    correction="Corrected, {name}: I had read {old} and now take {new}.",
    correction_removed="Corrected, {name}: I had read {old}; it is taken out.",
    correction_first="Corrected, {name}: I had not found it before and now take {new}.",
    correction_of_nothing="I had not found that figure ({name}), so nothing changes.",
    sums_now="The sums, with that: {sums}",
    moves="{name} moves from {old} to {new}.",
    corrected_and_settled="With the correction, the question that was pending is no longer needed.",
    correction_unclear=(
        "I change it as soon as I know which figure it is. The ones I use are: {facts}. "
        "It helps to say it like this: “the budget is …”, “the time frame is …”."
    ),
    offer_version=(
        "This looks like a whole draft. If it is a new version, answer “yes” or bring it with “New version”, "
        "and I compare it with the one before."
    ),
    how_to_version="Bring the text with “New version”, pasted or as a file, and I compare it with the one before.",
    version_compared="I read the new version and compared it with the one before.",
    version_better="Better: {items}.",
    version_worse="Worse: {items}.",
    version_new="In it for the first time: {items}.",
    version_facts="The figures change: {changes}.",
    version_fact="{name}, from {old} to {new}",
    version_fact_now="{name}, now {new}",
    version_fact_gone="{name}, which was {old} and is no longer there",
    version_space_added="To be created, and not before: {names}.",
    version_space_gone="No longer to be created: {names}.",
    version_touched="In other words or figures, and with the same status: {items}.",
    version_asked_anew="The question is put anew, on what the draft says now.",
    version_same="On the points I look at, nothing changes.",
    corrections_kept="What you corrected still holds: {names}.",
    status_names={
        "contradicts": "against",
        "missing": "absent",
        "partly": "in part",
        "addressed": "answered",
        "not_applicable": "not applicable",
    },
    finished="We close here. Of {total} points: {counts}.",
    counted={
        "answered": ("one is answered by the draft", "{n} are answered by the draft"),
        "resolved": ("one was closed in conversation", "{n} were closed in conversation"),
        "waived": ("one does not apply for the reason you gave", "{n} do not apply for the reasons you gave"),
        "not_applicable": ("one is not in question", "{n} are not in question"),
        "partly": ("one is half answered", "{n} are half answered"),
        "open": ("one stays open", "{n} stay open"),
    },
    nothing_to_take="No question is left to take along.",
    take_along="Questions to take along, by whom to ask:",
    take_for="{whom}: {questions}",
    take_more="The review holds the others.",
    finished_already=(
        "The conversation is closed and the review is ready. It opens again when you go back to a point, "
        "ask about the recommendations or bring a new version."
    ),
    greeting=("Good day.", "Hello, I am here."),
    thanks=("Gladly.", "And thank you."),
    about=(
        "I read the draft, say what it already answers and ask one thing at a time about what is missing, with the "
        "seven "
        "recommendations at hand. What is written stays with you. "
        "You can answer, say that it does not apply and why, leave it for later, "
        "ask for an example or finish whenever you like."
    ),
    weary=(
        "This question can be left for later, or we can finish here; the review keeps what was said.",
        "It is enough to say “later”, and I set it aside, or “finish”, and I close with the review as it stands.",
    ),
    empty="I find nothing there to note.",
    sketch_opening=(
        "Let us put a first draft together in your words: six short questions, one at a time. "
        "If something is not known, just say so and we go on."
    ),
    sketch_questions=(
        "What changes, for whom and for how many?",
        "In what place?",
        "By when, and with how much money?",
        "Who does what today: which firms, public offices and guilds are there?",
        "Where do these people already meet to come to terms?",
        "What goes on working, and who pays for it, once the project ends?",
    ),
    sketch_labels=("The change", "Place", "Time and money", "Today", "Where they meet", "After the project"),
    sketch_examples=(
        "For example (invented): 300 women beekeepers sell their honey in jars and no longer in bulk.",
        "For example (invented): three villages of the Altea valley.",
        "For example (invented): two years, with 150,000 dollars.",
        "For example (invented): the packer Dulce Monte buys, the town hall registers, the association collects the "
        "honey.",
        "For example (invented): at the fair on the first Sunday, which the association runs.",
        "For example (invented): the packer goes on paying for collection, because that is cheaper for it.",
    ),
    sketch_noted=("Noted.", "Written down.", "Good, I go on.", "I have it.", "Put down."),
    sketch_skipped=("Never mind, it stays blank.", "We leave it blank.", "That is fine; it can come later."),
    sketch_why="With that I can write the draft in your words and then look at what it lacks.",
    sketch_example="{example}",
    sketch_shown="This is the draft, in your words alone. From here on I read it like any other.",
    sketch_empty="Nothing is written yet from which a draft could be put together; one sentence is enough.",
    sketch_name="sketched draft",
    sketch_finished="We close here, without a draft yet. You can take it up whenever you like, by writing or by "
    "bringing a text.",
    sketch_is_a_draft="This is a draft already; I read it as it is.",
    roles={
        "timeline": "whoever set the goal, in the team",
        "actors": "each actor that the draft names",
        "experience": "whoever has tried it in the area",
        "sustainability": "whoever would go on with the work",
        "adaptiveness": "whoever funds the project",
        "market": "whoever buys",
        "linked-markets": "whoever sells inputs or services",
        "business-case": "whoever keeps the accounts of the business",
        "spaces": "whoever calls the meetings",
        "public-sector": "the public office concerned",
        "private-sector": "the firm's management",
        "producers": "the producers' leaders",
        "intermediation": "the intermediaries of the area",
        "local-providers": "whoever gives the service in the place",
    },
)
