package org.candour.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.query.platform.View;
import org.candour.query.platform.ViewReader;
import org.candour.query.platform.Views;
import org.candour.query.testing.Examples;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestIssuer;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Every view has plain pages. */
class RegisterPagesTest {

  private static ConfigurableApplicationContext context;
  private static Http http;
  private static long last;
  private static TestIssuer issuer;

  /** Who sees every register whole. */
  private static final Account AUDITOR =
      new Account("an-auditor", Set.of(Role.AUDITOR), Set.of(), null, true, null);

  @BeforeAll
  static void start() {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(Examples.ofEverySubject());
    last = ledger.size() - 1;
    issuer = new TestIssuer();
    Map<String, Object> settings = new LinkedHashMap<>(issuer.settings());
    settings.put("candour.limits.address-per-minute", 0);
    settings.put("candour.limits.account-per-minute", 0);
    context = ledger.start(settings);
    http = new Http(context).with(issuer.token(AUDITOR));
    Waiting.caughtUp(context, ledger);
  }

  @AfterAll
  static void stop() {
    context.close();
    issuer.close();
  }

  /** All but the one that tests of the machinery bring, whose rows are theirs alone. */
  private static List<View<?>> views() {
    return context.getBean(Views.class).all().stream()
        .<View<?>>map(view -> view)
        .filter(view -> !view.name().equals("timeline"))
        .filter(view -> Modifier.isPublic(view.rowType().getModifiers()))
        .toList();
  }

  @TestFactory
  List<DynamicTest> every_view_is_listed_and_every_row_said() {
    return views().stream()
        .map(view ->
            DynamicTest.dynamicTest(
                view.name(),
                () -> {
                  String list = body("/registers/" + view.name() + "?asAt=" + last);
                  assertThat(list).contains("<h1>", "As at", "class=\"cards\"");
                  assertThat(body("/registers")).contains("/registers/" + view.name());
                  var asAt =
                      context
                          .getBean(org.candour.query.platform.Clockwork.class)
                          .resolve(null)
                          .asAt();
                  context
                      .getBean(ViewReader.class)
                      .list(AUDITOR, view, asAt, List.of(), null, 5)
                      .rows()
                      .forEach(row ->
                          assertThat(
                                  body(
                                      "/registers/"
                                          + view.name()
                                          + "/"
                                          + row.key().replace(" ", "%20")))
                              .contains("<dt>", "entry " + row.since())
                              .doesNotContain("null"));
                }))
        .toList();
  }

  @Test
  void a_list_is_filtered_by_what_its_view_offers_and_by_nothing_else() {
    assertThat(body("/registers/commitments?state=MISSED")).contains("1 of 1");
    assertThat(body("/registers/commitments?state=DECLINED")).contains("0 of 1");
    assertThat(http.page("/registers/commitments?colour=red").statusCode()).isEqualTo(422);
    assertThat(http.page("/registers/nothing").statusCode()).isEqualTo(404);
    assertThat(http.page("/registers/timeline").statusCode()).isEqualTo(404);
    assertThat(http.page("/registers/commitments/nothing").statusCode()).isEqualTo(404);
  }

  private static String body(String address) {
    var answer = http.page(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }
}
