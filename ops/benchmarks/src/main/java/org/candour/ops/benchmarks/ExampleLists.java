package org.candour.ops.benchmarks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.ops.standalone.example.Example;
import org.candour.query.timeline.TimelineNarrowing;
import org.candour.query.timeline.TimelineQuery;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.read.Page;
import org.candour.query.view.read.PointInTime;
import org.candour.query.view.read.ViewReader;
import org.springframework.context.ApplicationContext;

/**
 * How long a list takes: its first page, how many rows it has with and without its filters, how
 * many are withheld, and how far the view is behind, which is all that a page of it asks for. Each
 * is asked for whole and with a typical filter, as of now and as of points all over the ledger, by
 * the public, by a partner and by the registrar.
 */
final class ExampleLists {

  private static final int PAGE = 50;
  private static final int SAMPLES = 60;
  private static final int WARM_UP = 15;

  private final ViewCatalogue views;
  private final ViewReader reader;
  private final int prisons;
  private final long size;

  ExampleLists(ApplicationContext querySide, int prisons, long size) {
    this.views = querySide.getBean(ViewCatalogue.class);
    this.reader = querySide.getBean(ViewReader.class);
    this.prisons = prisons;
    this.size = size;
  }

  /**
   * A list to ask for.
   *
   * @param filters what it is narrowed to, for a prison
   * @param whole what it is about, for a prison
   */
  private record Asked(
      String name,
      String view,
      Function<Integer, List<Filter>> filters,
      Function<Integer, List<Filter>> whole) {

    static Asked whole(String view) {
      return new Asked(view + "_whole", view, _ -> List.of(), _ -> List.of());
    }

    static Asked of(String view, String by, Function<Integer, String> value) {
      return new Asked(
          view + "_by_" + by,
          view,
          prison -> List.of(new Filter.Is(by, value.apply(prison))),
          _ -> List.of());
    }
  }

  private static List<Asked> lists() {
    List<Asked> lists = new ArrayList<>();
    lists.add(
        new Asked(
            "timeline_whole",
            "timeline",
            _ -> everything().filters(),
            _ -> everything().filters()));
    lists.add(
        new Asked(
            "timeline_of_prison", "timeline", p -> of(p).filters(), p -> of(p).whole().filters()));
    lists.add(
        new Asked(
            "timeline_of_prison_by_type",
            "timeline",
            p -> ofType(p, "commitment.missed").filters(),
            p -> of(p).whole().filters()));
    List.of(
            "establishments",
            "organisations",
            "closures",
            "commitments",
            "concerns",
            "access-requests",
            "arrangements",
            "needs",
            "rounds",
            "agreements",
            "named-partners",
            "market",
            "due",
            "silences",
            "breaches")
        .forEach(view -> lists.add(Asked.whole(view)));
    for (String view : List.of("closures", "concerns", "access-requests", "arrangements")) {
      lists.add(Asked.of(view, "establishment", Example::code));
    }
    for (String view : List.of("rounds", "agreements")) {
      lists.add(Asked.of(view, "establishment", Example::code));
    }
    for (String view : List.of("due", "silences", "breaches")) {
      lists.add(Asked.of(view, "concerns", prison -> "establishment/" + Example.code(prison)));
    }
    lists.add(Asked.of("commitments", "to", Example::code));
    lists.add(Asked.of("commitments", "by", Example::code));
    lists.add(Asked.of("commitments", "state", _ -> "OPEN"));
    lists.add(Asked.of("commitments", "missed", _ -> "yes"));
    lists.add(Asked.of("concerns", "state", _ -> "ANSWERED"));
    lists.add(
        Asked.of("named-partners", "partner", prison -> Example.organisation(4 * prison + 2)));
    lists.add(Asked.of("market", "small", _ -> "yes"));
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    lists.add(
        new Asked(
            "due_from_today",
            "due",
            _ ->
                List.of(
                    new Filter.Is("open", "yes"),
                    new Filter.Between("on", today, today.plusMonths(6))),
            _ -> List.of()));
    return lists;
  }

  private static TimelineQuery everything() {
    return TimelineQuery.ENTIRE;
  }

  private static TimelineQuery of(int prison) {
    return TimelineQuery.of(new EstablishmentCode(Example.code(prison)).stream());
  }

  private static TimelineQuery ofType(int prison, String type) {
    return new TimelineQuery(
        of(prison).establishment(), null, null, TimelineNarrowing.toType(type));
  }

  private static Map<String, Account> accounts() {
    Map<String, Account> accounts = new LinkedHashMap<>();
    accounts.put("public", Account.PUBLIC);
    accounts.put(
        "partner",
        new Account(
            "partner",
            Set.of(Role.PARTNER),
            Set.of(),
            new OrganisationId(Example.organisation(1)),
            false,
            null));
    accounts.put(
        "registrar", new Account("registrar", Set.of(Role.REGISTRAR), Set.of(), null, false, null));
    return accounts;
  }

  /**
   * What was measured of a list.
   *
   * @param millis the median of how long it took
   * @param rows the median of how many rows its first page had
   */
  record Measured(double millis, int rows) {}

  /** One list at one point for one account, and what its questions took so far. */
  private static final class Question {
    private final Asked asked;
    private final Account account;
    private final boolean earlier;
    private final Random random = new Random(1);
    private final long[] nanos = new long[SAMPLES];
    private final int[] rows = new int[SAMPLES];

    Question(Asked asked, Account account, boolean earlier) {
      this.asked = asked;
      this.account = account;
      this.earlier = earlier;
    }

    Measured measured() {
      Arrays.sort(nanos);
      Arrays.sort(rows);
      return new Measured(Callers.at(nanos, 0.5) / 1e6, rows[SAMPLES / 2]);
    }
  }

  /**
   * Asks for every list, by list, point and account. All are asked for in turns, so that what else
   * the machine does for a moment falls on all of them alike.
   */
  Map<String, Measured> measure() {
    Map<String, Question> questions = new LinkedHashMap<>();
    for (Asked asked : lists()) {
      accounts()
          .forEach((name, account) -> {
            questions.put(asked.name() + "_now_" + name, new Question(asked, account, false));
            questions.put(asked.name() + "_earlier_" + name, new Question(asked, account, true));
          });
    }
    for (int sample = -WARM_UP; sample < SAMPLES; sample++) {
      for (Question question : questions.values()) {
        ask(question, sample);
      }
    }
    Map<String, Measured> measured = new LinkedHashMap<>();
    questions.forEach((name, question) -> measured.put(name, question.measured()));
    return measured;
  }

  private void ask(Question question, int sample) {
    int prison = question.random.nextInt(prisons);
    long entries = 1 + question.random.nextLong(size);
    PointInTime asAt =
        question.earlier
            ? new PointInTime(Long.toString(entries - 1), entries - 1, entries, null)
            : new PointInTime(null, size - 1, size, null);
    View<?> view = views.find(question.asked.view()).orElseThrow();
    List<Filter> filters = question.asked.filters().apply(prison);
    List<Filter> whole = question.asked.whole().apply(prison);
    long began = System.nanoTime();
    int rows = ask(question.account, view, asAt, filters, whole);
    if (sample >= 0) {
      question.nanos[sample] = System.nanoTime() - began;
      question.rows[sample] = rows;
    }
  }

  private <V> int ask(
      Account account, View<V> view, PointInTime asAt, List<Filter> filters, List<Filter> whole) {
    Page<V> page = reader.list(account, view, asAt, filters, null, PAGE);
    reader.counts(account, view, asAt, filters, whole, page);
    reader.withheld(account, view, asAt, filters, whole);
    reader.lag(view.name());
    return page.rows().size();
  }
}
