package org.candour.query.opendata.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candour.events.access.Account;
import org.candour.events.entry.CommandRef;
import org.candour.events.entry.EntryMetadata;
import org.candour.events.governance.board.MeetingCalled;
import org.candour.events.governance.board.terms.AgendaItemBuilder;
import org.candour.events.governance.board.terms.AgendaKind;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.AuthorisedLedger;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.ledger.LedgerReader;
import org.candour.query.testing.Draft;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A file holds whole what it takes in, up to as many rows as there may be. */
@Tag("server")
class CommandFileTest {

  private static ConfigurableApplicationContext context;

  /** Two boards are called to a meeting; the second is about what the first was called for. */
  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(List.of(called("XAA", null), called("XAB", 0L)));
    context = ledger.start();
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  private static Draft called(String prison, @Nullable Long about) {
    Draft draft =
        Draft.entry(
            new StreamId("board", prison),
            "2026-01-10",
            new MeetingCalled(
                LocalDate.parse("2026-02-10"),
                List.of(
                    AgendaItemBuilder.builder()
                        .title("Money")
                        .kind(AgendaKind.DECISION)
                        .about(about)
                        .build()),
                List.of()));
    EntryMetadata said = draft.circumstances();
    return draft.with(
        new EntryMetadata(
            said.by(),
            new CommandRef(UUID.randomUUID().toString(), "call-meeting", "ab".repeat(32)),
            said.occurredOn(),
            null,
            null,
            List.of(),
            List.of(),
            null,
            null));
  }

  private static CommandFile file() {
    return new CommandFile(context.getBean(AuthorisedLedger.class), Account.PUBLIC, "a/log");
  }

  private static List<LedgerEntry> entry(long index) {
    return List.of(context.getBean(LedgerReader.class).entry(index).orElseThrow().recorded());
  }

  /** The number of an entry is one too where it stands in a part, and not as a link. */
  @Test
  void whatANumberInAPartCitesComesAlong() {
    CommandFile file = file();
    assertThat(file.add(entry(1), 10)).isTrue();
    assertThat(file.rows()).hasSize(2);
    assertThat(file.rows().getLast())
        .containsEntry("establishment", "XAB")
        .containsEntry("agenda[1].about", "$entry:a/log/0");
  }

  @Test
  void whatWouldBeTooMuchIsLeftForTheNextFile() {
    CommandFile file = file();
    assertThat(file.add(entry(0), 1)).isTrue();
    assertThat(file.add(entry(1), 1)).isFalse();
    assertThat(file.rows()).hasSize(1);
  }

  @Test
  void whatComesFirstIsTakenInWhole() {
    CommandFile file = file();
    assertThat(file.add(entry(1), 1)).isTrue();
    assertThat(file.rows()).hasSize(2);
  }
}
