package org.candour.query.testing;

import jakarta.servlet.Filter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Listens to what a query side asks its database for while it answers a request; what it asks in
 * the background is not heard. It is started beside the query side, and hears one request at a
 * time.
 */
@Configuration(proxyBeanMethods = false)
public class AskedQueries {

  private static final ThreadLocal<@Nullable List<String>> ASKING = new ThreadLocal<>();

  private final BlockingQueue<List<String>> answered = new LinkedBlockingQueue<>();

  /** What the request asked for that was answered just now, as SQL, in order. */
  public List<String> ofTheLastRequest() {
    try {
      return Objects.requireNonNull(answered.poll(10, TimeUnit.SECONDS), "No request was made");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Bean
  FilterRegistrationBean<Filter> listening() {
    FilterRegistrationBean<Filter> filter =
        new FilterRegistrationBean<>((request, response, chain) -> {
          List<String> asked = new ArrayList<>();
          ASKING.set(asked);
          try {
            chain.doFilter(request, response);
          } finally {
            ASKING.remove();
            answered.add(List.copyOf(asked));
          }
        });
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  static BeanPostProcessor heardDataSource() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Heard(source) : bean;
      }
    };
  }

  private static final class Heard extends DelegatingDataSource {

    Heard(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      List<String> asked = ASKING.get();
      return asked == null ? connection : heard(connection, asked);
    }

    private static Connection heard(Connection connection, List<String> asked) {
      return (Connection)
          Proxy.newProxyInstance(
              Heard.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                  asked.add((String) arguments[0]);
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
