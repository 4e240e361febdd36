package org.candour.query.offline;

import javax.sql.DataSource;
import org.candour.query.halt.Halt;
import org.candour.query.ledger.CorrectedLedger;
import org.candour.query.ledger.LedgerDatabase;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.presentation.Sentences;
import org.candour.query.proof.SignedRoots;
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

  /** The views of a database that has the ledger too, by the role of the query side. */
  public OfflineViews(DataSource database) {
    this(database, database);
  }

  /** The views of a database, and the ledger of another, by the role of the query side. */
  public OfflineViews(DataSource ledger, DataSource views) {
    context.registerBean(DataSource.class, () -> views);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(views));
    context.registerBean(LedgerDatabase.class, () -> LedgerDatabase.of(ledger));
    context.registerBean(Halt.class, () -> Halt.NONE);
    context.registerBean(
        PlatformTransactionManager.class, () -> new DataSourceTransactionManager(views));
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
        SignedRoots.class,
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
        catalogue(),
        context.getBean(LedgerReader.class),
        context.getBean(CorrectedLedger.class),
        context.getBean(SignedRoots.class));
  }

  @Override
  public void close() {
    context.close();
  }
}
