package org.candour.query.commissioning.market;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.EntryDate;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/**
 * Organisations that others named as partners or gave work, and whether they were ever given it.
 */
@Component
class NamedPartnersPresentation extends ViewPresentation<NamedPartner> {

  private static final String UNNAMED = "An organisation that the source does not name";

  NamedPartnersPresentation() {
    super(
        "named-partners",
        "Named partners",
        "Organisations that were named as partners in an award or an agreement, whether each was"
            + " ever given work, and how long that took; and partners that were given work without"
            + " being named. The longest ago comes first.",
        "naming of a partner",
        "namings of partners");
  }

  @Override
  public String name(NamedPartner p) {
    return p.partner() == null ? UNNAMED : p.partner().value();
  }

  private static Object partner(NamedPartner p) {
    if (p.partner() != null) {
      return p.partner();
    }
    return p.organisations() == 1
        ? UNNAMED
        : PlainEnglish.number(p.organisations()) + " organisations that the source does not name";
  }

  @Override
  public Card card(NamedPartner p, LocalDate on) {
    return p.named() == null ? unnamed(p) : named(p, p.named(), on);
  }

  private static Card unnamed(NamedPartner p) {
    return Card.headed(partner(p), ", given work without being named")
        .standing("Given work, and not named before by an award or an agreement.")
        .say("Partner", partner(p))
        .column()
        .say("Named by", "Nobody")
        .column()
        .say("Given work", Objects.requireNonNull(p.engaged()))
        .column()
        .say("Agreement", Objects.requireNonNull(p.agreement()))
        .column();
  }

  private static Card named(NamedPartner p, EntryDate named, LocalDate on) {
    Card card =
        Card.headed(
            partner(p), ", named by ", p.supplier() == null ? "an unnamed supplier" : p.supplier());
    if (p.engaged() == null) {
      card.pressing(
          "Never given work"
              + PlainEnglish.maybe(": ", Durations.between(named.on(), on), "")
              + (isAward(p) ? " since the award." : " since the agreement."));
    } else {
      card.standing(
          "Given work"
              + PlainEnglish.maybe(" after ", Durations.between(named.on(), p.engaged().on()), "")
              + ".");
    }
    return card.say("Partner", partner(p))
        .column()
        .say("Named by", p.supplier() == null ? "Not named by the source" : p.supplier())
        .column()
        .say(isAward(p) ? "Awarded" : "Signed", named)
        .say("Days", days(p, named, on))
        .column()
        .say("Given work", p.engaged() == null ? "Never" : p.engaged())
        .column()
        .say("Agreement", p.agreement() == null ? "None is signed" : p.agreement())
        .column();
  }

  private static boolean isAward(NamedPartner p) {
    return p.source().matches("[0-9]+");
  }

  private static String days(NamedPartner p, EntryDate named, LocalDate on) {
    String days =
        p.engaged() == null
            ? Durations.between(named.on(), on)
            : Durations.between(named.on(), p.engaged().on());
    return days == null
        ? "Not known"
        : PlainEnglish.capital(days) + (p.engaged() == null ? " so far" : "");
  }

  @Override
  public Optional<StreamId> stream(NamedPartner p) {
    return Optional.ofNullable(p.agreement());
  }
}
