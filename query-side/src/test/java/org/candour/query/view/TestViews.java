package org.candour.query.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.candour.events.estate.closure.FamiliesInformed;
import org.candour.query.ledger.LedgerEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A view that counts, and refuses what a test tells it to. */
@Configuration(proxyBeanMethods = false)
class TestViews {

  /** What {@link FamiliesInformed#means()} the view cannot place. */
  static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

  @Bean
  Tally tally() {
    return new Tally();
  }

  /** How many families were told, and by what means the last. */
  record Count(long times, String last) {}

  static final class Tally implements View<Count> {
    @Override
    public String name() {
      return "tally";
    }

    @Override
    public Class<Count> rowType() {
      return Count.class;
    }

    @Override
    public Set<String> keys(LedgerEntry entry) {
      return entry.event() instanceof FamiliesInformed
          ? Set.of("all", entry.stream().id())
          : Set.of();
    }

    @Override
    public Optional<Count> evolve(String key, Optional<Count> row, LedgerEntry entry) {
      String means = ((FamiliesInformed) entry.event()).means();
      if (REFUSED.contains(means)) {
        throw new IllegalStateException("Cannot place " + means);
      }
      if (means.equals("forget")) {
        return Optional.empty();
      }
      return Optional.of(new Count(row.map(Count::times).orElse(0L) + 1, means));
    }

    @Override
    public List<Facet<Count>> facets() {
      return List.of(Facet.one("last", Count::last));
    }
  }
}
