package org.candour.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Faults that no sentence of ours may have, whoever said what stands in it. */
public final class Prose {

  private static final Map<String, Pattern> FAULTS = faults();

  private Prose() {}

  /** The faults of a text, each with where it is; none if it reads well. */
  public static List<String> faults(String text) {
    return FAULTS.entrySet().stream()
        .flatMap(fault ->
            fault
                .getValue()
                .matcher(text)
                .results()
                .map(at -> fault.getKey() + ": “" + at.group() + "” in “" + text + "”"))
        .toList();
  }

  private static Map<String, Pattern> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("a doubled stop", "(?<!\\.)\\.\\.(?!\\.)|[.!?] ?\\.(?=$|\\s)|,,|;;");
    faults.put("no stop at the end", "[^.!?”)…]$");
    faults.put("a blank before a stop", " [,.;:](?= |$)");
    faults.put("a doubled blank", "  ");
    faults.put(
        "one of several",
        "(?<![0-9,.])1 (people|days|places|lots|times|hours|entries|agreements|working days)\\b");
    faults.put("a constant", "\\b[A-Z]+_[A-Z_]+\\b");
    faults.put(
        "on a month or a year",
        "\\bon ((January|February|March|April|May|June|July|"
            + "August|September|October|November|December) )?[12][0-9]{3}\\b(?!-)");
    faults.put("nothing", "\\bnull\\b|\\bOptional\\b|\\[\\]|\\(\\)");
    faults.put("words without a verb of ours", "\\brun as (local|national)\\b|\\bRe role\\b");
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    faults.forEach((name, pattern) -> patterns.put(name, Pattern.compile(pattern)));
    return patterns;
  }
}
