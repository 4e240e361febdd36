package org.candour.events.outcomes.framework;

import org.candour.events.EventType;
import org.candour.events.PartialDate;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Guidance was issued: how outcomes are set and measured, and with whom.
 *
 * @param document where it can be read
 * @param from from when it holds
 */
@EventType(value = "framework.guidance-issued", visibility = Visibility.PUBLIC)
public record GuidanceIssued(
    String version, String title, @Nullable String document, PartialDate from)
    implements FrameworkEvent {}
