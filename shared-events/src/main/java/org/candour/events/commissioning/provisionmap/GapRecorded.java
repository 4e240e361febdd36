package org.candour.events.commissioning.provisionmap;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/** Something is missing at a site. */
@EventType(value = "provision-map.gap-recorded", visibility = Visibility.PUBLIC)
public record GapRecorded(
    String service, @Nullable String group, @Nullable Integer people, @Nullable String note)
    implements ProvisionMapEvent {}
