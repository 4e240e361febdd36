package org.candour.query.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candour.events.access.Account;
import org.candour.query.view.read.PointInTimeResolver;
import org.candour.query.view.read.Row;
import org.candour.query.view.read.ViewReader;
import org.candour.query.web.card.CardRenderer;
import org.candour.query.web.card.PresentationCatalogue;
import org.candour.query.web.card.RenderedCard;
import org.candour.query.web.context.PageRequest;
import org.springframework.stereotype.Component;

/** Reads the rows of a list that somebody follows, those first that changed last, in words. */
@Component
public class FollowedRows {

  private final ViewReader reader;
  private final CardRenderer cards;
  private final PresentationCatalogue presentations;
  private final PointInTimeResolver points;

  FollowedRows(
      ViewReader reader,
      CardRenderer cards,
      PresentationCatalogue presentations,
      PointInTimeResolver points) {
    this.reader = reader;
    this.cards = cards;
    this.presentations = presentations;
    this.points = points;
  }

  /**
   * A row.
   *
   * @param address of its page, from the root of the site
   * @param changed when the entry was recorded that made it so
   * @param text more about it, in lines
   */
  public record ToldRow(String heading, String address, Instant changed, String text) {}

  /**
   * Rows that are new or changed.
   *
   * @param open those that are public, the newest change first
   * @param closed how many others the reader may see
   * @param more whether there are more than were looked for
   */
  public record Stretch(List<ToldRow> open, int closed, boolean more) {
    public Stretch {
      open = List.copyOf(open);
    }

    public boolean isEmpty() {
      return open.isEmpty() && closed == 0;
    }
  }

  /** The rows that changed last. */
  public <V> List<ToldRow> newest(PageRequest request, FollowedList<V> list, int limit) {
    return told(request, list, rows(request, list, limit));
  }

  /**
   * The rows that one entry, or a later one before another, made as they are. Those that are public
   * are read and said as the public sees them, so that no word of them is for the reader alone.
   */
  public <V> Stretch between(
      PageRequest request, FollowedList<V> list, long from, long to, int limit) {
    PageRequest everybody = new PageRequest(Account.PUBLIC, request.context());
    List<Row<V>> open = made(rows(everybody, list, limit + 1), from, to);
    List<Row<V>> all =
        request.account().isSignedIn() ? made(rows(request, list, limit + 1), from, to) : open;
    Set<String> shown = open.stream().map(Row::key).collect(Collectors.toSet());
    return new Stretch(
        told(everybody, list, open.stream().limit(limit).toList()),
        Math.toIntExact(all.stream().filter(row -> !shown.contains(row.key())).count()),
        open.size() > limit || all.size() > limit);
  }

  private <V> List<Row<V>> rows(PageRequest request, FollowedList<V> list, int limit) {
    return reader.latest(request.account(), list.view(), request.asAt(), list.filters(), limit);
  }

  private static <V> List<Row<V>> made(List<Row<V>> rows, long from, long to) {
    return rows.stream().filter(row -> row.since() >= from && row.since() < to).toList();
  }

  private <V> List<ToldRow> told(PageRequest request, FollowedList<V> list, List<Row<V>> rows) {
    List<RenderedCard> rendered = cards.list(request, presentations.saying(list.view()), rows);
    Map<Long, Instant> changed = points.recordedAt(rows.stream().map(Row::since).toList());
    List<ToldRow> told = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RenderedCard card = rendered.get(i);
      Instant at = Objects.requireNonNull(changed.get(rows.get(i).since()));
      told.add(new ToldRow(card.heading(), card.address(), at, text(card)));
    }
    return told;
  }

  private static String text(RenderedCard card) {
    return Stream.concat(
            Stream.of(card.standing()).filter(standing -> !standing.isEmpty()),
            card.facts().stream().map(fact -> fact.name() + ": " + fact.text()))
        .collect(Collectors.joining("\n"));
  }
}
