package org.candour.events.governance.informationrequest;

import org.candour.events.EventType;
import org.candour.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The request was refused.
 *
 * @param exemption the section of the Act that allows that: 40(2)
 */
@EventType(value = "information-request.refused", visibility = Visibility.PUBLIC)
public record InformationRefused(String exemption, @Nullable String why)
    implements InformationRequestEvent {}
