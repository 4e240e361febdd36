package org.candour.query.presentation;

import java.time.LocalDate;
import java.util.List;
import org.candour.events.Money;
import org.candour.events.PartialDate;
import org.candour.events.id.Link;

/** The values of an event's fields as they read inside a sentence. */
public final class Said {

  private Said() {}

  /** A day, a sum, a constant, a link or a list of them in words; anything else as it stands. */
  public static String said(Object value) {
    return switch (value) {
      case LocalDate day -> PartialDate.of(day).inWords();
      case PartialDate date -> date.inWords();
      case Money money -> PlainEnglish.money(money);
      case Enum<?> constant -> PlainEnglish.plain(constant);
      case Number number -> PlainEnglish.number(number.longValue());
      case Link link -> "entry " + link.entry();
      case List<?> several -> PlainEnglish.items(several.stream().map(Said::said).toList());
      default -> value.toString();
    };
  }

  /** The text with a full stop, unless it brings its own. */
  public static String stop(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
  }
}
