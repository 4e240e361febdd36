/** The market: who bids, is awarded, is named as a partner and is paid. */
@NullMarked
package org.candour.query.commissioning.market;

import org.jspecify.annotations.NullMarked;
