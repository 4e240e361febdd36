package org.candour.command.stream;

import org.candour.events.entry.Entry;

/** An entry with its place in the ledger, counted from 0. */
public record IndexedEntry(long index, Entry entry) {}
