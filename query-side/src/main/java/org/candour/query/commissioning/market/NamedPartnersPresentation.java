package org.candour.query.commissioning.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candour.events.id.StreamId;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Durations;
import org.candour.query.presentation.FilterLabel;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.SortOption;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Organisations that others named as partners, and whether they were ever given work. */
@Component
class NamedPartnersPresentation implements ViewPresentation<NamedPartner> {

  private static final String UNNAMED = "An organisation that the source does not name";

  @Override
  public String view() {
    return "named-partners";
  }

  @Override
  public String title() {
    return "Named partners";
  }

  @Override
  public String about() {
    return "Organisations that were named as partners in an award or an agreement, whether each was"
        + " ever given work, and how long that took. The longest ago comes first.";
  }

  @Override
  public String one() {
    return "naming of a partner";
  }

  @Override
  public String many() {
    return "namings of partners";
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
        : p.organisations() + " organisations that the source does not name";
  }

  @Override
  public Card card(NamedPartner p, LocalDate on) {
    Card card =
        Card.headed(partner(p), ", named by ", p.supplier() == null ? "somebody" : p.supplier());
    if (p.engaged() == null) {
      card.pressing(
          "Never given work: "
              + Durations.between(p.named().on(), on)
              + (isAward(p) ? " since the award." : " since the agreement."));
    } else {
      card.standing(
          "Given work after " + Durations.between(p.named().on(), p.engaged().on()) + ".");
    }
    return card.say("Partner", partner(p))
        .say("Named by", p.supplier() == null ? "Not named by the source" : p.supplier())
        .say(isAward(p) ? "Awarded" : "Signed", p.named())
        .say("Agreement", p.agreement() == null ? "None is signed" : p.agreement())
        .say("Days", PlainEnglish.capital(days(p, on)))
        .say("Given work", p.engaged() == null ? "Never" : p.engaged());
  }

  private static boolean isAward(NamedPartner p) {
    return p.source().matches("[0-9]+");
  }

  private static String days(NamedPartner p, LocalDate on) {
    return p.engaged() == null
        ? Durations.between(p.named().on(), on) + " so far"
        : Durations.between(p.named().on(), p.engaged().on());
  }

  @Override
  public Optional<StreamId> stream(NamedPartner p) {
    return Optional.ofNullable(p.agreement());
  }

  @Override
  public Map<String, FilterLabel> asks() {
    return Map.of(
        "partner", FilterLabel.organisation("Partner"),
        "supplier", FilterLabel.organisation("Named by"),
        "engaged", FilterLabel.of("Given work"));
  }

  @Override
  public List<SortOption> orders() {
    return List.of(
        new SortOption("Days", null),
        new SortOption("Partner", "partner"),
        new SortOption("Named by", "supplier"));
  }

  @Override
  public List<String> columns() {
    return List.of("Partner", "Named by", "Days", "Given work", "Agreement");
  }
}
