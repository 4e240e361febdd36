package org.candour.events.json;

import java.time.LocalDate;
import org.candour.events.PartialDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a day as {@code 2013-09-05}: Jackson's own reader takes arrays, times and blanks too. */
final class ExactDate extends StdDeserializer<LocalDate> {

  ExactDate() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      return (LocalDate) context.handleUnexpectedToken(getValueType(context), json);
    }
    String text = json.getString();
    try {
      PartialDate date = PartialDate.parse(text);
      if (date.isExact()) {
        return date.earliest();
      }
    } catch (IllegalArgumentException e) {
      throw context.weirdStringException(text, LocalDate.class, e.getMessage());
    }
    throw context.weirdStringException(text, LocalDate.class, "Write the day as 2013-09-05");
  }
}
