package org.candour.query.offline;

import javax.sql.DataSource;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.presentation.Sentences;
import org.candour.query.timeline.Narrator;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.candour.query.view.rebuild.ViewRefold;
import org.candour.query.view.store.Transactions;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The views without the service around them: to be folded afresh or made anew by a tool. */
public final class OfflineViews implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  /** The views of a database, by the role of the query side. */
  public OfflineViews(DataSource database) {
    context.registerBean(DataSource.class, () -> database);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    context.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(database));
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
    for (Class<?> type : new Class<?>[] {View.class, Sentences.class}) {
      scanner.addIncludeFilter(new AssignableTypeFilter(type));
    }
    scanner.scan("org.candour.query");
    context.register(
        Narrator.class,
        ViewCatalogue.class,
        LedgerReader.class,
        CorrectedLedger.class,
        Transactions.class,
        ViewRebuilder.class);
    context.refresh();
  }

  public ViewRebuilder rebuilder() {
    return context.getBean(ViewRebuilder.class);
  }

  public ViewCatalogue catalogue() {
    return context.getBean(ViewCatalogue.class);
  }

  public ViewRefold refold() {
    return new ViewRefold(
        catalogue(), context.getBean(LedgerReader.class), context.getBean(CorrectedLedger.class));
  }

  @Override
  public void close() {
    context.close();
  }
}
