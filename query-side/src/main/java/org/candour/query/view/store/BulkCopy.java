package org.candour.query.view.store;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.candour.events.PartialDate;
import org.candour.query.view.Lexemes;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.util.ByteConverter;

/**
 * Sends rows with PostgreSQL's {@code COPY … (FORMAT binary)}, whose layout is in the manual under
 * COPY. For many rows that are surely new it is the cheapest way in.
 */
final class BulkCopy implements AutoCloseable {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };
  private static final int TEXT_OID = 25;

  /** RANGE_LB_INC and RANGE_UB_INC of PostgreSQL's rangetypes.h. */
  private static final int BOTH_ENDS_INCLUDED = 0x02 | 0x04;

  private static final long POSTGRES_EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
  private static final int BUFFER = 1 << 16;

  private final DataOutputStream out;

  BulkCopy(Connection connection, String table, String columns) throws SQLException, IOException {
    String sql = "COPY " + table + " (" + columns + ") FROM STDIN (FORMAT binary)";
    out =
        new DataOutputStream(
            new BufferedOutputStream(
                new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, BUFFER),
                BUFFER));
    out.write(SIGNATURE);
    out.writeInt(0);
    out.writeInt(0);
  }

  void row(int fields) throws IOException {
    out.writeShort(fields);
  }

  void number(long value) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(value);
  }

  void bytes(byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }

  void text(String value) throws IOException {
    bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A text, a number, a list of texts, lexemes, the days that a date can be, or nothing. */
  void column(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeInt(-1);
      case List<?> texts -> texts(texts);
      case BigDecimal number -> bytes(ByteConverter.numeric(number));
      case PartialDate date -> {
        out.writeInt(1 + 4 * Integer.BYTES);
        out.writeByte(BOTH_ENDS_INCLUDED);
        day(date.earliest());
        day(date.latest());
      }
      case Lexemes lexemes -> lexemes(lexemes);
      default -> text(value.toString());
    }
  }

  /** The layout of a {@code tsvector}: each lexeme ends with a zero, and says no positions. */
  private void lexemes(Lexemes lexemes) throws IOException {
    List<byte[]> words =
        lexemes.words().stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
    out.writeInt(Integer.BYTES + words.stream().mapToInt(word -> word.length + 3).sum());
    out.writeInt(words.size());
    for (byte[] word : words) {
      out.write(word);
      out.writeByte(0);
      out.writeShort(0);
    }
  }

  private void day(LocalDate day) throws IOException {
    out.writeInt(Integer.BYTES);
    out.writeInt((int) (day.toEpochDay() - POSTGRES_EPOCH));
  }

  private void texts(List<?> values) throws IOException {
    byte[][] items = new byte[values.size()][];
    int length = 3 * Integer.BYTES + (items.length == 0 ? 0 : 2 * Integer.BYTES);
    for (int i = 0; i < items.length; i++) {
      items[i] = String.valueOf(values.get(i)).getBytes(StandardCharsets.UTF_8);
      length += Integer.BYTES + items[i].length;
    }
    out.writeInt(length);
    out.writeInt(items.length == 0 ? 0 : 1);
    out.writeInt(0);
    out.writeInt(TEXT_OID);
    if (items.length > 0) {
      out.writeInt(items.length);
      out.writeInt(1);
    }
    for (byte[] item : items) {
      bytes(item);
    }
  }

  @Override
  public void close() throws IOException {
    out.writeShort(-1);
    out.close();
  }
}
