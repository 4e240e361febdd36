package org.candour.ops.standalone;

import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;

/**
 * Lets the query side wait for the command side's migrations, which grant the views their sight of
 * the ledger, and for nothing else of it: so that both start at once.
 */
final class MigrationOrder {

  private final CountDownLatch first = new CountDownLatch(1);

  /** The others wait for this one's migrations. */
  void first(SpringApplication application) {
    beside(
        application,
        new BeanPostProcessor() {
          @Override
          public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof FlywayMigrationInitializer) {
              first.countDown();
            }
            return bean;
          }
        });
  }

  /** This one does not migrate before the first has. */
  void next(SpringApplication application) {
    beside(
        application,
        new BeanPostProcessor() {
          @Override
          public Object postProcessBeforeInitialization(Object bean, String name) {
            if (bean instanceof FlywayMigrationInitializer) {
              await();
            }
            return bean;
          }
        });
  }

  private static void beside(SpringApplication application, BeanPostProcessor watching) {
    application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(watching));
  }

  private void await() {
    try {
      first.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted before the ledger was migrated", e);
    }
  }

  /** The first one migrates no more, as it runs or has failed. */
  void over() {
    first.countDown();
  }
}
