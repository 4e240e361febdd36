package org.candour.query.view.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.candour.events.access.Account;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.ops.access.OrganisationRecords;
import org.candour.query.view.Facet;
import org.candour.query.view.JoinView;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.filter.Filter;
import org.candour.query.view.kept.WithinRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds which records are of the same thing: there are few, and each request looks them up. It also
 * finds the records of which another view says something.
 */
@Component
class JoinedRecords implements OrganisationRecords {

  private static final PointInTime NOW = new PointInTime(null, null, 0, null);

  private final List<JoinView<?>> views;
  private final ViewCatalogue catalogue;
  private final JdbcClient jdbc;

  JoinedRecords(List<JoinView<?>> views, ViewCatalogue catalogue, JdbcClient jdbc) {
    this.views = List.copyOf(views);
    this.catalogue = catalogue;
    this.jdbc = jdbc;
  }

  @Override
  public Set<OrganisationId> of(OrganisationId organisation) {
    return at(NOW).same(organisation.value()).stream()
        .map(OrganisationId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A point, or now. */
  private record Asked(boolean fixed, long size) {}

  Joins at(PointInTime asAt) {
    boolean fixed = asAt.isFixed();
    return WithinRequest.once(new Asked(fixed, fixed ? asAt.size() : 0), () -> read(asAt));
  }

  private Joins read(PointInTime asAt) {
    Map<StreamId, StreamId> to = new HashMap<>();
    views.forEach(view -> read(view, asAt, to));
    return Joins.of(to);
  }

  private <V> void read(JoinView<V> view, PointInTime asAt, Map<StreamId, StreamId> to) {
    View<V> rows = view;
    new PageReader<>(
            jdbc,
            new ViewQuery<>(rows, asAt, null, null, List.of(), List.of(RowVisibility.Part.ALL)))
        .each(version -> to.put(view.joined(version.row()), view.to(version.row())));
  }

  /**
   * Filters by what another view says of the record that a row names, as filters by the records of
   * which it says so; all others as they are.
   */
  List<Filter> through(Account account, View<?> view, PointInTime asAt, List<Filter> filters) {
    return filters.stream().map(filter -> through(account, view, asAt, filter)).toList();
  }

  private Filter through(Account account, View<?> view, PointInTime asAt, Filter filter) {
    if (!(filter instanceof Filter.Is is)
        || !(view.facet(is.facet()) instanceof Facet.Through<?> through)) {
      return filter;
    }
    View<?> other = catalogue.find(through.view()).orElseThrow();
    List<Filter> so = List.of(new Filter.Is(through.facet(), is.value()));
    return new Filter.OneOf(
        through.through(),
        WithinRequest.once(
            new Said(account, other, asAt, so), () -> keys(account, other, asAt, so)),
        null);
  }

  /** Of which records another view says something. */
  private record Said(Account account, View<?> view, PointInTime asAt, List<Filter> so) {}

  /** The keys of the rows of a view, and those of the records that are joined to theirs. */
  private <V> List<String> keys(
      Account account, View<V> view, PointInTime asAt, List<Filter> filters) {
    Joins joins = at(asAt);
    List<String> keys = new ArrayList<>();
    Optional<MergedRows<V>> merging =
        view.merging()
            .filter(_ -> !joins.isEmpty())
            .map(merged -> new MergedRows<>(jdbc, account, view, merged, asAt, joins));
    merging
        .map(merged -> merged.others(filters, null))
        .orElseGet(
            () -> new PageReader<>(jdbc, ViewQuery.seenBy(account, view, asAt, filters, null)))
        .eachKey(keys::add);
    merging.ifPresent(
        merged -> merged.among(filters, null).forEach(row -> keys.addAll(joins.same(row.key()))));
    return keys;
  }
}
