package org.candour.ops.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** One plain INSERT in one transaction: what PostgreSQL takes for durability alone. */
final class PlainInsert implements Contender {

  private final HikariDataSource pool;
  private final byte[] bytes = "x".repeat(700).getBytes(StandardCharsets.US_ASCII);

  PlainInsert(HikariDataSource pool) throws SQLException {
    this.pool = pool;
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE plain (index bigserial PRIMARY KEY, stream text NOT NULL, bytes bytea)");
    }
  }

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public void append() {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO plain (stream, bytes) VALUES (?, ?)")) {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setBytes(2, bytes);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("A plain INSERT failed", e);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
