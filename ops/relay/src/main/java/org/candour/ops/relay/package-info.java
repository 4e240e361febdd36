/** Carries the ledger's feed into a Kafka topic, in order and at least once. */
@NullMarked
package org.candour.ops.relay;

import org.jspecify.annotations.NullMarked;
