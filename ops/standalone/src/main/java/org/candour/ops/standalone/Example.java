package org.candour.ops.standalone;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
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

  private static final int ONE_IN_SO_MANY_CLOSES = 5;

  private static final String WHY = ",\"explanation\":\"Fictional: it could not be done in time\"";

  private final Random random;
  private final LocalDate until;
  private final String code;
  private final List<String> lines = new ArrayList<>();
  private int number;

  private Example(int prison, LocalDate until, long seed) {
    this.random = new Random(seed + prison * 0x9E3779B97F4A7C15L);
    this.until = until;
    this.code = code(prison);
  }

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
    Example example = new Example(prison, until, seed);
    example.live(prison, years, prison % ONE_IN_SO_MANY_CLOSES == ONE_IN_SO_MANY_CLOSES - 1);
    return List.copyOf(example.lines);
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
  static void write(Path path, int prisons, int years, LocalDate until, long seed)
      throws IOException {
    try (BufferedWriter file = Files.newBufferedWriter(path);
        Stream<String> lines = lines(prisons, years, until, seed)) {
      for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
        file.write(line.next());
        file.write('\n');
      }
    }
  }

  private void live(int index, int years, boolean closes) {
    List<String> charities = new ArrayList<>();
    command(
        "register-establishment",
        String.format(
            Locale.ROOT,
            "\"establishment\":\"%s\",\"name\":\"Fictional prison %s\",\"kinds\":[\"HMP\"],\"standing\":\"IN_USE\"",
            code,
            code));
    for (int i = 1; i <= 4; i++) {
      charities.add(register(index * 4 + i));
    }
    for (int year = years; year > 0; year--) {
      year(charities, until.minusYears(year));
    }
    if (closes) {
      String closure = id();
      LocalDate announced = until.minusDays(50);
      command(
          "announce-closure",
          String.format(
              Locale.ROOT,
              "\"closure\":\"%s\",\"establishment\":\"%s\",\"kind\":\"FULL\",\"plannedOn\":\"%s\",\"occurredOn\":\"%s\",\"reason\":\"Fictional\"%s",
              closure,
              code,
              announced.plusDays(70),
              announced,
              WHY));
      charities.forEach(charity ->
          command(
              "notify-organisation",
              String.format(
                  Locale.ROOT,
                  "\"closure\":\"%s\",\"organisation\":\"%s\",\"means\":\"letter\",\"occurredOn\":\"%s\"%s",
                  closure,
                  charity,
                  announced.plusDays(9),
                  WHY)));
    }
  }

  private String register(int index) {
    String id = organisation(index);
    String band = List.of("UP_TO_100K", "UP_TO_1M", "UP_TO_10M", "OVER_10M").get(index % 4);
    String specialism = List.of("Housing", "Art", "Families", "Work").get(index % 4);
    command(
        "register-organisation",
        String.format(
            Locale.ROOT,
            "\"organisation\":\"%s\",\"name\":\"Fictional charity %d\",\"kind\":\"CHARITY\",\"incomeBand\":\"%s\",\"specialisms\":[\"%s\"]",
            id,
            index,
            band,
            specialism));
    return id;
  }

  private void year(List<String> charities, LocalDate begins) {
    String need = needs(charities, begins);
    long pence = 1_000_000L + random.nextInt(50_000_000);
    agreement(charities, begins, round(charities, begins, need, pence), pence);
    for (int i = 0; i < 6; i++) {
      promise(charities.get(random.nextInt(4)), begins.plusDays(random.nextInt(200)));
    }
    for (int i = 0; i < 4; i++) {
      concern(charities.get(random.nextInt(4)), begins.plusDays(random.nextInt(250)));
    }
    access(charities.get(random.nextInt(4)), begins.plusDays(random.nextInt(300)));
    arrangement(charities, begins);
    command(
        "record-referral-return",
        String.format(
            Locale.ROOT,
            "\"organisation\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"underAgreements\":%d,\"outsideAgreements\":%d,\"establishments\":[\"%s\"]",
            charities.getFirst(),
            begins,
            begins.plusMonths(3),
            random.nextInt(40),
            random.nextInt(80),
            code));
  }

  private String needs(List<String> charities, LocalDate begins) {
    String assessment = id();
    command(
        "start-needs-assessment",
        String.format(
            Locale.ROOT,
            "\"needsAssessment\":\"%s\",\"title\":\"Fictional needs of %s\",\"establishments\":[\"%s\"],\"partners\":[\"%s\"],\"occurredOn\":\"%s\"",
            assessment,
            code,
            code,
            charities.getFirst(),
            begins));
    String need = "";
    for (String what : List.of("Somewhere to live", "Contact with families", "Work")) {
      need =
          command(
              "identify-need",
              String.format(
                  Locale.ROOT,
                  "\"needsAssessment\":\"%s\",\"need\":\"%s\",\"priority\":\"%s\",\"group\":\"People who leave\",\"people\":%d,\"occurredOn\":\"%s\"",
                  assessment,
                  what,
                  random.nextBoolean() ? "HIGH" : "MEDIUM",
                  random.nextInt(200),
                  begins.plusDays(10)));
    }
    command(
        "publish-needs-assessment",
        String.format(
            Locale.ROOT,
            "\"needsAssessment\":\"%s\",\"summary\":\"Fictional\",\"occurredOn\":\"%s\"",
            assessment,
            begins.plusDays(20)));
    return need;
  }

  /** The key of the line that awards. */
  private String round(List<String> charities, LocalDate begins, String need, long pence) {
    String round = id();
    command(
        "plan-round",
        String.format(
            Locale.ROOT,
            "\"round\":\"%s\",\"title\":\"Fictional housing advice\",\"establishments\":[\"%s\"],\"scope\":\"LOCAL\",\"needs\":[{\"$entry\":\"%s\"}],\"occurredOn\":\"%s\"",
            round,
            code,
            need,
            begins.plusDays(25)));
    command(
        "divide-into-lots",
        String.format(
            Locale.ROOT,
            "\"round\":\"%s\",\"lots\":[{\"lot\":\"1\",\"title\":\"North\"},{\"lot\":\"2\",\"title\":\"South\"}],\"occurredOn\":\"%s\"",
            round,
            begins.plusDays(27)));
    command(
        "invite-bids",
        String.format(
            Locale.ROOT,
            "\"round\":\"%s\",\"closesOn\":\"%s\",\"open\":true,\"occurredOn\":\"%s\"",
            round,
            begins.plusDays(60),
            begins.plusDays(30)));
    for (int i = 0; i < 3; i++) {
      command(
          "record-bid",
          String.format(
              Locale.ROOT,
              "\"round\":\"%s\",\"bidder\":\"%s\",\"lot\":\"1\",\"daysSpent\":%d,\"specialisms\":[\"Housing\",\"Families\"],\"occurredOn\":\"%s\"",
              round,
              charities.get(i),
              3 + random.nextInt(15),
              begins.plusDays(50)));
    }
    String award =
        command(
            "award-lot",
            String.format(
                Locale.ROOT,
                "\"round\":\"%s\",\"lot\":\"1\",\"supplier\":\"%s\",\"namedPartners\":[\"%s\",\"%s\"],\"value\":{\"pence\":%d,\"currency\":\"GBP\"},\"rationale\":\"Fictional\",\"needs\":[{\"$entry\":\"%s\"}],\"occurredOn\":\"%s\"",
                round,
                charities.get(0),
                charities.get(1),
                charities.get(2),
                pence,
                need,
                begins.plusDays(70)));
    command(
        "publish-notice",
        String.format(
            Locale.ROOT,
            "\"round\":\"%s\",\"notice\":\"UK6\",\"occurredOn\":\"%s\"",
            round,
            begins.plusDays(71)));
    return award;
  }

  private void agreement(List<String> charities, LocalDate begins, String award, long pence) {
    String agreement = id();
    boolean grant = random.nextBoolean();
    LocalDate starts = begins.plusDays(100);
    command(
        "sign-agreement",
        String.format(
            Locale.ROOT,
            "\"agreement\":\"%s\",\"award\":{\"$entry\":\"%s\"},\"provider\":\"%s\",\"establishments\":[\"%s\"],\"service\":\"Fictional housing advice\",\"mechanism\":\"%s\",\"resultsShare\":%d,\"startsOn\":\"%s\",\"endsOn\":\"%s\",\"breakClause\":%s,\"limitsComment\":false,\"lightTouch\":false,\"value\":{\"pence\":%d,\"currency\":\"GBP\"},\"occurredOn\":\"%s\"%s",
            agreement,
            award,
            charities.get(0),
            code,
            grant ? "GRANT" : "CONTRACT",
            grant ? 0 : 10 * random.nextInt(5),
            starts,
            starts.plusYears(1 + random.nextInt(3)).minusDays(1),
            random.nextBoolean(),
            pence,
            begins.plusDays(75 + random.nextInt(20)),
            WHY));
    if (random.nextBoolean()) {
      command(
          "engage-partner",
          String.format(
              Locale.ROOT,
              "\"agreement\":\"%s\",\"partner\":\"%s\",\"work\":\"Fictional work\",\"occurredOn\":\"%s\"",
              agreement,
              charities.get(1),
              starts.plusDays(30)));
    }
    command(
        "assess-performance",
        String.format(
            Locale.ROOT,
            "\"agreement\":\"%s\",\"rating\":\"GOOD\",\"finding\":\"Fictional\",\"atEnd\":false,\"fundingAdequate\":%s,\"occurredOn\":\"%s\"%s",
            agreement,
            random.nextBoolean(),
            starts.plusDays(200),
            WHY));
  }

  /**
   * Of ten promises five are kept, two postponed, two missed and one disputed; in both directions.
   */
  private void promise(String charity, LocalDate made) {
    String promise = id();
    boolean byPrison = random.nextBoolean();
    LocalDate due = made.plusDays(60);
    String by = byPrison ? code : charity;
    String to = byPrison ? charity : code;
    command(
        "offer-commitment",
        String.format(
            Locale.ROOT,
            "\"commitment\":\"%s\",\"by\":\"%s\",\"to\":\"%s\",\"what\":\"A fictional promise\",\"due\":\"%s\",\"occurredOn\":\"%s\"",
            promise,
            by,
            to,
            due,
            made));
    command(
        "accept-commitment",
        String.format(
            Locale.ROOT,
            "\"commitment\":\"%s\",\"saidBy\":\"%s\",\"occurredOn\":\"%s\"",
            promise,
            to,
            made.plusDays(7)));
    int fate = random.nextInt(10);
    if (fate < 2) {
      return;
    }
    if (fate < 4) {
      due = due.plusDays(90);
      command(
          "change-due-date",
          String.format(
              Locale.ROOT,
              "\"commitment\":\"%s\",\"to\":\"%s\",\"reason\":\"Fictional\",\"occurredOn\":\"%s\"",
              promise,
              due,
              made.plusDays(50)));
    }
    command(
        "submit-evidence",
        String.format(
            Locale.ROOT,
            "\"commitment\":\"%s\",\"account\":\"Fictional\",\"saidBy\":\"%s\",\"occurredOn\":\"%s\"",
            promise,
            by,
            due.minusDays(3)));
    command(
        fate == 9 ? "dispute-fulfilment" : "confirm-fulfilled",
        String.format(
            Locale.ROOT,
            fate == 9
                ? "\"commitment\":\"%s\",\"why\":\"Fictional\",\"saidBy\":\"%s\",\"occurredOn\":\"%s\""
                : "\"commitment\":\"%s\",\"finding\":\"Fictional\",\"saidBy\":\"%s\",\"occurredOn\":\"%s\"",
            promise,
            to,
            due.plusDays(5)));
  }

  private void concern(String charity, LocalDate raised) {
    String concern = id();
    command(
        "raise-concern",
        String.format(
            Locale.ROOT,
            "\"concern\":\"%s\",\"kind\":\"ISSUE\",\"from\":\"%s\",\"to\":\"%s\",\"subject\":\"A fictional concern\",\"text\":\"Fictional\",\"establishment\":\"%s\",\"occurredOn\":\"%s\"",
            concern,
            charity,
            code,
            code,
            raised));
    if (random.nextInt(4) == 0) {
      return;
    }
    LocalDate answered = raised.plusDays(5 + random.nextInt(60));
    command(
        "answer-concern",
        String.format(
            Locale.ROOT,
            "\"concern\":\"%s\",\"answer\":\"Fictional\",\"saidBy\":\"%s\",\"occurredOn\":\"%s\"%s",
            concern,
            code,
            answered,
            WHY));
    command(
        "close-concern",
        String.format(
            Locale.ROOT,
            "\"concern\":\"%s\",\"satisfied\":%s,\"saidBy\":\"%s\",\"occurredOn\":\"%s\"",
            concern,
            random.nextBoolean(),
            charity,
            answered.plusDays(3)));
  }

  private void access(String charity, LocalDate asked) {
    String request = id();
    command(
        "request-access",
        String.format(
            Locale.ROOT,
            "\"accessRequest\":\"%s\",\"organisation\":\"%s\",\"establishment\":\"%s\",\"kind\":\"REGULAR_WORK\",\"people\":4,\"livedExperience\":1,\"purpose\":\"Fictional mentoring\",\"occurredOn\":\"%s\"",
            request,
            charity,
            code,
            asked));
    command(
        "grant-access",
        String.format(
            Locale.ROOT,
            "\"accessRequest\":\"%s\",\"people\":3,\"occurredOn\":\"%s\"",
            request,
            asked.plusDays(14)));
    command(
        "refuse-access",
        String.format(
            Locale.ROOT,
            "\"accessRequest\":\"%s\",\"people\":1,\"reason\":\"VETTING\",\"why\":\"Fictional\",\"livedExperience\":%s,\"occurredOn\":\"%s\"",
            request,
            random.nextBoolean(),
            asked.plusDays(30)));
  }

  private void arrangement(List<String> charities, LocalDate begins) {
    String arrangement = id();
    command(
        "make-arrangement",
        String.format(
            Locale.ROOT,
            "\"arrangement\":\"%s\",\"kind\":\"NAMED_COORDINATOR\",\"establishment\":\"%s\",\"organisations\":[\"%s\"],\"what\":\"A fictional arrangement\",\"post\":\"Partnership manager\",\"until\":\"%s\",\"occurredOn\":\"%s\"",
            arrangement,
            code,
            charities.get(3),
            begins.plusDays(250),
            begins.plusDays(5)));
    if (random.nextBoolean()) {
      command(
          "review-arrangement",
          String.format(
              Locale.ROOT,
              "\"arrangement\":\"%s\",\"finding\":\"Fictional\",\"until\":\"%s\",\"occurredOn\":\"%s\"",
              arrangement,
              begins.plusDays(700),
              begins.plusDays(240)));
    }
  }

  /** Adds a line, unless it would lie after the last day; gives its key. */
  private String command(String name, String body) {
    String key = "example/" + code + "/" + number++;
    int at = body.indexOf("\"occurredOn\":\"");
    LocalDate on = at < 0 ? until : LocalDate.parse(body.substring(at + 14, at + 24));
    if (!on.isAfter(until)) {
      lines.add("{\"key\":\"" + key + "\",\"command\":\"" + name + "\",\"body\":{" + body + "}}");
    }
    return key;
  }

  private String id() {
    long most = (random.nextLong() & ~0xf000L) | 0x4000L;
    return new UUID(most, (random.nextLong() >>> 2) | Long.MIN_VALUE).toString();
  }
}
