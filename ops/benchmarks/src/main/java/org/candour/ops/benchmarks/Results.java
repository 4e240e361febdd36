package org.candour.ops.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.candour.events.json.CandourJson;

/**
 * The figures of all rounds; what is printed are their medians, of each part as soon as it is done.
 */
public final class Results {

  private final Map<String, List<Double>> figures = new LinkedHashMap<>();
  private final Set<String> printed = new HashSet<>();

  /** Adds what one round measured. */
  public void add(String name, double value) {
    figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  /** The ratio of two medians. */
  public void ratio(String name, String of, String to) {
    add(name, median(of) / median(to));
  }

  /** Prints what is new as {@code name value} lines: a part is done, and its medians will stand. */
  public void printPart() {
    figures
        .keySet()
        .forEach(name -> {
          if (printed.add(name)) {
            System.out.printf(Locale.ROOT, "%s %s%n", name, rounded(median(name)));
          }
        });
    System.out.flush();
  }

  /** Prints what is new, and then everything as one line of JSON. */
  public void print() {
    printPart();
    Map<String, Double> medians = new LinkedHashMap<>();
    figures.keySet().forEach(name -> medians.put(name, rounded(median(name))));
    System.out.println(CandourJson.mapper().writeValueAsString(medians));
  }

  private double median(String name) {
    List<Double> values = figures.getOrDefault(name, List.of()).stream().sorted().toList();
    return values.isEmpty() ? Double.NaN : values.get(values.size() / 2);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
