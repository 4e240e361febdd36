package org.candour.query.view;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the row of a view, or a part of one. Its generated builder copies a row with some
 * components changed; lists of a built row are immutable and never null, and take single items.
 */
@RecordBuilder.Template(
    options =
        @RecordBuilder.Options(
            useImmutableCollections = true,
            addSingleItemCollectionBuilders = true))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface ViewRow {}
