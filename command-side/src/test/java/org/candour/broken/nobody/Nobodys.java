package org.candour.broken.nobody;

import org.candour.command.definition.Command;
import org.candour.command.stream.StreamCommand;
import org.candour.events.id.StreamId;

/** A command that no role may issue. */
@Command(
    name = "nobodys",
    title = "Do nothing",
    stream = "closure",
    by = {},
    says = {})
public record Nobodys(StreamId target) implements StreamCommand {}
