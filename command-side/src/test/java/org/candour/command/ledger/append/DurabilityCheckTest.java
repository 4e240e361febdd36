package org.candour.command.ledger.append;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.candour.command.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger does not run where a commit may be lost. */
@Tag("server")
class DurabilityCheckTest {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @Test
  void durableSettingsAreAccepted() {
    assertThatCode(() -> DurabilityCheck.check(DATABASE.as("candour_command")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"remote_apply", "remote_write"})
  void waitingForAReplicaAsWellIsAccepted(String commit) {
    assertThatCode(() ->
            DurabilityCheck.check(
                DATABASE.as("candour_command", "-c synchronous_commit=" + commit)))
        .doesNotThrowAnyException();
  }

  @Test
  void aCommitThatIsNotWaitedForIsRefusedByName() {
    assertThatThrownBy(() ->
            DurabilityCheck.check(DATABASE.as("candour_command", "-c synchronous_commit=off")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("synchronous_commit = off")
        .hasMessageContaining("Set it to on");
  }
}
