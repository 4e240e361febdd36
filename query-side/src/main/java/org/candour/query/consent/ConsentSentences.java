package org.candour.query.consent;

import java.util.List;
import java.util.Optional;
import org.candour.events.TermsAnswered;
import org.candour.events.consent.TwoSided;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.id.Party;
import org.candour.query.presentation.Sentence;
import org.candour.query.presentation.Sentences;
import org.springframework.stereotype.Component;

/** Answers to what another side recorded, in sentences; they lie in streams of several types. */
@Component
public class ConsentSentences implements Sentences<TermsAnswered> {

  @Override
  public Class<TermsAnswered> events() {
    return TermsAnswered.class;
  }

  /** Whose account a recorded matter of two sides is; empty where a source or a role gives it. */
  public static Optional<Sentence> account(TwoSided event, EntryMetadata circumstances) {
    Party by = circumstances.by().side();
    return by == null || event.sides(List.of(List.of())).stream().allMatch(s -> s.contains(by))
        ? Optional.empty()
        : Optional.of(
            Sentence.of(
                "This is the account of {}; the other side answers in an entry of its own", by));
  }

  @Override
  public Sentence say(TermsAnswered e) {
    return Sentence.of(
            e.agreed()
                ? "{} agreed to what entry {} records"
                : "{} says that it did not agree to what entry {} records",
            e.by(),
            Long.toString(e.entry()))
        .maybe(e.agreed() ? "{}" : "Reason: {}", e.reason());
  }
}
