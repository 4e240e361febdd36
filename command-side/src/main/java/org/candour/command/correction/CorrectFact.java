package org.candour.command.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.candour.command.definition.Command;
import org.candour.command.stream.Decision;
import org.candour.command.stream.LedgerLookup;
import org.candour.command.stream.Refusal;
import org.candour.command.stream.StreamCommand;
import org.candour.events.Event;
import org.candour.events.FactCorrected;
import org.candour.events.Role;
import org.candour.events.definition.Hint;
import org.candour.events.entry.Entry;
import org.candour.events.id.StreamId;
import org.candour.events.json.CandourJson;
import org.candour.events.json.Components;
import org.candour.events.json.Components.FlatComponent;
import org.candour.events.personal.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** Says that a field of an earlier entry is otherwise. Any stream takes it. */
@Command(
    name = "correct-fact",
    title = "Correct or contest a recorded fact",
    stream = Command.ANY_STREAM,
    by = {
      Role.EXECUTIVE_GOVERNOR,
      Role.BOARD_MEMBER,
      Role.BOARD_CLERK,
      Role.COMMISSIONER,
      Role.PARTNER,
      Role.NATIONAL_OVERSIGHT,
      Role.INSPECTOR,
      Role.REGISTRAR
    })
public record CorrectFact(
    @Hint("The stream that the entry belongs to, as type/id") StreamId stream,
    @Hint("The number of the entry") @PositiveOrZero long entry,
    @Hint("occurredOn, or the name of a field of the entry's payload") @NotBlank @Size(max = 60)
        String field,
    @Hint("What the entry says, exactly") JsonNode was,
    @Hint("What is said now; leave out to say that nothing should stand there")
        @Nullable JsonNode is,
    @Hint("CORRECTED if the entry was wrong, CONTESTED if sources disagree")
        FactCorrected.Standing standing,
    @Hint("Why, in words") @NotBlank @Size(max = 2000) String why)
    implements StreamCommand {

  @Override
  public StreamId target() {
    return stream;
  }

  /** Whom the entry concerns: they may contest what is said of them. */
  public Set<StreamId> concerns(LedgerLookup record) {
    return record
        .entry(entry)
        .filter(found -> found.stream().equals(stream))
        .map(found -> Set.copyOf(found.concerns()))
        .orElse(Set.of());
  }

  /**
   * Decides a correction.
   *
   * @throws NoSuchEntry if the stream has no such entry
   * @throws FieldIsPersonal if what the field holds is encrypted
   * @throws NoSuchField if entries of that type have no such field
   * @throws FactNotAsStated if the entry does not say what it is said to have said
   */
  public Decision decide(LedgerLookup record) {
    Entry corrected =
        record
            .entry(entry)
            .filter(found -> found.stream().equals(stream))
            .orElseThrow(() -> new NoSuchEntry(entry, stream));
    JsonNode stands = fieldOf(corrected);
    if (!stands.equals(was)) {
      throw new FactNotAsStated(entry, field, stands);
    }
    return Decision.of(new FactCorrected(entry, field, was, is, standing, why));
  }

  private JsonNode fieldOf(Entry corrected) {
    if (field.equals("occurredOn")) {
      return StringNode.valueOf(corrected.circumstances().occurredOn().toString());
    }
    Optional<FlatComponent> component = Components.find(corrected.payload().getClass(), field);
    if (component.isPresent() && component.get().type() == Personal.class) {
      throw new FieldIsPersonal(entry, field);
    }
    if (component.isEmpty()) {
      throw new NoSuchField(entry, field);
    }
    JsonNode payload = asRead(corrected.payload());
    return Objects.requireNonNullElse(payload.get(field), NullNode.getInstance());
  }

  /** As it would be read from the entry: a number that fits is an int there, even of a long. */
  private static JsonNode asRead(Event payload) {
    return CandourJson.mapper().readTree(CandourJson.mapper().writeValueAsString(payload));
  }

  /** The stream holds no entry of that number. */
  public static final class NoSuchEntry extends Refusal {
    NoSuchEntry(long entry, StreamId stream) {
      super(
          "Entry " + entry + " is not one of " + stream, Map.of("entry", entry, "stream", stream));
    }
  }

  /** Entries of that type have no such field. */
  public static final class NoSuchField extends Refusal {
    NoSuchField(long entry, String field) {
      super(
          "Entry " + entry + " can say nothing in “" + field + "”",
          Map.of("entry", entry, "field", field));
    }
  }

  /** A correction would say in clear what the entry keeps encrypted. */
  public static final class FieldIsPersonal extends Refusal {
    FieldIsPersonal(long entry, String field) {
      super(
          "Entry " + entry + " keeps “" + field + "” encrypted: record the thing again instead",
          Map.of("entry", entry, "field", field));
    }
  }

  /** The entry does not say what the correction says that it says. */
  public static final class FactNotAsStated extends Refusal {
    FactNotAsStated(long entry, String field, JsonNode stands) {
      super(
          "Entry " + entry + " says " + stands + " in " + field,
          Map.of("entry", entry, "field", field, "says", stands));
    }
  }
}
