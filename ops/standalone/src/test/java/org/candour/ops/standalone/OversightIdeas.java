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
            .at("oversight", "/prisons/HYI/0/measure", "duties-broken"),
        idea("P4", "training includes partnership")
            .by(
                "a",
                "make-arrangement",
                "'kind':'JOINT_TRAINING','establishment':'HYI','what':'New officers meet"
                    + " charities'")
            .at("arrangements?kind=JOINT_TRAINING", "/items/0/establishment", "HYI"));
  }
}
