package org.candour.query.estate.establishment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prison’s name as people write it. The register that names come from puts what kind of prison it
 * is behind them: {@code Brixton (HMP)}, {@code Altcourse (HMP & YOI)}.
 */
final class PrisonName {

  private static final Pattern REGISTERED = Pattern.compile("(.+) \\((HM[^)]+|STC)\\)");

  private PrisonName() {}

  /** {@code HMP Brixton}, {@code HMP/YOI Altcourse}; any other name as it is. */
  static String written(String name) {
    Matcher registered = REGISTERED.matcher(name);
    if (!registered.matches()) {
      return name;
    }
    String place = registered.group(1);
    String kind = registered.group(2);
    return switch (kind) {
      case "STC" -> place + " STC";
      case "HMP & YOI", "HMPYOI & Rc" -> "HMP/YOI " + place;
      default -> kind + " " + place;
    };
  }
}
