package org.candour.query.view.store;

import java.util.List;
import org.candour.events.json.CandourJson;
import org.candour.query.view.View;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two tables of a view: current rows, and the append-only history of closed versions. A version
 * holds for the entries from {@code since} up to, but not including, {@code until}.
 */
public final class ViewTable<V> {

  /** The sizes of the ledger at which a closed version held. */
  public static final String VALIDITY_RANGE = "int8range(since, until, '(]')";

  private static final JsonMapper JSON = CandourJson.mapper();

  private final View<V> view;
  private final ObjectWriter writer;
  private final ObjectReader reader;
  private final List<Column<V>> columns;
  private final String schema;
  private final String suffix;

  private ViewTable(View<V> view, String schema, String suffix) {
    this.view = view;
    this.writer = JSON.writerFor(view.rowType());
    // These tables hold what the writer wrote: no name comes twice.
    this.reader =
        JSON.readerFor(view.rowType()).without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    this.columns = Column.of(view);
    this.schema = schema;
    this.suffix = suffix;
  }

  /** The tables that answers come from. */
  public static <V> ViewTable<V> live(View<V> view) {
    return new ViewTable<>(view, "view", "");
  }

  /** The tables that a rebuild fills. */
  public static <V> ViewTable<V> fresh(View<V> view) {
    return new ViewTable<>(view, "view", "__fresh");
  }

  /** Tables of one connection, which are gone with it: to be compared with the live ones. */
  public static <V> ViewTable<V> scratch(View<V> view) {
    return new ViewTable<>(view, "pg_temp", "");
  }

  public View<V> view() {
    return view;
  }

  /** The table of current rows, with its schema and quoted. */
  public String current() {
    return schema + ".\"" + base() + suffix + '"';
  }

  /** The table of closed versions, with its schema and quoted. */
  public String history() {
    return schema + ".\"" + base() + "__history" + suffix + '"';
  }

  /** An index for as long as the tables are filled, with its schema and quoted. */
  String keysIndex() {
    return schema + "." + keysIndexName();
  }

  String keysIndexName() {
    return '"' + base() + "__keys" + suffix + '"';
  }

  /** The name of the live table of current rows, without schema or quotes. */
  String base() {
    return view.name().replace('-', '_');
  }

  List<Column<V>> columns() {
    return columns;
  }

  public byte[] write(V row) {
    return writer.writeValueAsBytes(row);
  }

  public V read(byte[] bytes) {
    return reader.readValue(bytes);
  }

  /** Tells that the keys sort as the ledger does: what held at a point lies before one key. */
  public boolean growsWithLedger() {
    return view.keyBehind(0).isPresent();
  }
}
