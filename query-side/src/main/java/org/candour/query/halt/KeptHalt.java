package org.candour.query.halt;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The notice that what was read does not prove. It is kept in the views' database, so that it
 * outlives a restart and holds for every node on these views, until the views are made anew from
 * entries that do.
 */
@Component
public class KeptHalt implements Halt {

  private static final Logger LOG = LoggerFactory.getLogger(KeptHalt.class);

  private final JdbcClient views;
  private volatile @Nullable String raised;
  private volatile boolean kept;

  KeptHalt(JdbcClient views) {
    this.views = views;
  }

  /** Why nothing is shown, in a sentence without its full stop; empty while everything proves. */
  public Optional<String> why() {
    return Optional.ofNullable(raised);
  }

  /** Whether nothing is shown. */
  public boolean isRaised() {
    return raised != null;
  }

  /**
   * Stops this node at once. Whatever transaction is open here is about to be undone, so the notice
   * is written by a thread of its own.
   */
  @Override
  public synchronized void raise(UnprovenException unproven) {
    if (raised != null) {
      return;
    }
    raised = unproven.what();
    LOG.error(
        "The record is not shown any more, because it does not prove: {}. When you know why, run"
            + " ledgerctl verify and then ledgerctl rebuild views",
        unproven.what());
    Thread.ofPlatform().name("halt").daemon().start(() -> keep(unproven.what()));
  }

  private void keep(String why) {
    try {
      views
          .sql("INSERT INTO view.halt (at, why) VALUES (now(), ?) ON CONFLICT DO NOTHING")
          .param(why)
          .update();
      kept = true;
    } catch (DataAccessException e) {
      LOG.warn("The notice could not be kept, trying again: {}", e.getMessage());
    }
  }

  /** Reads whether another node raised it, or somebody lifted it. */
  public synchronized void refresh() {
    String known = raised;
    if (known != null && !kept) {
      keep(known);
      return;
    }
    Optional<String> there = views.sql("SELECT why FROM view.halt").query(String.class).optional();
    if (there.isPresent() && known == null) {
      LOG.error("The record is not shown, because it does not prove: {}", there.get());
    } else if (there.isEmpty() && known != null) {
      LOG.info("The record is shown again: the views were made anew from entries that prove");
    }
    kept = there.isPresent();
    raised = there.orElse(null);
  }
}
