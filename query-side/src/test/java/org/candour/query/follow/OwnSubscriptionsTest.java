package org.candour.query.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.follow.subscription.Rhythm;
import org.candour.query.follow.subscription.Subscription;
import org.candour.query.follow.subscription.Subscriptions;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("server")
class OwnSubscriptionsTest {

  private static final String MINE = "/follow/mine";
  private static final Instant ASKED = Instant.parse("2026-06-01T09:00:00Z");
  private static final Instant TOLD = Instant.parse("2026-06-08T06:00:00Z");
  private static final Account ANN = account("ann");
  private static final Account BOB = account("bob");

  private static TestLedger ledger;
  private static TestIssuer issuer;
  private static ConfigurableApplicationContext context;
  private static Http http;

  @BeforeAll
  static void start() {
    ledger = Server.ledger();
    ledger.appendAll(History.holloway());
    issuer = new TestIssuer();
    context = ledger.start(issuer.settings());
    http = new Http(context);
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  @AfterEach
  void forgetEverybody() {
    ledger.rows("DELETE FROM reading.digest RETURNING id");
  }

  private static Account account(String id) {
    return new Account(id, Set.of(Role.INSPECTOR), Set.of(), null, true, null);
  }

  private static Http as(Account account) {
    return http.with(issuer.token(account));
  }

  private static Subscription asked(@Nullable Account by) {
    Subscription wish =
        new Subscription(
            UUID.randomUUID(),
            "secret",
            (by == null ? "somebody" : by.id()) + "@example.org",
            Map.of("establishment", "HYI"),
            Rhythm.DAILY,
            by,
            by == null ? null : ASKED,
            0,
            null,
            0);
    assertThat(context.getBean(Subscriptions.class).ask(wish, ASKED)).isTrue();
    return wish;
  }

  private static Subscription confirmed(Account by) {
    Subscription wish = asked(by);
    context.getBean(Subscriptions.class).confirm(wish, 0, ASKED);
    return wish;
  }

  private static String body(Account of) {
    return as(of).page(MINE).body();
  }

  private static int change(Account by, Subscription of, String how) {
    return as(by).send("POST", MINE + "?digest=" + of.id() + how, "text/html").statusCode();
  }

  @Test
  void whoeverFollowsSeesInWordsWhatHowOftenSinceWhenAndWhenLastTold() {
    context.getBean(Subscriptions.class).told(confirmed(ANN), 1, TOLD);

    assertThat(body(ANN))
        .contains("<h1>What you follow by e-mail</h1>", "<a href=\"/prisons/HYI\">Holloway</a>")
        .contains("ann@example.org", "Every day on which something is new")
        .contains("1 June 2026, 10:00am", "8 June 2026, 7:00am")
        .doesNotContain("secret", "may not have arrived");
  }

  @Test
  void whatIsNotConfirmedOrMayNotHaveArrivedIsSaidSo() {
    Subscription doubtful = confirmed(ANN);
    context.getBean(Subscriptions.class).doubted(doubtful, 1, TOLD);
    asked(ANN);

    assertThat(body(ANN))
        .contains("None yet. A later message may not have arrived")
        .contains("Not yet. Open the link in the message that we sent to this address");
  }

  @Test
  void nobodySeesOrChangesWhatSomebodyElseFollows() {
    Subscription anns = confirmed(ANN);
    Subscription nobodys = asked(null);

    assertThat(body(BOB))
        .contains("You follow nothing by e-mail.")
        .doesNotContain("ann@example.org", "somebody@example.org");
    assertThat(change(BOB, anns, "&stop=yes")).isEqualTo(404);
    assertThat(change(BOB, anns, "&rhythm=WEEKLY")).isEqualTo(404);
    assertThat(change(ANN, nobodys, "&stop=yes")).isEqualTo(404);
    assertThat(ledger.rows("SELECT id FROM reading.digest WHERE rhythm = 'DAILY'")).hasSize(2);
  }

  @Test
  void howOftenIsChangedFromTheNextMessageOn() {
    Subscription own = confirmed(ANN);

    assertThat(change(ANN, own, "&rhythm=WEEKLY")).isEqualTo(200);
    assertThat(body(ANN))
        .contains("Every Monday on which something is new", "Write to me every day instead");
    assertThat(
            ledger.rows(
                "SELECT id FROM reading.digest WHERE next_at > now()"
                    + " AND extract(isodow FROM next_at) = 1"))
        .hasSize(1);
  }

  @Test
  void whatIsEndedIsGone() {
    Subscription own = confirmed(ANN);

    assertThat(change(ANN, own, "&stop=yes")).isEqualTo(200);
    assertThat(ledger.rows("SELECT id FROM reading.digest")).isEmpty();
    assertThat(change(ANN, own, "&stop=yes")).isEqualTo(404);
  }

  @Test
  void aWishThatCannotBeReadChangesNothing() {
    Subscription own = confirmed(ANN);

    assertThat(change(ANN, own, "")).isEqualTo(422);
    assertThat(change(ANN, own, "&rhythm=HOURLY")).isEqualTo(422);
    assertThat(as(ANN).send("POST", MINE + "?digest=mine", "text/html").statusCode())
        .isEqualTo(404);
    assertThat(ledger.rows("SELECT id FROM reading.digest WHERE rhythm = 'DAILY'")).hasSize(1);
  }

  @Test
  void whoeverIsNotSignedInIsLedToSignIn() {
    assertThat(http.page(MINE).statusCode()).isEqualTo(302);
    assertThat(http.send("POST", MINE + "?stop=yes", "text/html").statusCode()).isEqualTo(302);
  }

  @Test
  void theDeskAndThePagesOnWhichOneFollowsLeadThere() {
    assertThat(as(ANN).page("/desk").body()).contains("href=\"" + MINE + "\"");
    assertThat(as(ANN).page("/follow").body()).contains("href=\"" + MINE + "\"");
    assertThat(http.page("/follow").body()).doesNotContain(MINE);
  }
}
