package org.candour.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.entry.EventRegistry;

/** Faults that no sentence of ours may have, whoever said what stands in it. */
public final class Prose {

  private static final Map<String, Pattern> FAULTS = faults();
  private static final Map<String, Pattern> OF_SENTENCES =
      Map.of("no stop at the end", Pattern.compile("[^.!?”)…]$"));
  private static final Map<String, Pattern> ON_PAGES = onPages();

  private Prose() {}

  /** The faults of a sentence, each with where it is; none if it reads well. */
  public static List<String> faults(String sentence) {
    return Stream.of(FAULTS, OF_SENTENCES).flatMap(of -> faults(of, sentence)).toList();
  }

  /**
   * The faults of a text on a page, likewise: a heading, a name or a figure, which has no stop, and
   * names what a sentence in an answer has by its id.
   */
  public static List<String> faultsOnPage(String text) {
    return Stream.of(FAULTS, ON_PAGES).flatMap(of -> faults(of, text)).toList();
  }

  private static Stream<String> faults(Map<String, Pattern> of, String text) {
    return of.entrySet().stream()
        .flatMap(fault ->
            fault
                .getValue()
                .matcher(text)
                .results()
                .map(at -> fault.getKey() + ": “" + at.group() + "” in “" + text + "”"));
  }

  private static Map<String, Pattern> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("a doubled stop", "(?<!\\.)\\.\\.(?!\\.)|[.!?] ?\\.(?=$|\\s)|,,|;;");
    faults.put("a blank before a stop", " [,.;:](?= |$)");
    faults.put("a doubled blank", "  ");
    faults.put(
        "one of several",
        "(?<![0-9,.])1 (people|days|places|lots|times|hours|entries|agreements|members|prisons"
            + "|working days)\\b");
    faults.put("a constant", "\\b[A-Z]+_[A-Z_]+\\b");
    faults.put(
        "on a month or a year",
        "\\bon ((January|February|March|April|May|June|July|"
            + "August|September|October|November|December) )?[12][0-9]{3}\\b(?!-)");
    faults.put("nothing", "\\bnull\\b|\\bOptional\\b|\\[\\]|\\(\\)");
    faults.put("words without a verb of ours", "\\brun as (local|national)\\b|\\bRe role\\b");
    faults.put("nobody known", "\\bSomebody\\b|\\bundefined\\b|(?<![Aa]n )\\bunknown\\b");
    faults.put("words without a blank", "[a-z)][.,;!?](?=[A-Z“])|\\)[A-Za-z]|[a-z]\\(");
    return patterns(faults);
  }

  private static Map<String, Pattern> onPages() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("an id", "\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+");
    faults.put("a stream by its id", "\\b[a-z]+(-[a-z]+)*/([A-Z]{3,}|[A-Z]{2}-[A-Z]+)\\b");
    faults.put("a party by its code", "\\b(PRISON_GROUP|BOARD)-[A-Z]+\\b");
    faults.put(
        "an event by its name on the wire",
        EventRegistry.instance().all().stream()
            .map(type -> EventRegistry.instance().typeOf(type).value())
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "\\b(", ")\\b")));
    return patterns(faults);
  }

  private static Map<String, Pattern> patterns(Map<String, String> faults) {
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    faults.forEach((name, pattern) -> patterns.put(name, Pattern.compile(pattern)));
    return patterns;
  }
}
