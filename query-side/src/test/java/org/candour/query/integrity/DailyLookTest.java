package org.candour.query.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.candour.query.testing.History;
import org.candour.query.testing.Http;
import org.candour.query.testing.Server;
import org.candour.query.testing.TestLedger;
import org.candour.query.testing.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What the query side keeps is folded afresh once a day, and what is found stands on its pages. */
@Tag("server")
class DailyLookTest {

  @Test
  void whatWasChangedBesideTheLogIsFoundInTheRowsThemselves() throws SQLException {
    TestLedger ledger = Server.ledger();
    ledger.appendAll(History.holloway());
    try (ConfigurableApplicationContext context = ledger.start()) {
      Waiting.caughtUp(context, ledger);
      Http http = new Http(context);
      DailyLook daily = context.getBean(DailyLook.class);

      daily.look();
      assertThat(http.get("/health").body()).contains("\"besideTheLog\":{\"status\":\"UP\"}");

      run(ledger, "UPDATE view.closures SET row = row || ' '");
      run(ledger, "UPDATE reading.head SET number = 2");
      daily.look();
      assertThat(http.get("/health").body()).contains("\"besideTheLog\":{\"status\":\"DIFFERS\"}");
      assertThat(http.page("/status").body())
          .contains(
              "The row " + History.HOLLOWAY_CLOSURE + " of the view closures differs in row",
              "Of the reading log are missing: readings 1 to 2");
    }
  }

  private static void run(TestLedger ledger, String sql) throws SQLException {
    try (Connection connection = ledger.connect("candour_query");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
