package org.candour.ops.standalone;

import static org.candour.ops.standalone.Idea.idea;

import java.util.List;

/** The ideas that the estate, governance, outcomes and inspection serve. */
final class OversightIdeas {

  private static final String CLOSURE =
      "'establishment':'HYI','kind':'PARTIAL','plannedOn':'2027-12-31','reason':'A wing is"
          + " empty','womensEstate':false";
  private static final String FAIRLY =
      ",'explanations':{'as-registered':'A wing for men','closure-notice':'None"
          + " is left there','womens-estate-advice':'None is left there'}";
  private static final String SITE =
      "'name':'A new prison','site':'A field','places':400,'womensEstate':false";

  private OversightIdeas() {}

  static List<Idea> all() {
    return List.of(
        idea("5", "notice of a closing, timelines, and families told")
            .by("c", "announce-closure", CLOSURE + FAIRLY)
            .by(
                "",
                "publish-closure-timeline",
                "'closure':'$c','milestones':[{'what':'The last visit','on':'2027-11-30'}]")
            .by(
                "",
                "notify-organisation",
                "'closure':'$c','organisation':'GB-CHC-9000001','means':'A letter'")
            .by("", "inform-families", "'closure':'$c','means':'A meeting'")
            .at("closures/$c", "/item/milestones/0/what", "The last visit")
            .at("closures/$c", "/item/organisations/0/organisation", "GB-CHC-9000001")
            .at("closures/$c", "/item/families/0/means", "A meeting"),
        idea("6", "the impact of a closing is assessed, and services leave in order")
            .by("c", "announce-closure", CLOSURE + FAIRLY)
            .by(
                "",
                "assess-impact",
                "'closure':'$c','organisations':['GB-CHC-9000001'],'services':['Art'],'peopleServed':40,'mitigations':['It"
                    + " moves']")
            .at("closures/$c", "/item/assessment/peopleServed", "40"),
        idea("8", "organisations and the community come together before a prison is built")
            .by("d", "earmark-site", SITE)
            .by(
                "",
                "convene-partners",
                "'development':'$d','organisations':['GB-CHC-9000001'],'others':['The"
                    + " parish'],'purpose':'To begin'")
            .at("developments/$d", "/item/partners/0", "GB-CHC-9000001"),
        idea("9", "built where the community and visitors can reach it")
            .by("d", "earmark-site", SITE)
            .by(
                "",
                "assess-access",
                "'development':'$d','journeys':[{'from':'The station','by':'bus','minutes':25}],'accommodation':'Twelve"
                    + " rooms'")
            .at("developments/$d", "/item/journeys/0/minutes", "25")
            .at("developments/$d", "/item/accommodation", "Twelve rooms"),
        idea("11", "where services sit, and who can reach them")
            .by("d", "earmark-site", SITE)
            .by(
                "",
                "review-service-location",
                "'development':'$d','finding':'By the gate','disabledAccess':'No step'")
            .at("developments/$d", "/item/disabledAccess", "No step"),
        idea("25", "national oversight, and what follows when outcomes fail")
            .by(
                "f",
                "declare-failure",
                "'establishment':'HYI','ground':'SAFETY','why':'Nobody was"
                    + " safe','saidBy':'MINISTRY'")
            .by(
                "",
                "require-plan",
                "'failure':'$f','of':'HYI','by':'2027-06-30','saidBy':'MINISTRY'")
            .at("failures/$f", "/item/stage", "PLAN_REQUIRED")
            .at("oversight", "/prisons/HYI/0/measure", "open-failures"),
        idea("P4", "training includes partnership")
            .by(
                "a",
                "make-arrangement",
                "'kind':'JOINT_TRAINING','establishment':'HYI','what':'New officers meet"
                    + " charities'")
            .at("arrangements?kind=JOINT_TRAINING", "/items/0/establishment", "HYI"),
        idea("2", "how people leave crime behind is built into what is measured")
            .by(
                "",
                "issue-guidance",
                "'framework':'leaving-crime','version':'1','title':'What helps people to leave crime behind','from':'2026-01-01','saidBy':'MINISTRY'")
            .by(
                "f",
                "set-measure",
                "'framework':'leaving-crime','measure':'homes','name':'People with a home on the"
                    + " first"
                    + " night','unit':'PERCENT','direction':'HIGHER','principles':['DESISTANCE'],'reportedEvery':'QUARTER','from':'2026-01-01','saidBy':'MINISTRY'")
            .at("measures/leaving-crime", "/item/measures/0/terms/principles/0", "DESISTANCE"),
        idea("28", "guidance on setting local outcomes, and with whom they are agreed")
            .by(
                "g",
                "issue-guidance",
                "'framework':'local','version':'1','title':'Agreeing outcomes with the"
                    + " sector','from':'2026-01-01','saidBy':'MINISTRY'")
            .by(
                "",
                "set-measure",
                "'framework':'local','measure':'visits','name':'Visits','unit':'COUNT','direction':'HIGHER','principles':[],'reportedEvery':'QUARTER','from':'2026-01-01','saidBy':'MINISTRY'")
            .by(
                "o",
                "agree-outcome",
                "'establishment':'HYI','framework':'local','measure':'visits','target':'400','due':'2027-12-31','agreedWith':['GB-CHC-9000001'],'saidBy':'HYI'")
            .at("measures/local", "/item/guidance/0/title", "Agreeing outcomes with the sector")
            .at("outcomes/$o", "/item/agreedWith/0", "GB-CHC-9000001"),
        idea("P1", "core functions are plain")
            .by(
                "g",
                "issue-guidance",
                "'framework':'core-functions','version':'1','title':'What the service does"
                    + " itself','from':'2026-01-01','saidBy':'MINISTRY'")
            .at("measures/core-functions", "/item/guidance/0/version", "1"),
        idea("P5", "the outcomes of managers include partnership")
            .by(
                "",
                "issue-guidance",
                "'framework':'managers','version':'1','title':'What managers answer for','from':'2026-01-01','saidBy':'MINISTRY'")
            .by(
                "m",
                "set-measure",
                "'framework':'managers','measure':'partners','name':'Partners who say that they"
                    + " are"
                    + " heard','unit':'PERCENT','direction':'HIGHER','principles':[],'reportedEvery':'YEAR','from':'2026-01-01','saidBy':'MINISTRY'")
            .at("measures/managers", "/item/measures/0/measure", "partners"),
        idea("P14", "the effectiveness of partnership is inspected")
            .by(
                "i",
                "announce-inspection",
                "'kind':'PARTNERSHIP','announced':true,'establishments':['HYI'],'scheme':'partnership','schemeVersion':1,'from':'2026-11-01','saidBy':'INSPECTORATE'")
            .at("benchmarks", "/0/title", "Strategy and leadership"),
        idea("C1", "nothing breaks off at the gate")
            .by(
                "",
                "issue-guidance",
                "'framework':'gate','version':'1','title':'From prison to the gate and beyond','from':'2026-01-01','saidBy':'MINISTRY'")
            .by(
                "",
                "set-measure",
                "'framework':'gate','measure':'work','name':'In work six weeks after"
                    + " release','unit':'PERCENT','direction':'HIGHER','principles':['DESISTANCE'],'reportedEvery':'YEAR','from':'2026-01-01','saidBy':'MINISTRY'")
            .by(
                "o",
                "agree-outcome",
                "'establishment':'HYI','framework':'gate','measure':'work','target':'30','due':'2027-12-31','agreedWith':['GB-CHC-9000001'],'saidBy':'HYI'")
            .at("outcomes/$o", "/item/target", "30"));
  }
}
