package org.candour.query.access;

import java.util.HashSet;
import java.util.Set;
import org.candour.events.Role;
import org.candour.events.access.Account;
import org.candour.events.log.tree.Tile;
import org.candour.ops.access.HasAccount;
import org.candour.query.ledger.LedgerEntry;
import org.candour.query.reading.ReadingLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets an account read whole entries, and notes in the reading log those that are not public. */
@Configuration(proxyBeanMethods = false)
class AccountEntryAccess {

  @Bean
  EntryAccessFactory access(ReadingLog readings) {
    return _ -> new OfAccount(HasAccount.current(), readings, new HashSet<>());
  }

  private record OfAccount(Account account, ReadingLog readings, Set<Long> noted)
      implements EntryAccess {

    @Override
    public boolean mayRead(LedgerEntry entry) {
      boolean open = entry.audience().includes(account);
      if (open && !entry.audience().isPublic() && noted.add(entry.index())) {
        readings.note(account, "evidence", Long.toString(entry.index()), entry.index());
      }
      return open;
    }

    @Override
    public boolean mayReadBundle(Tile bundle) {
      boolean open =
          account.roles().contains(Role.AUDITOR) || account.roles().contains(Role.INSPECTOR);
      if (open) {
        readings.note(account, "bundle", bundle.path(), bundle.first());
      }
      return open;
    }
  }
}
