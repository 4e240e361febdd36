package org.candour.query.web.recording.importing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.candour.events.access.Account;
import org.candour.query.web.recording.importing.file.Catalogue;
import org.candour.query.web.recording.importing.file.FileLine;
import org.candour.query.web.recording.importing.file.ImportFile;

/** A file that an account checks or records, in memory as its session is. */
final class ImportJob {

  /** What is done with the file. */
  enum Work {
    CHECK,
    RECORD
  }

  /** How that stands. */
  enum Status {
    RUNNING,
    ENDED,
    STOPPED,
    /** The token is not good any more: its owner has to sign in again. */
    SIGNED_OUT,
    /** The command side does not answer. */
    AWAY
  }

  private final String id = UUID.randomUUID().toString();
  private final Account account;
  private final ImportFile file;
  private final Catalogue catalogue;
  private final AtomicReferenceArray<LineState> states;
  private volatile String token;
  private volatile Work work = Work.CHECK;
  private volatile Status status = Status.RUNNING;
  private volatile int done;
  private volatile CountDownLatch stop = new CountDownLatch(1);
  private volatile CountDownLatch ended = new CountDownLatch(1);

  ImportJob(Account account, String token, ImportFile file, Catalogue catalogue) {
    this.account = account;
    this.token = token;
    this.file = file;
    this.catalogue = catalogue;
    this.states = new AtomicReferenceArray<>(file.lines().size());
    for (int at = 0; at < states.length(); at++) {
      states.set(at, new LineState.Unchecked());
    }
  }

  /** Hard to guess; a page that was open longer does not move the next import. */
  String id() {
    return id;
  }

  Account account() {
    return account;
  }

  ImportFile file() {
    return file;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  String token() {
    return token;
  }

  /** Whoever looks at it brings the newest token of its owner. */
  void renew(String newer) {
    token = newer;
  }

  Work work() {
    return work;
  }

  Status status() {
    return status;
  }

  boolean isRunning() {
    return status == Status.RUNNING;
  }

  /** How many lines were dealt with in this run. */
  int done() {
    return done;
  }

  void done(int lines) {
    done = lines;
  }

  LineState state(int at) {
    return states.get(at);
  }

  void state(int at, LineState state) {
    states.set(at, state);
  }

  /** A line with how it stands. */
  record Standing(FileLine line, LineState state) {}

  /** The lines of which something holds. */
  List<Standing> lines(Predicate<LineState> holds) {
    return IntStream.range(0, states.length())
        .mapToObj(at -> new Standing(file.lines().get(at), states.get(at)))
        .filter(each -> holds.test(each.state()))
        .toList();
  }

  /** Begins a run. */
  void begin(Work next) {
    done = 0;
    stop = new CountDownLatch(1);
    ended = new CountDownLatch(1);
    work = next;
    status = Status.RUNNING;
  }

  void end(Status how) {
    status = how;
    ended.countDown();
  }

  /** Asks it to stop after the line that it is at. */
  void stop() {
    stop.countDown();
  }

  /** Waits, unless it is to stop; whether it is. */
  boolean isStoppedWithin(Duration time) throws InterruptedException {
    return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Waits for the run to end, but not longer than a reader would. */
  void await(Duration patience) {
    try {
      boolean _ = ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
