package org.candour.command.ledger.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's {@code synchronous_standby_names}, by the grammar of its {@code syncrep_gram.y}: a
 * list, {@code NUM (list)}, {@code FIRST NUM (list)} or {@code ANY NUM (list)}.
 *
 * @param asked how many standbys a commit waits for; 0 if it waits for none
 * @param names the standbys among which they may be; {@code *} is any
 */
record SynchronousStandbys(int asked, List<String> names) {

  private static final Pattern COUNTED =
      Pattern.compile("(?:(?:ANY|FIRST)\\s+)?([0-9]{1,9})\\s*\\((.*)\\)", Pattern.CASE_INSENSITIVE);

  /** Quoted, with quotes inside doubled; an identifier; a number; or the star. */
  private static final Pattern NAME =
      Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")+)\"|([\\p{L}_][\\p{L}\\p{N}_$]*|[0-9]+|\\*))\\s*");

  SynchronousStandbys {
    names = List.copyOf(names);
  }

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException if it is none that PostgreSQL takes
   */
  static SynchronousStandbys parse(String setting) {
    String text = setting.strip();
    if (text.isEmpty()) {
      return new SynchronousStandbys(0, List.of());
    }
    Matcher counted = COUNTED.matcher(text);
    return counted.matches()
        ? new SynchronousStandbys(
            Integer.parseInt(counted.group(1)), names(counted.group(2), setting))
        : new SynchronousStandbys(1, names(text, setting));
  }

  private static List<String> names(String list, String setting) {
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(list);
    int at = 0;
    do {
      if (!name.region(at, list.length()).lookingAt()) {
        throw new IllegalArgumentException("No list of standbys: " + setting);
      }
      names.add(
          name.group(1) == null
              ? name.group(2).toLowerCase(Locale.ROOT)
              : name.group(1).replace("\"\"", "\""));
      at = name.end() + 1;
    } while (name.end() < list.length() && list.charAt(name.end()) == ',');
    if (name.end() < list.length()) {
      throw new IllegalArgumentException("No list of standbys: " + setting);
    }
    return names;
  }
}
