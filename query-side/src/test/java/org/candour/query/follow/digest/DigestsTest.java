package org.candour.query.follow.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.access.Canaries;
import org.candour.query.api.problem.Params;
import org.candour.query.follow.Followed;
import org.candour.query.follow.subscription.Rhythm;
import org.candour.query.follow.subscription.Subscription;
import org.candour.query.follow.subscription.Subscriptions;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.candour.query.view.read.PointInTimeResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("server")
class DigestsTest {

  private static final String ME = "me@example.org";
  private static final String SITE = "https://candour.test";
  private static final ServerSetup SMTP = ServerSetupTest.SMTP.dynamicPort();

  private static TestLedger ledger;
  private static GreenMail mail;
  private static ConfigurableApplicationContext context;
  private static Http http;
  private static Digests digests;

  @BeforeAll
  static void start() {
    mail = new GreenMail(SMTP);
    mail.start();
    ledger = Server.ledger();
    ledger.appendAll(History.holloway());
    context =
        ledger.start(
            Map.of(
                "candour.public-address", SITE,
                "candour.mail.host", "localhost",
                "candour.mail.port", mail.getSmtp().getPort(),
                "candour.mail.start-tls", "false",
                "candour.mail.from", "record@candour.test"));
    http = new Http(context);
    digests = context.getBean(Digests.class);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    mail.stop();
  }

  @BeforeEach
  void forgetMessages() throws Exception {
    mail.purgeEmailFromAllMailboxes();
  }

  @AfterEach
  void forgetEverybody() {
    ledger.rows("DELETE FROM reading.digest RETURNING id");
  }

  /** A morning on which everybody's time has come. */
  private static Instant morning(int day) {
    return Instant.now().truncatedTo(ChronoUnit.DAYS).plus(8L * day, ChronoUnit.DAYS);
  }

  private static void append() {
    ledger.appendAll(History.canterbury());
    Waiting.caughtUp(context, ledger);
  }

  private static String body(MimeMessage message) {
    try {
      return message.getContent().toString().replace("\r\n", "\n");
    } catch (IOException | MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String link(String text, String what) {
    Matcher link = Pattern.compile(SITE + "(/follow/" + what + "\\?\\S+)").matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }

  private static MimeMessage only() {
    assertThat(mail.getReceivedMessages()).hasSize(1);
    return mail.getReceivedMessages()[0];
  }

  private static void subscribe(String search) throws Exception {
    int status =
        http.send("POST", "/follow?rhythm=DAILY&address=" + ME + search, "text/html").statusCode();
    assertThat(status).isEqualTo(200);
    String confirm = link(body(only()), "confirm");
    assertThat(http.page(confirm).body()).contains("Yes, write to me");
    assertThat(http.send("POST", confirm, "text/html").statusCode()).isEqualTo(200);
    mail.purgeEmailFromAllMailboxes();
  }

  @Test
  void whatIsRecordedOnceAnAddressIsConfirmedIsToldOfOnce() throws Exception {
    subscribe("&establishment=CYI");
    append();
    digests.send(morning(1));

    MimeMessage message = only();
    assertThat(message.getSubject()).contains("new entries: Canterbury");
    assertThat(body(message))
        .contains("A closure order was made", SITE + "/entries/", SITE + "/prisons/CYI")
        .contains("You asked for this message every day.")
        .doesNotContain("announced the closure of Holloway");
    digests.send(morning(2));
    only();
  }

  @Test
  void nothingIsSentToAnAddressThatIsNotConfirmed() {
    http.send("POST", "/follow?address=" + ME, "text/html");
    append();
    digests.send(morning(1));

    assertThat(body(only())).contains("Somebody, we hope you");
  }

  @Test
  void ofAWishThatCouldNotBeAskedAboutNothingIsLeft() {
    int port = mail.getSmtp().getPort();
    mail.stop();
    try {
      assertThat(http.send("POST", "/follow?address=" + ME, "text/html").body())
          .contains("We cannot send e-mail at the moment. Try again later");
    } finally {
      mail = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
      mail.start();
    }
    assertThat(ledger.rows("SELECT id FROM reading.digest")).isEmpty();
  }

  @Test
  void oneClickStopsAndNothingIsLeft() throws Exception {
    subscribe("");
    append();
    digests.send(morning(1));
    MimeMessage message = only();
    String stop = link(message.getHeader("List-Unsubscribe", null), "stop").replace(">", "");

    assertThat(message.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(http.page(stop).body()).contains("Stop writing to me");
    assertThat(ledger.rows("SELECT id FROM reading.digest")).hasSize(1);
    assertThat(http.send("POST", stop + "&List-Unsubscribe=One-Click", "text/html").statusCode())
        .isEqualTo(200);
    assertThat(ledger.rows("SELECT id FROM reading.digest")).isEmpty();
    assertThat(http.page(stop).body()).contains("You have stopped following");
  }

  @Test
  void aSecretThatIsWrongOpensNothing() throws Exception {
    subscribe("");
    String id = String.valueOf(ledger.rows("SELECT id FROM reading.digest").getFirst().getFirst());
    http.send("POST", "/follow/stop?secret=guessed&digest=" + id, "text/html");

    assertThat(ledger.rows("SELECT id FROM reading.digest")).hasSize(1);
    assertThat(http.page("/follow/confirm?secret=guessed&digest=" + id).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatWasCutOffIsNotSentAgainAndTheNextMessageSaysSo() throws Exception {
    subscribe("");
    long before = ledger.size();
    append();
    Instant cutOff = morning(1);
    ledger.rows(
        "UPDATE reading.digest SET sending = "
            + ledger.size()
            + ", sending_at = '"
            + cutOff.minus(2, ChronoUnit.HOURS)
            + "' RETURNING id");
    digests.send(cutOff);
    assertThat(mail.getReceivedMessages()).isEmpty();

    append();
    digests.send(morning(3));
    assertThat(body(only()))
        .contains("An earlier message may not have reached you", "/new?since=" + before + "\n");
  }

  @Test
  void whoMayReadMoreIsToldThatThereIsSomethingAndNotWhatAsLongAsTheirRightsAreKnown() {
    Subscriptions subscriptions = context.getBean(Subscriptions.class);
    Account inspector =
        new Account("inspector-1", Set.of(Role.INSPECTOR), Set.of(), null, true, null);
    Instant now = Instant.now();
    Subscription wish =
        new Subscription(
            UUID.randomUUID(), "s", ME, Map.of(), Rhythm.DAILY, inspector, now, 0, null, 0);
    assertThat(subscriptions.ask(wish, now)).isTrue();
    subscriptions.confirm(wish, ledger.size(), now);
    ledger.appendAll(Canaries.entries());
    Waiting.caughtUp(context, ledger);

    digests.send(Rhythm.DAILY.next(now));
    assertThat(body(only()))
        .contains("is not public. Sign in to read it", SITE + "/entries/")
        .doesNotContain(Canaries.secret(0), Canaries.secret(1), Canaries.secret(2));

    ledger.rows(
        "UPDATE reading.digest SET position = "
            + (ledger.size() - Canaries.entries().size())
            + " RETURNING id");
    digests.send(now.plus(9, ChronoUnit.DAYS));
    only();
  }

  @Test
  void whatIsNewOrChangedInAListIsToldOfOnceByItsRows() throws Exception {
    subscribe("&list=closures&kind=FULL");
    append();
    digests.send(morning(1));

    MimeMessage message = only();
    assertThat(message.getSubject()).startsWith("1 new or changed row: Closures, ");
    assertThat(body(message))
        .contains("Closure of Canterbury\n", SITE + "/closures/" + History.CANTERBURY_CLOSURE)
        .contains(SITE + "/closures?kind=FULL\n", "You asked for this message every day.")
        .doesNotContain("Holloway", "not public");
    digests.send(morning(2));
    only();
  }

  @Test
  void rowsThatAreNotPublicAreCountedForWhoMayReadThemAndForNobodyElse() {
    Subscriptions subscriptions = context.getBean(Subscriptions.class);
    Account inspector =
        new Account("inspector-1", Set.of(Role.INSPECTOR), Set.of(), null, true, null);
    Instant now = Instant.now();
    ledger.appendAll(Canaries.entries());
    Waiting.caughtUp(context, ledger);
    for (Account account : Arrays.asList(null, inspector)) {
      Subscription wish =
          new Subscription(
              UUID.randomUUID(),
              "s",
              ME,
              Map.of("list", "cages"),
              Rhythm.DAILY,
              account,
              account == null ? null : now,
              0,
              null,
              0);
      assertThat(subscriptions.ask(wish, now)).isTrue();
      subscriptions.confirm(wish, 0, now);
    }
    digests.send(Rhythm.DAILY.next(now));

    assertThat(body(only()))
        .contains("not public. Sign in to see the whole list.", SITE + "/registers/cages\n")
        .doesNotContain("canary", "confided", "minuted", "sealed");
  }

  @Test
  void anAddressThatIsNoneIsSaidSoWithWhatWasTyped() {
    String page =
        http.send("POST", "/follow?rhythm=DAILY&address=me%20example", "text/html").body();

    assertThat(page)
        .contains("Error: Follow: All entries", "Enter an e-mail address, such as", "me example");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void anAddressIsNotFloodedWithQuestions() {
    for (int i = 0; i < 6; i++) {
      assertThat(http.send("POST", "/follow?address=" + ME, "text/html").body())
          .contains("Check your e-mail");
    }
    assertThat(mail.getReceivedMessages()).hasSize(3);
  }

  @Test
  void aNameCannotSmuggleAHeaderIn() {
    Followed all =
        Followed.of(context.getBean(PointInTimeResolver.class), Params.of(Map.of("type", "a.b")));
    digests.ask(all, ME, Rhythm.DAILY, Account.PUBLIC);

    assertThat(new Message(ME, "One\r\nBcc: you@example.org", "", "").plainSubject())
        .isEqualTo("One Bcc: you@example.org");
    assertThat(List.of(mail.getReceivedMessages())).hasSize(1);
  }
}
