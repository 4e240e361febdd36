package org.candour.command.ledger.durability;

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
    assertThatCode(() -> new DurabilityCheck(0).check(DATABASE.as("candour_command")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"remote_apply", "remote_write"})
  void waitingForAReplicaAsWellIsAccepted(String commit) {
    assertThatCode(() ->
            new DurabilityCheck(0)
                .check(DATABASE.as("candour_command", "-c synchronous_commit=" + commit)))
        .doesNotThrowAnyException();
  }

  @Test
  void aCommitThatIsNotWaitedForIsRefusedByName() {
    assertThatThrownBy(() ->
            new DurabilityCheck(0)
                .check(DATABASE.as("candour_command", "-c synchronous_commit=off")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("synchronous_commit = off")
        .hasMessageContaining("Set it to on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"remote_write", "local", "off"})
  void whereStandbysMustHaveACommitItIsNotEnoughThatTheyWereSentIt(String commit) {
    assertThatThrownBy(() ->
            new DurabilityCheck(1)
                .check(DATABASE.as("candour_command", "-c synchronous_commit=" + commit)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("synchronous_commit = " + commit)
        .hasMessageContaining("Set it to on");
  }

  @Test
  void whereStandbysMustHaveACommitPostgresMustAskForThem() {
    assertThatThrownBy(() -> new DurabilityCheck(2).check(DATABASE.as("candour_command")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("synchronous_standby_names = ''")
        .hasMessageContaining("must be on 2 standby(s) (candour.ledger.standbys)")
        .hasMessageContaining("Set it to 'ANY 2 (…)'");
  }
}
