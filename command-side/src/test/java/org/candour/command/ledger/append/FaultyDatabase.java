package org.candour.command.ledger.append;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database at which the second update meets an error that nobody expects; later ones do not. */
final class FaultyDatabase extends DelegatingDataSource {

  private final AtomicInteger updates = new AtomicInteger();

  FaultyDatabase(DataSource database) {
    super(database);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          Object result = invoke(method, connection, arguments);
          return result instanceof PreparedStatement statement ? faulty(statement) : result;
        });
  }

  private PreparedStatement faulty(PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) -> {
          if (method.getName().equals("executeUpdate") && updates.incrementAndGet() == 2) {
            throw new StackOverflowError("a fault that nobody expects");
          }
          return invoke(method, statement, arguments);
        });
  }

  private static Object invoke(java.lang.reflect.Method method, Object target, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
