package org.candour.query.view;

import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a view become one that are of records which were joined.
 *
 * @param facet names the record that a row is of; null where its key does
 * @param under the row under another key, in which the record that stands is named
 * @param merge two rows under one key; the first is that of the record that stands, if it has one
 */
public record Merging<V>(
    @Nullable String facet, BiFunction<V, String, V> under, BinaryOperator<V> merge) {}
