package org.candour.query.view.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions for Axon and for the machinery, on one connection each. A transaction inside another
 * is a savepoint, so that a letter that fails again does not undo what is around it. While the
 * database is away a transaction waits to begin, rather than fail and be put off ever longer.
 */
@Component
public class Transactions implements TransactionManager {

  private static final long RETRY_MILLIS = 250;
  private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

  private final PlatformTransactionManager manager;
  private final DataSource dataSource;
  private volatile boolean closing;

  Transactions(PlatformTransactionManager manager, DataSource dataSource) {
    this.manager = manager;
    this.dataSource = dataSource;
  }

  /** From now on nobody waits for a database that is away. */
  public void close() {
    closing = true;
  }

  public void open() {
    closing = false;
  }

  @Override
  public Transaction startTransaction() {
    TransactionStatus status = begin();
    return new Transaction() {
      @Override
      public void commit() {
        manager.commit(status);
      }

      @Override
      public void rollback() {
        if (!status.isCompleted()) {
          manager.rollback(status);
        }
      }
    };
  }

  private TransactionStatus begin() {
    DefaultTransactionDefinition nested =
        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
    while (true) {
      try {
        return manager.getTransaction(nested);
      } catch (CannotCreateTransactionException e) {
        if (closing) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(CannotCreateTransactionException cause) {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cause;
    }
  }

  /** Works in a transaction, in the one that is open if there is one, without waiting for it. */
  public <T> T inTransaction(Work<T> work) {
    return Objects.requireNonNull(
        new TransactionTemplate(manager).execute(status -> withConnection(work)));
  }

  /** Works on the connection of the transaction that is open. */
  public <T> T withConnection(Work<T> work) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      return work.on(connection);
    } catch (SQLException e) {
      DataAccessException translated = TRANSLATOR.translate("views", null, e);
      throw translated == null ? new UncategorizedSQLException("views", null, e) : translated;
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  /** Something done on a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
