package org.candour.query.follow.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as whoever asked for it looks after it.
 *
 * @param confirmedAt when its address was confirmed; null if it is not yet
 * @param toldAt when the last message was sent; null if none was yet
 */
public record OwnSubscription(
    Subscription subscription, @Nullable Instant confirmedAt, @Nullable Instant toldAt) {}
