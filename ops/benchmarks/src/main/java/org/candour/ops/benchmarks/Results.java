package org.candour.ops.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candour.events.json.CandourJson;

/** The figures of all rounds; what is printed are their medians. */
final class Results {

  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

  void add(String name, double value) {
    figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  /** The ratio of two medians. */
  void ratio(String name, String of, String to) {
    add(name, median(of) / median(to));
  }

  void print() {
    Map<String, Double> medians = new LinkedHashMap<>();
    figures.keySet().forEach(name -> medians.put(name, rounded(median(name))));
    medians.forEach((name, value) -> System.out.printf(Locale.ROOT, "%s %s%n", name, value));
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
