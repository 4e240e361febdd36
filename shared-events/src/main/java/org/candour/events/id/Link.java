package org.candour.events.id;

/**
 * An earlier entry that something comes from or is for. The entry's stream stands beside its index,
 * so that both ends can show the link.
 *
 * @param entry the index of the entry
 * @param stream the stream that it belongs to
 */
public record Link(long entry, StreamId stream) {}
