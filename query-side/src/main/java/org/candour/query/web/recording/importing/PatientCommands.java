package org.candour.query.web.recording.importing;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.candour.query.web.recording.CommandSide;
import org.candour.query.web.recording.CommandSide.Answer;
import org.candour.query.web.recording.Problems;
import org.candour.query.web.recording.importing.ImportJob.Status;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the command side for one import, no faster than leaves others and its owner’s own pages
 * their turn, and again where it cannot answer at once.
 */
final class PatientCommands {

  /** 40 in a second are 2,400 in a minute, of the 3,000 that an account may send. */
  private static final Duration PACE = Duration.ofMillis(25);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final int TRIES = 10;
  private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);

  private final CommandSide commands;
  private final ImportJob job;

  PatientCommands(CommandSide commands, ImportJob job) {
    this.commands = commands;
    this.job = job;
  }

  /** An import that cannot go on for now. */
  static final class PausedException extends Exception {
    private static final long serialVersionUID = 1;

    private final Status status;

    PausedException(Status status) {
      this.status = status;
    }

    Status status() {
      return status;
    }
  }

  Answer rehearse(String command, ObjectNode body) throws PausedException, InterruptedException {
    return ask(() -> commands.rehearse(job.token(), command, body));
  }

  Answer record(String command, String key, ObjectNode body)
      throws PausedException, InterruptedException {
    return ask(() -> commands.record(job.token(), command, key, body));
  }

  private Answer ask(Supplier<Answer> request) throws PausedException, InterruptedException {
    pause(PACE);
    Duration pause = FIRST_PAUSE;
    for (int tries = 1; ; tries++) {
      Answer answer = request.get();
      if (Problems.isSignIn(answer)) {
        throw new PausedException(Status.SIGNED_OUT);
      }
      if (!AWAY.contains(answer.status()) && !answer.problem().equals("overtaken")) {
        return answer;
      }
      if (tries == TRIES) {
        throw new PausedException(Status.AWAY);
      }
      pause(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private void pause(Duration time) throws PausedException, InterruptedException {
    if (job.isStoppedWithin(time)) {
      throw new PausedException(Status.STOPPED);
    }
  }
}
