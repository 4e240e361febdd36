package org.candour.command.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.candour.command.authority.Side;
import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.FactCorrected;
import org.candour.events.FactCorrected.Standing;
import org.candour.events.PartialDate;
import org.candour.events.Role;
import org.candour.events.correction.Corrections;
import org.candour.events.correction.EntryField;
import org.candour.events.definition.Hint;
import org.candour.events.id.StreamId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
    },
    says = Side.OWN)
public record CorrectFact(
    @Hint("The stream that the entry belongs to, as type/id") StreamId stream,
    @Hint("The number of the entry") @PositiveOrZero long entry,
    @Hint("occurredOn, or the name of a field of the entry's payload") @NotBlank @Size(max = 60)
        String field,
    @Hint("What the entry says today, exactly: what was corrected before counts as corrected")
        JsonNode was,
    @Hint("What is said now; leave out to say that nothing should stand there")
        @Nullable JsonNode is,
    @Hint("CORRECTED if your own side recorded it wrongly, CONTESTED if you say otherwise")
        Standing standing,
    @Hint("Why, in words") @NotBlank @Size(max = 2000) String why)
    implements StreamCommand {

  @Override
  public StreamId target() {
    return stream;
  }

  @Override
  public Map<String, PartialDate> happenedOn() {
    try {
      return field.equals(EntryField.OCCURRED_ON) && is != null && is.isString()
          ? Map.of("is", PartialDate.parse(is.stringValue()))
          : Map.of();
    } catch (IllegalArgumentException e) {
      return Map.of(); // It is no date at all, which the stream says in its own words.
    }
  }

  /** Whether it says that an earlier correction should have said something else. */
  boolean replaces(FactCorrected earlier) {
    return Corrections.isOne(earlier) && standing == Standing.CORRECTED && field.equals("is");
  }

  /** The same of an entry that took the field over. */
  CorrectFact of(long other) {
    return new CorrectFact(stream, other, field, was, is, standing, why);
  }

  FactCorrected happened() {
    return new FactCorrected(entry, field, was, is, standing, why);
  }

  /** The same, as a correction of the entry that the earlier one corrected. */
  CorrectFact instead(FactCorrected earlier) {
    return new CorrectFact(stream, earlier.entry(), earlier.field(), was, is, standing, why);
  }
}
