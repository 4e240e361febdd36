package org.candour.query.view.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.candour.query.ledger.LedgerSource;
import org.candour.query.view.View;
import org.candour.query.view.ViewCatalogue;
import org.candour.query.view.rebuild.ViewRebuilder;
import org.candour.query.view.store.Transactions;
import org.candour.query.view.store.ViewProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Runs the views: one of Axon's pooled streaming processors over the ledger, with one segment,
 * because a row may be touched by many streams and entries must reach it in order. Further
 * instances wait for the token, and take over within seconds when its holder dies.
 */
@Component
class ViewProcessor implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ViewProcessor.class);
  private static final String NAME = "views";
  private static final int BATCH = 1_000;

  /** A dead process holds its claim for at most this long, and is looked for every second. */
  private static final Duration CLAIM = Duration.ofSeconds(4);

  private static final long LOOK_FOR_CLAIM_MILLIS = 1_000;

  private final ViewCatalogue views;
  private final ViewSchema schema;
  private final ViewRebuilder rebuilder;
  private final Transactions transactions;
  private final DeadLetters deadLetters;
  private final PooledStreamingEventProcessor processor;
  private final List<ScheduledExecutorService> executors = new ArrayList<>();
  private volatile boolean running;
  private @Nullable Thread maker;

  ViewProcessor(
      ViewCatalogue views,
      FedViews fed,
      ViewSchema schema,
      ViewRebuilder rebuilder,
      Transactions transactions,
      DeadLetters deadLetters,
      LedgerSource source,
      DataSource dataSource) {
    this.views = views;
    this.schema = schema;
    this.rebuilder = rebuilder;
    this.transactions = transactions;
    this.deadLetters = deadLetters;
    this.processor =
        PooledStreamingEventProcessor.builder()
            .name(NAME)
            .eventHandlerInvoker(new BatchInvoker(deadLetters.invokers(), fed, transactions))
            .messageSource(source)
            .tokenStore(tokens(dataSource))
            .transactionManager(transactions)
            .initialSegmentCount(1)
            .initialToken(_ -> source.tokenAfter(schema.processed()))
            .batchSize(BATCH)
            .tokenClaimInterval(LOOK_FOR_CLAIM_MILLIS)
            .claimExtensionThreshold(LOOK_FOR_CLAIM_MILLIS)
            .coordinatorExecutor(executor("views-coordinator"))
            .workerExecutor(executor("views-worker"))
            .build();
  }

  private static JdbcTokenStore tokens(DataSource dataSource) {
    return JdbcTokenStore.builder()
        .connectionProvider(
            new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource)))
        .schema(TokenSchema.builder().setTokenTable("view.token_entry").build())
        .serializer(TokenJson.serializer())
        .claimTimeout(CLAIM)
        .build();
  }

  private ScheduledExecutorService executor(String name) {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
    executors.add(executor);
    return executor;
  }

  @Override
  public void start() {
    transactions.open();
    schema.prepare();
    processor.start();
    running = true;
    maker = Thread.ofPlatform().name("views-maker").daemon().start(this::mend);
  }

  private void mend() {
    makeMissing();
    try {
      deadLetters.counts().keySet().forEach(this::tryAgain);
    } catch (DataAccessException e) {
      LOG.error("Whether views have entries that they did not place could not be looked up", e);
    }
  }

  /** What an older version could not read or place, this one may: each is tried once. */
  private void tryAgain(String view) {
    try {
      long left = deadLetters.retry(view);
      if (left > 0) {
        LOG.error("The view {} has not placed {} entries; the status page says which", view, left);
      } else {
        LOG.info("The view {} has placed the entries that it had not placed before", view);
      }
    } catch (RuntimeException e) {
      LOG.error("The entries that the view {} has not placed could not be tried", view, e);
    }
  }

  /** A view that is new, or whose definition changed, starts at nothing while the others go on. */
  private void makeMissing() {
    ViewProgress progress = transactions.inTransaction(ViewProgress::read);
    List<String> missing =
        views.all().stream()
            .map(View::name)
            .filter(view -> Objects.requireNonNull(progress.of(view)) < progress.processor())
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    try {
      rebuilder
          .rebuild(missing, ViewRebuilder.Progress.SILENT)
          .unplaced()
          .forEach((view, why) ->
              LOG.error("The view {} could not be made and stays behind", view, why));
    } catch (RuntimeException e) {
      LOG.error("Views could not be made and stay behind: {}", missing, e);
    }
  }

  @Override
  public void stop() {
    running = false;
    transactions.close();
    Thread making = maker;
    if (making != null) {
      making.interrupt();
    }
    processor.shutDown();
    executors.forEach(ScheduledExecutorService::shutdown);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the tail has started, before the web server; stopped in the opposite order. */
  @Override
  public int getPhase() {
    return 1;
  }
}
