package org.candour.events.governance.informationrequest;

import java.time.LocalDate;
import org.candour.events.EventType;
import org.candour.events.Visibility;

/**
 * Whoever is to answer took longer, to weigh the public interest.
 *
 * @param exemption the section of the Act that depends on it: 43(2)
 * @param to the last day now
 */
@EventType(value = "information-request.extended", visibility = Visibility.PUBLIC)
public record AnswerExtended(String exemption, LocalDate to) implements InformationRequestEvent {}
