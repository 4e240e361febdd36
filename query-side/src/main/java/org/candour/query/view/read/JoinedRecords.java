package org.candour.query.view.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candour.events.id.StreamId;
import org.candour.query.view.JoinView;
import org.candour.query.view.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which records are of the same thing: there are few, and each reading looks them up. */
@Component
class JoinedRecords {

  private final List<JoinView<?>> views;
  private final JdbcClient jdbc;

  JoinedRecords(List<JoinView<?>> views, JdbcClient jdbc) {
    this.views = List.copyOf(views);
    this.jdbc = jdbc;
  }

  Joins at(PointInTime asAt) {
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
}
