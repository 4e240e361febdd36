package org.candour.ops.standalone.example;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A lived-in example: what invented prisons and invented organisations might do in some years, as
 * lines for an import. The same seed gives the same lines, and a prison's lines are the same
 * however many others there are. Everything says that it is fictional; organisations have
 * identifiers of a country that there is not ({@code XX}), prisons have codes that begin with X,
 * and there are no persons.
 *
 * <p>What happens in one stream stands together, so that the clerk, who leaves a stream in peace
 * while somebody writes in it, records only the silences that are meant.
 */
public final class Example {

  /** From XAA to XZZ, and each of these again with a figure behind it. */
  public static final int MOST_PRISONS = 26 * 26 * 11;

  /** A prison is made whole, so its years bound the memory that it takes. */
  public static final int MOST_YEARS = 100;

  /** The identifier of the one organisation that pays for something beside the prisons. */
  public static final String COMMISSIONER = "XX-EXAMPLE-COMMISSIONER";

  private Example() {}

  /**
   * The lines of an example, made prison by prison while they are taken.
   *
   * @param prisons how many prisons, at most {@link #MOST_PRISONS}
   * @param years how many years each, at most {@link #MOST_YEARS}
   * @param until the last day, on which the last year ends
   * @param seed makes the same example again
   */
  public static Stream<String> lines(int prisons, int years, LocalDate until, long seed) {
    if (prisons < 1 || prisons > MOST_PRISONS || years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException(
          "An example has 1 to " + MOST_PRISONS + " prisons and 1 to " + MOST_YEARS + " years");
    }
    return IntStream.range(0, prisons)
        .boxed()
        .flatMap(prison -> prison(prison, years, until, seed).stream());
  }

  /** The lines of one of its prisons, counted from 0; they refer to no other prison's. */
  public static List<String> prison(int prison, int years, LocalDate until, long seed) {
    Script script = new Script(code(prison), until, seed + prison * 0x9E3779B97F4A7C15L);
    PrisonLife life = PrisonLife.begin(script, prison, until.minusYears(years));
    for (int year = years; year > 0; year--) {
      life.year(until.minusYears(year));
    }
    life.end(until);
    return script.lines();
  }

  /** The code of one of its prisons, counted from 0. */
  public static String code(int prison) {
    int letters = prison % (26 * 26);
    int figure = prison / (26 * 26);
    return "X"
        + (char) ('A' + letters / 26)
        + (char) ('A' + letters % 26)
        + (figure == 0 ? "" : figure - 1);
  }

  /** The identifier of one of the organisations, counted from 1, four for each prison in turn. */
  public static String organisation(int number) {
    return String.format(Locale.ROOT, "XX-EXAMPLE-%05d", number);
  }

  /** Writes the lines of an example into a file. */
  public static void write(Path path, int prisons, int years, LocalDate until, long seed)
      throws IOException {
    try (BufferedWriter file = Files.newBufferedWriter(path);
        Stream<String> lines = lines(prisons, years, until, seed)) {
      for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
        file.write(line.next());
        file.write('\n');
      }
    }
  }
}
