package org.candour.command.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candour.command.correction.CorrectionRefusals.CorrectedIntoTheFuture;
import org.candour.command.correction.CorrectionRefusals.CorrectionChangesNothing;
import org.candour.command.correction.CorrectionRefusals.FactNotAsStated;
import org.candour.command.correction.CorrectionRefusals.FieldIsPersonal;
import org.candour.command.correction.CorrectionRefusals.FollowsFromOthers;
import org.candour.command.correction.CorrectionRefusals.NoSuchEntry;
import org.candour.command.correction.CorrectionRefusals.NoSuchField;
import org.candour.command.correction.CorrectionRefusals.NotYoursToCorrect;
import org.candour.command.stream.AnyStreamDecider;
import org.candour.command.stream.Decider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.FactCorrected.Standing;
import org.candour.events.PartialDate;
import org.candour.events.correction.Corrections;
import org.candour.events.correction.EntryField;
import org.candour.events.duties.DutyJudged;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.events.personal.Personal;
import tools.jackson.databind.JsonNode;

/**
 * Decides corrections in every stream. They say exactly what the entry says today, and something
 * else that it could have said; what is corrected is then the history that everything is told of.
 */
final class CorrectFactDecider implements AnyStreamDecider<CorrectFact> {

  /** Those whom the entry concerns may contest what is said of them. */
  @Override
  public Set<StreamId> concerns(CorrectFact command, LedgerLookup ledger) {
    return entry(command, ledger).map(entry -> Set.copyOf(entry.concerns())).orElse(Set.of());
  }

  /**
   * {@inheritDoc}
   *
   * @throws org.candour.command.stream.Refusal one of {@link CorrectionRefusals}
   */
  @Override
  public Decision decide(CorrectFact command, Decider<?, ?, ?> stream, DecisionContext context) {
    Entry entry =
        entry(command, context.record())
            .filter(found -> RecordingSide.maySee(found, context))
            .orElseThrow(() -> new NoSuchEntry(command.entry(), command.stream()));
    if (entry.payload() instanceof FactCorrected earlier && command.replaces(earlier)) {
      return decide(command.instead(earlier), stream, context);
    }
    Entry otherwise = otherwise(command, entry, context);
    if (command.standing() == Standing.CONTESTED) {
      return Decision.of(command.happened());
    }
    refuseUnlessYours(command, entry, context);
    CorrectedStream corrected = CorrectedStream.of(command.stream(), context);
    corrected.refuseUnlessPossible(command, otherwise, stream);
    List<Event> events = new ArrayList<>(List.of(command.happened()));
    corrected.takenOver(command).forEach(taken -> events.add(taken.happened()));
    return new Decision(events);
  }

  private static Optional<Entry> entry(CorrectFact command, LedgerLookup ledger) {
    return ledger.entry(command.entry()).filter(found -> found.stream().equals(command.stream()));
  }

  /** The entry as it would stand, if what is now said can be said of it at all. */
  private static Entry otherwise(CorrectFact command, Entry entry, DecisionContext context) {
    EntryField field = new EntryField(command.field());
    if (field.component(entry).filter(c -> c.type() == Personal.class).isPresent()) {
      throw new FieldIsPersonal(command.entry(), command.field());
    }
    JsonNode stands =
        field.of(entry).orElseThrow(() -> new NoSuchField(command.entry(), command.field()));
    if (!stands.equals(command.was())) {
      throw new FactNotAsStated(command.entry(), command.field(), stands);
    }
    Entry otherwise = NewValue.of(command, entry, context.occurredOn());
    if (field.of(otherwise).equals(field.of(entry))) {
      throw new CorrectionChangesNothing(command.entry(), command.field(), stands);
    }
    PartialDate on = otherwise.circumstances().occurredOn();
    if (field.isOccurredOn() && on.isSurelyAfter(context.occurredOn())) {
      throw new CorrectedIntoTheFuture(on, context.occurredOn());
    }
    return otherwise;
  }

  private static void refuseUnlessYours(CorrectFact command, Entry entry, DecisionContext context) {
    if (!RecordingSide.speaks(entry, context)) {
      throw new NotYoursToCorrect(command.entry(), entry.circumstances().by());
    }
    if (entry.payload() instanceof DutyJudged || Corrections.isOne(entry.payload())) {
      throw new FollowsFromOthers(command.entry(), command.field());
    }
  }
}
