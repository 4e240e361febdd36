package org.candour.ops.access.metrics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service answered on {@code /metrics}, in Prometheus's text format.
 *
 * @param samples one for each series
 */
public record Scrape(List<Sample> samples) {

  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");

  public Scrape {
    samples = List.copyOf(samples);
  }

  /**
   * A series and its value.
   *
   * @param labels as they are written, between the braces
   */
  public record Sample(String name, String labels, double value) {}

  /**
   * Reads an answer.
   *
   * @throws IllegalArgumentException naming the first line that is no sample
   */
  public static Scrape of(String text) {
    return new Scrape(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Scrape::sample)
            .toList());
  }

  private static Sample sample(String line) {
    Matcher sample = LINE.matcher(line);
    if (!sample.matches()) {
      throw new IllegalArgumentException("This is no line of metrics: " + line);
    }
    String labels = sample.group(2) == null ? "" : sample.group(2);
    return new Sample(sample.group(1), labels, number(sample.group(3)));
  }

  private static double number(String value) {
    return switch (value) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(value);
    };
  }

  /** The names of all series. */
  public Set<String> names() {
    return samples.stream().map(Sample::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The labels of all series of a name. */
  public List<String> labels(String name) {
    return named(name).map(Sample::labels).toList();
  }

  /**
   * The sum of the series of a name; 0 if there is none.
   *
   * @param labels what must stand among their labels, such as {@code outcome="recorded"}
   */
  public double sum(String name, String... labels) {
    return named(name)
        .filter(sample -> Stream.of(labels).allMatch(sample.labels()::contains))
        .mapToDouble(Sample::value)
        .sum();
  }

  /** By how much that sum has grown since an earlier scrape. */
  public double since(Scrape earlier, String name, String... labels) {
    return sum(name, labels) - earlier.sum(name, labels);
  }

  private Stream<Sample> named(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name));
  }
}
