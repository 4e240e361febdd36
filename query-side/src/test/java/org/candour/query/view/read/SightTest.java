package org.candour.query.view.read;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candour.events.Role;
import org.candour.events.Visibility;
import org.candour.events.access.Account;
import org.candour.events.id.EstablishmentCode;
import org.candour.events.id.OrganisationId;
import org.candour.events.id.StreamId;
import org.candour.query.ledger.Audience;
import org.candour.query.testing.Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rule in SQL beside the rule in Java, over every combination of what they rest on. */
@Tag("server")
class SightTest {

  private static final EstablishmentCode HERE = new EstablishmentCode("HYI");
  private static final EstablishmentCode THERE = new EstablishmentCode("BXI");
  private static final OrganisationId OURS = new OrganisationId("GB-CHC-300001");
  private static final List<StreamId> SUBJECTS =
      List.of(
          HERE.stream(),
          THERE.stream(),
          OURS.stream(),
          new StreamId("board", "HYI"),
          new StreamId("organisation", "GB-CHC-300011"));

  @Test
  void eachRowIsOnceInWhatAnAccountSeesOrOnceInWhatItDoesNotAsTheRuleSays() throws SQLException {
    List<Audience> audiences = audiences();
    try (Connection connection = Server.ledger().connect("candour_query")) {
      for (Account account : accounts()) {
        List<Integer> open = audiences.stream().map(a -> a.includes(account) ? 1 : 0).toList();
        List<Integer> closed = open.stream().map(part -> 1 - part).toList();
        RowVisibility sight = RowVisibility.of(account);
        assertThat(parts(connection, sight.seen(), audiences)).as("%s", account).isEqualTo(open);
        assertThat(parts(connection, sight.hidden(), audiences))
            .as("%s", account)
            .isEqualTo(closed);
      }
    }
  }

  private static List<Audience> audiences() {
    List<Audience> audiences = new ArrayList<>();
    for (Visibility visibility : Visibility.values()) {
      subsets(SUBJECTS).forEach(subjects -> audiences.add(new Audience(visibility, subjects)));
    }
    return audiences;
  }

  private static List<Account> accounts() {
    List<Set<Role>> roles =
        Stream.concat(
                subsets(List.of(Role.values())).filter(held -> held.size() < 3),
                Stream.of(Set.of(Role.values())))
            .toList();
    List<Account> accounts = new ArrayList<>();
    for (Set<Role> held : roles) {
      for (Set<EstablishmentCode> at : subsets(List.of(HERE, THERE)).toList()) {
        for (@Nullable OrganisationId of : new OrganisationId[] {null, OURS}) {
          accounts.add(new Account("a", held, at, of, false, null));
          accounts.add(new Account("a", held, at, of, true, null));
        }
      }
    }
    return accounts;
  }

  private static <T> Stream<Set<T>> subsets(List<T> all) {
    return IntStream.range(0, 1 << all.size())
        .mapToObj(bits ->
            IntStream.range(0, all.size())
                .filter(i -> (bits >> i & 1) == 1)
                .mapToObj(all::get)
                .collect(java.util.stream.Collectors.toUnmodifiableSet()));
  }

  /** In how many of the parts each is. */
  private static List<Integer> parts(
      Connection connection, List<RowVisibility.Part> parts, List<Audience> audiences)
      throws SQLException {
    String sql =
        "SELECT 0"
            + parts.stream().map(p -> " + (" + p.condition() + ")::int").collect(joining())
            + " FROM (SELECT v AS visibility, string_to_array(s, ' ') AS subjects, n"
            + " FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS t (v, s, n)) rows ORDER BY n";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = 1;
      for (RowVisibility.Part part : parts) {
        for (Object parameter : part.parameters()) {
          statement.setObject(next++, parameter);
        }
      }
      statement.setArray(
          next++,
          connection.createArrayOf(
              "text", audiences.stream().map(a -> a.visibility().name()).toArray()));
      statement.setArray(
          next,
          connection.createArrayOf(
              "text", audiences.stream().map(a -> String.join(" ", a.names())).toArray()));
      List<Integer> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getInt(1));
        }
      }
      return found;
    }
  }
}
