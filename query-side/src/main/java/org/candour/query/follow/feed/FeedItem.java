package org.candour.query.follow.feed;

import java.time.Instant;

/**
 * One entry of a feed.
 *
 * @param name what it is of, the same for ever
 * @param address where it leads, from the root of the site
 * @param text more about it, as plain text
 */
record FeedItem(String name, String title, String address, Instant updated, String text) {}
