package org.candour.query.governance.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.events.id.StreamId;
import org.candour.query.governance.consultation.ConsultedDecision.Part;
import org.candour.query.presentation.Card;
import org.candour.query.presentation.Phrase;
import org.candour.query.presentation.PlainEnglish;
import org.candour.query.presentation.ViewPresentation;
import org.springframework.stereotype.Component;

/** Who was heard on each decision, and at which stages nobody was asked. */
@Component
public class ConsultedDecisionsPresentation extends ViewPresentation<ConsultedDecision> {

  public ConsultedDecisionsPresentation() {
    super(
        "consulted-decisions",
        "Who was heard",
        "Closures, developments and rounds: which groups were heard on each and which were not, and"
            + " at which stages there was no consultation. Those on which nobody was consulted come"
            + " first.",
        "decision",
        "decisions");
  }

  @Override
  public String name(ConsultedDecision d) {
    return d.decision().type() + " " + d.decision().id();
  }

  @Override
  public Optional<StreamId> stream(ConsultedDecision d) {
    return Optional.of(d.decision());
  }

  @Override
  public PageSection asSection() {
    return new PageSection(Set.of("closure", "development", "round"), "Who was heard");
  }

  @Override
  public Card card(ConsultedDecision d, LocalDate on) {
    Card card = Card.headed(d.decision());
    if (d.consultations().isEmpty()) {
      card.pressing("No consultation is on record.");
    } else {
      card.standing(
          PlainEnglish.capital(
                  PlainEnglish.count(d.consultations().size(), "consultation", "consultations"))
              + (d.notHeard().isEmpty() ? "." : "; not every group was heard."));
    }
    return card.inBrief()
        .text("Decision", d.decision().type())
        .column()
        .everywhere()
        .each("Consultations", d.consultations(), ConsultedDecisionsPresentation::part)
        .column()
        .each("Groups heard", d.heard())
        .column()
        .each("Groups not heard", d.notHeard())
        .column()
        .each("Stages without a consultation", d.without())
        .column()
        .say("Begun", d.begun());
  }

  private static List<Phrase> part(Part p) {
    return p.stage() == null
        ? Phrase.of(p.consultation())
        : Phrase.of(p.consultation(), ", stage: " + PlainEnglish.plain(p.stage()));
  }
}
