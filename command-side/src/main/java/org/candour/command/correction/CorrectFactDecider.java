package org.candour.command.correction;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.command.correction.CorrectionRefusals.FactNotAsStated;
import org.candour.command.correction.CorrectionRefusals.FieldIsPersonal;
import org.candour.command.correction.CorrectionRefusals.NoSuchEntry;
import org.candour.command.correction.CorrectionRefusals.NoSuchField;
import org.candour.command.stream.AnyStreamDecider;
import org.candour.command.stream.Decision;
import org.candour.command.stream.DecisionContext;
import org.candour.command.stream.LedgerLookup;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.events.personal.Personal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Decides corrections in every stream: they must say exactly what the entry says today. */
final class CorrectFactDecider implements AnyStreamDecider<CorrectFact> {

  /** Those whom the entry concerns may contest what is said of them. */
  @Override
  public Set<StreamId> concerns(CorrectFact command, LedgerLookup ledger) {
    return corrected(command, ledger).map(entry -> Set.copyOf(entry.concerns())).orElse(Set.of());
  }

  /**
   * {@inheritDoc}
   *
   * @throws NoSuchEntry if the stream has no such entry
   * @throws FieldIsPersonal if what the field holds is encrypted
   * @throws NoSuchField if entries of that type have no such field
   * @throws FactNotAsStated if the entry does not say what it is said to have said
   */
  @Override
  public Decision decide(CorrectFact command, DecisionContext context) {
    Entry entry =
        corrected(command, context.record())
            .orElseThrow(() -> new NoSuchEntry(command.entry(), command.stream()));
    JsonNode stands = field(command, entry);
    if (!stands.equals(command.was())) {
      throw new FactNotAsStated(command.entry(), command.field(), stands);
    }
    return Decision.of(
        new FactCorrected(
            command.entry(),
            command.field(),
            command.was(),
            command.is(),
            command.standing(),
            command.why()));
  }

  private static Optional<Entry> corrected(CorrectFact command, LedgerLookup ledger) {
    return ledger
        .entry(command.entry())
        .filter(found -> found.stream().equals(command.stream()));
  }

  private static JsonNode field(CorrectFact command, Entry corrected) {
    if (command.field().equals("occurredOn")) {
      return StringNode.valueOf(corrected.circumstances().occurredOn().toString());
    }
    FlatComponent component =
        Components.find(corrected.payload().getClass(), command.field())
            .orElseThrow(() -> new NoSuchField(command.entry(), command.field()));
    if (component.type() == Personal.class) {
      throw new FieldIsPersonal(command.entry(), command.field());
    }
    JsonNode payload = asRead(corrected.payload());
    return Objects.requireNonNullElse(payload.get(command.field()), NullNode.getInstance());
  }

  /** As it would be read from the entry: a number that fits is an int there, even of a long. */
  private static JsonNode asRead(Event payload) {
    return CandourJson.mapper().readTree(CandourJson.mapper().writeValueAsString(payload));
  }
}
