package org.candour.query.web.market;

import org.candour.query.commissioning.market.Figure;
import org.candour.query.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A list that the market’s page shows.
 *
 * @param figure how many rows it has, and which
 * @param fact the name of the fact that the list is about; null where the heading says it
 */
record MarketList<V>(
    String id, String title, View<V> view, Figure figure, String label, @Nullable String fact) {}
