package org.candour.query.partnership;

import java.time.LocalDate;
import java.util.Map;
import org.candour.query.duties.Judged;
import org.candour.query.registers.Ask;
import org.candour.query.registers.Card;
import org.candour.query.registers.Phrase;
import org.candour.query.registers.Register;
import org.candour.query.registers.Spans;
import org.candour.query.wording.Words;
import org.springframework.stereotype.Component;

/** Requests for access to prisons, in counts and reasons. */
@Component
class AccessRequestsRegister implements Register<AccessRequest> {

  @Override
  public String view() {
    return "access-requests";
  }

  @Override
  public String title() {
    return "Requests for access";
  }

  @Override
  public String about() {
    return "Who asked to come into which prison, for how many people, and how many were let in or"
        + " refused, and why. No persons are named.";
  }

  @Override
  public String one() {
    return "request";
  }

  @Override
  public String many() {
    return "requests";
  }

  @Override
  public String name(AccessRequest r) {
    return (r.kind() == null ? "access" : Words.plain(r.kind()))
        + " for "
        + Words.count(r.people(), "person", "people");
  }

  @Override
  public Card card(AccessRequest r, LocalDate on) {
    Card card =
        Card.headed(
            r.organisation() == null ? "Somebody" : r.organisation(),
            " asked ",
            r.establishment() == null ? "a prison" : r.establishment(),
            " for ",
            name(r));
    String decided =
        r.granted() + " let in, " + r.refused() + " refused, of " + r.people() + " asked for.";
    if (r.state() == AccessRequest.State.DECIDED) {
      card.standing("Decided: " + decided);
    } else {
      String since = r.requested() == null ? "" : " for " + Spans.between(r.requested().on(), on);
      card.standing("Waiting" + since + ": " + decided);
    }
    return card.text("Purpose", r.purpose())
        .say("Have been in prison themselves", r.livedExperience() + " of " + r.people())
        .only(
            r.refusedForLivedExperience() > 0,
            "Refused because of that",
            Words.count(r.refusedForLivedExperience(), "person", "people"))
        .each("Refused", r.refusals(), AccessRequestsRegister::refused)
        .say("Asked", r.requested())
        .say("Decided", r.decided())
        .say("From asking to deciding", r.daysToDecide())
        .inFull()
        .each("Duties", r.judged(), Judged::phrases)
        .each("Corrected by", r.corrections(), e -> new Object[] {Phrase.entry(e)});
  }

  private static Object[] refused(AccessRequest.Refusal r) {
    return new Object[] {
      Words.count(r.people(), "person", "people")
          + ", "
          + Words.plain(r.reason())
          + ": "
          + r.why()
          + " (",
      Phrase.entry(r.entry()),
      ")"
    };
  }

  @Override
  public Map<String, Ask> asks() {
    return Map.of(
        "organisation", Ask.organisation("Asked by"),
        "establishment", Ask.prison("Prison"),
        "reason", Ask.of("Refused because of"));
  }
}
