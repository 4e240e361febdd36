package org.candour.query.web.recording.importing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.candour.events.access.Account;
import org.candour.query.importing.UnfinishedImports;
import org.candour.query.web.recording.importing.ImportJob.Work;
import org.candour.query.web.recording.importing.file.Catalogue;
import org.candour.query.web.recording.importing.file.ImportFile;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Runs imports in the background, one of each account, with the token of its owner. The files are
 * in memory for a day; whoever uploads one again goes on where it was, as the ledger knows the keys
 * of its lines.
 */
@Component
class Imports implements DisposableBean {

  /** Each takes some ten times the bytes of its file. */
  private static final int MOST = 10;

  private static final Duration KEPT = Duration.ofDays(1);

  private final ImportRuns runs;
  private final UnfinishedImports unfinished;
  private final Cache<String, ImportJob> jobs =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterAccess(KEPT)
          .<String, ImportJob>removalListener((_, gone, _) -> stopped(gone))
          .build();

  Imports(ImportRuns runs, UnfinishedImports unfinished) {
    this.runs = runs;
    this.unfinished = unfinished;
  }

  private static void stopped(@Nullable ImportJob gone) {
    if (gone != null) {
      gone.stop();
    }
  }

  /** The import of an account. */
  Optional<ImportJob> of(Account account) {
    return Optional.ofNullable(jobs.getIfPresent(account.id()));
  }

  /** Takes a file in, in the place of the one before, and begins to check it. */
  ImportJob check(Account account, String token, ImportFile file, Catalogue catalogue) {
    ImportJob job = new ImportJob(account, token, file, catalogue);
    jobs.put(account.id(), job);
    start(job);
    return job;
  }

  /** Begins to record what was found right, or goes on with what was broken off. */
  void goOn(ImportJob job, Work work) {
    synchronized (job) {
      if (!job.isRunning()) {
        job.begin(work);
        start(job);
      }
    }
  }

  private void start(ImportJob job) {
    Thread.ofVirtual().name("import").start(() -> runs.run(job));
  }

  /** Lets a file go, of which nothing more is to be done. */
  void forget(ImportJob job) {
    job.stop();
    jobs.asMap().remove(job.account().id(), job);
    unfinished.forget(job.account(), job.file().name());
  }

  @Override
  public void destroy() {
    jobs.asMap().values().forEach(ImportJob::stop);
  }
}
