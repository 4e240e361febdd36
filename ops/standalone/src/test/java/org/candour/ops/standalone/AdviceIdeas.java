package org.candour.ops.standalone;

import static org.candour.ops.standalone.Idea.idea;

import java.util.List;

/**
 * The ideas that advice, consultations and requests for information serve, each as it is recorded
 * and seen.
 */
final class AdviceIdeas {

  private AdviceIdeas() {}

  static List<Idea> all() {
    return List.of(
        idea("4", "the women’s estate is decided on with its advisory board")
            .by(
                "g",
                "engage-group",
                "'name':'Women’s board','kind':'WOMEN','advises':'SERVICE','remit':'The women’s"
                    + " estate','organisations':['GB-CHC-9000001']")
            .by(
                "c",
                "state-closure-likely",
                "'establishment':'HYI','kind':'PARTIAL','statement':'A wing may close'")
            .by("a", "give-advice", "'advisoryGroup':'$g','about':$c#,'text':'Keep the wing'")
            .by("t", "take-advice-on-closure", "'closure':'$c','advice':$a#")
            .at("advice/$g", "/item/taken/0/stream", "closure/$c")
            .at("closures/$c", "/item/advice/0/group", "Women’s board"),
        idea("14", "a working group of sector leaders advises, and is answered")
            .by(
                "g",
                "engage-group",
                "'name':'Leaders','kind':'SECTOR','advises':'HYI','remit':'Everything"
                    + " here','organisations':['GB-CHC-9000001']")
            .by("r", "plan-round", "'establishments':['HYI'],'title':'Advice','scope':'LOCAL'")
            .by("", "ask-advice", "'advisoryGroup':'$g','about':$r#,'question':'How many lots'")
            .by("a", "give-advice", "'advisoryGroup':'$g','about':$r#,'text':'Four'")
            .by(
                "",
                "answer-advice",
                "'advisoryGroup':'$g','advice':$a#,'answer':'ACCEPTED','why':'It is right'")
            .at("advice/$g", "/item/asked/0/question", "How many lots")
            .at("advice/$g", "/item/advice/0/answer", "ACCEPTED")
            .at("rounds/$r", "/item/consulted/0/stream", "advisory-group/$g"),
        idea("24", "services for families are awarded with a family group’s advice")
            .by(
                "g",
                "engage-group",
                "'name':'Families','kind':'FAMILY','advises':'HYI','remit':'Visits','organisations':['GB-CHC-9000001']")
            .by(
                "r",
                "plan-round",
                "'establishments':['HYI'],'title':'Visits','scope':'LOCAL','themes':['FAMILY']")
            .by("a", "give-advice", "'advisoryGroup':'$g','about':$r#,'text':'Ask the children'")
            .by(
                "",
                "award-lot",
                "'round':'$r','supplier':'GB-CHC-9000002','rationale':'Best','advice':$a#")
            .at("advice/$g", "/item/taken/0/stream", "round/$r")
            .at("rounds/$r", "/item/consulted/0/from", "$r#"),
        idea("C7", "questions under freedom of information, answered late or held elsewhere")
            .by(
                "q",
                "record-request",
                "'of':'HYI','subject':'Promises kept','asker':'MEMBER_OF_THE_PUBLIC'")
            .by(
                "",
                "answer-request",
                "'informationRequest':'$q','extent':'NOT_HELD','heldBy':'The provider'")
            .by("", "ask-review", "'informationRequest':'$q'")
            .by("", "decide-review", "'informationRequest':'$q','outcome':'UPHELD'")
            .at("information-requests/$q", "/item/heldBy", "The provider")
            .at("information-requests/$q", "/item/reviewOutcome", "UPHELD"),
        idea("3", "expert organisations are consulted, and it is seen who was not heard")
            .by("r", "plan-round", "'establishments':['HYI'],'title':'Advice','scope':'LOCAL'")
            .by(
                "c",
                "open-consultation",
                "'title':'Advice','by':'HYI','stage':'DESIGN','opens':'2026-10-05','closes':'2026-12-28','groups':['Young"
                    + " adults','Disabled people'],'questions':['What is missing'],'about':$r#")
            .by(
                "",
                "invite-participants",
                "'consultation':'$c','organisations':['GB-CHC-9000001'],'groups':[]")
            .by(
                "",
                "give-feedback",
                "'consultation':'$c','from':'GB-CHC-9000001','position':'MIXED','text':'More at"
                    + " weekends','groups':['Young adults']")
            .at("consultations/$c", "/item/notHeard/0", "Disabled people")
            .at("consulted-decisions/$r", "/item/heard/0", "Young adults")
            .at("consulted-decisions/$r", "/item/notHeard/0", "Disabled people")
            .at("rounds/$r", "/item/consulted/0/stream", "consultation/$c"),
        idea(
                "10",
                "staff, prisoners and families are consulted on design, and hear what came of it")
            .by(
                "c",
                "open-consultation",
                "'title':'Visits','by':'HYI','stage':'DESIGN','opens':'2026-10-05','closes':'2026-12-28','groups':['Families'],'questions':['Which"
                    + " days']")
            .by(
                "f",
                "give-feedback",
                "'consultation':'$c','position':'FOR','text':'Sundays','groups':['Families']")
            .by(
                "",
                "answer-feedback",
                "'consultation':'$c','feedback':[$f#],'said':'Sundays suit families','done':'Visits"
                    + " on Sundays'")
            .at("consultations/$c", "/item/feedback/0/answer/done", "Visits on Sundays"),
        idea("13", "programmes are consulted on at each stage, and listening goes on")
            .by("r", "plan-round", "'establishments':['HYI'],'title':'Advice','scope':'LOCAL'")
            .by(
                "c",
                "open-consultation",
                "'title':'Advice','by':'HYI','stage':'IDEA','opens':'2026-10-05','closes':'2026-12-28','groups':[],'questions':[],'about':$r#")
            .at("consulted-decisions/$r", "/item/stages/0", "IDEA")
            .at("consulted-decisions/$r", "/item/without/0", "DESIGN"),
        idea("P7", "practitioners and the sector are asked what is missing")
            .by(
                "c",
                "open-consultation",
                "'title':'What is missing','by':'HYI','stage':'REVIEW','opens':'2026-10-05','closes':'2026-12-28','groups':['Practitioners'],'questions':['What"
                    + " is missing']")
            .by(
                "",
                "give-feedback",
                "'consultation':'$c','position':'NEUTRAL','text':'Housing','groups':['Practitioners']")
            .at("consultations/$c", "/item/heard/0", "Practitioners"),
        idea("C6", "an outcome says how many said what, and what changed")
            .by(
                "c",
                "open-consultation",
                "'title':'Visits','by':'HYI','opens':'2026-06-01','closes':'2026-08-24','groups':[],'questions':[]")
            .by("", "close-consultation", "'consultation':'$c','responses':600")
            .by(
                "",
                "publish-outcome",
                "'consultation':'$c','inFavour':1,'against':500,'mixed':90,'neutral':9,'changed':'Nothing','unchanged':'All"
                    + " of it'")
            .at("consultations/$c", "/item/outcome/inFavour", "1")
            .at("consultations/$c", "/item/responses", "600"));
  }
}
