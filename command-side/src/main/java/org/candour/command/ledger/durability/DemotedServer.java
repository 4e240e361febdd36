package org.candour.command.ledger.durability;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Has a pool give up connections to a server that only reads: it was the primary once, or an
 * address that once led to the primary now leads elsewhere. The pool itself gives up those that
 * broke (class 08) or whose server is going (57P01 to 57P03).
 */
public final class DemotedServer implements SQLExceptionOverride {

  private static final String READ_ONLY_SQL_TRANSACTION = "25006";

  @java.lang.Override
  public Override adjudicate(SQLException e) {
    return READ_ONLY_SQL_TRANSACTION.equals(e.getSQLState())
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
