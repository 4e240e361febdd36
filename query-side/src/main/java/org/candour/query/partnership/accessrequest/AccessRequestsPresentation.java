package org.candour.query.partnership.accessrequest;

import java.time.LocalDate;
import java.util.List;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.Judged;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Requests for access to prisons, in counts and reasons. */
@Component
public class AccessRequestsPresentation extends ViewPresentation<AccessRequest> {

  public AccessRequestsPresentation() {
    super(
        "access-requests",
        "Requests for access",
        "Who asked to come into which prison, for how many people, and how many were let in or"
            + " refused, and why. No persons are named.",
        "request",
        "requests");
  }

  @Override
  public String name(AccessRequest r) {
    return (r.kind() == null ? "access" : PlainEnglish.plain(r.kind()))
        + " for "
        + PlainEnglish.count(r.people(), "person", "people");
  }

  @Override
  public Card card(AccessRequest r, LocalDate on) {
    Card card =
        Card.headed(
            r.organisation() == null ? "An unnamed organisation" : r.organisation(),
            " asked ",
            r.establishment() == null ? "a prison" : r.establishment(),
            " for ",
            name(r));
    String decided =
        PlainEnglish.number(r.granted())
            + " let in, "
            + PlainEnglish.number(r.refused())
            + " refused, of "
            + PlainEnglish.number(r.people())
            + " asked for.";
    if (r.state() == AccessRequest.AccessRequestStatus.DECIDED) {
      card.standing("Decided: " + decided);
    } else {
      String since =
          r.requested() == null
              ? ""
              : PlainEnglish.maybe(" for ", Durations.between(r.requested().on(), on), "");
      card.standing("Waiting" + since + ": " + decided);
    }
    return card.text("Purpose", r.purpose())
        .say(
            "Have been in prison themselves",
            PlainEnglish.number(r.livedExperience()) + " of " + PlainEnglish.number(r.people()))
        .only(
            r.refusedForLivedExperience() > 0,
            "Refused because of that",
            PlainEnglish.count(r.refusedForLivedExperience(), "person", "people"))
        .each("Refused", r.refusals(), AccessRequestsPresentation::refused)
        .say("Asked", r.requested())
        .say("Decided", r.decided())
        .say("From asking to deciding", r.daysToDecide())
        .inFull()
        .each("Duties", r.judged(), Judged::phrases)
        .entries("Corrected by", r.corrections());
  }

  private static List<Phrase> refused(AccessRequest.Refusal r) {
    return Phrase.of(
        PlainEnglish.count(r.people(), "person", "people")
            + ", "
            + PlainEnglish.plain(r.reason())
            + ": "
            + r.why()
            + " (",
        Phrase.entry(r.entry()),
        ")");
  }
}
