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
            .at("information-requests/$q", "/item/reviewOutcome", "UPHELD"));
  }
}
