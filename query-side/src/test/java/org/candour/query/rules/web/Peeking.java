package org.candour.query.rules.web;

import org.candour.query.rules.ledger.LedgerReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page that reads past everybody. */
record Peeking(LedgerReader reader, JdbcClient tables) {}
