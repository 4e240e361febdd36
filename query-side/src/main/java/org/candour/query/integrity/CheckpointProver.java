package org.candour.query.integrity;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.candour.events.log.Checkpoint;
import org.candour.events.log.tree.Frontier;
import org.candour.events.log.tree.Hash;
import org.candour.query.halt.KeptHalt;
import org.candour.query.halt.UnprovenException;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.proof.SignedRoots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares what was read for the views with each checkpoint as it is signed, which is after its
 * entries were read. Between the last root that agreed and the end of what was read only the hashes
 * of entries are read again; that they are still those which were read shows in the root at the
 * end.
 */
@Component
class CheckpointProver implements ApplicationListener<ApplicationStartedEvent>, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointProver.class);
  private static final long EVERY_MILLIS = 500;
  private static final int PAGE = 10_000;

  /** Of more the newest are compared, which say all that the older ones do. */
  private static final int MOST_COMPARED = 100;

  private static final String STANDING =
      """
      SELECT f.size, f.frontier, coalesce(p.leaves, 0), coalesce(p.frontier, '')
      FROM view.proof f, view.progress p WHERE p.name = '*'
      """;

  private final JdbcClient views;
  private final LedgerReader reader;
  private final SignedRoots roots;
  private final KeptHalt halt;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("checkpoint-prover").daemon().factory());

  CheckpointProver(JdbcClient views, LedgerReader reader, SignedRoots roots, KeptHalt halt) {
    this.views = views;
    this.reader = reader;
    this.roots = roots;
    this.halt = halt;
  }

  /** How far what was read was compared, and how far it was read. */
  private record Standing(Frontier proven, Frontier read) {}

  @Override
  public void onApplicationEvent(ApplicationStartedEvent started) {
    var _ = looks.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      halt.refresh();
      if (!halt.isRaised()) {
        views
            .sql(STANDING)
            .query((rs, _) ->
                new Standing(
                    Frontier.of(rs.getLong(1), rs.getBytes(2)),
                    Frontier.of(rs.getLong(3), rs.getBytes(4))))
            .optional()
            .ifPresent(this::prove);
      }
    } catch (UnprovenException e) {
      LOG.debug("The notice is raised", e);
    } catch (DataAccessException e) {
      LOG.debug("Not compared now, and tried again", e);
    } catch (RuntimeException e) {
      LOG.error("What was read could not be compared with what was signed", e);
    }
  }

  private void prove(Standing standing) {
    List<Checkpoint> signed =
        roots.within(standing.proven().size(), standing.read().size(), MOST_COMPARED);
    if (signed.isEmpty()) {
      return;
    }
    Frontier tree = standing.proven();
    for (Checkpoint checkpoint : signed) {
      tree = grown(tree, checkpoint.size());
      roots.compare(checkpoint, tree);
    }
    Frontier proven = tree;
    roots.compare(standing.read(), grown(tree, standing.read().size()));
    views
        .sql("UPDATE view.proof SET size = ?, frontier = ? WHERE size < ?")
        .params(proven.size(), proven.toBytes(), proven.size())
        .update();
  }

  private Frontier grown(Frontier from, long size) {
    Frontier tree = from;
    while (tree.size() < size) {
      List<Hash> leaves = reader.leafHashes(tree.size(), Math.min(size, tree.size() + PAGE));
      if (leaves.isEmpty()) {
        throw roots.missing(tree.size());
      }
      tree = tree.append(leaves);
    }
    return tree;
  }

  @Override
  public void destroy() {
    looks.shutdownNow();
  }
}
