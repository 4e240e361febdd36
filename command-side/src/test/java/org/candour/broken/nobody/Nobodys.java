package org.candour.broken.nobody;

import org.candour.command.platform.Command;
import org.candour.command.platform.StreamCommand;
import org.candour.events.StreamId;

/** A command that no role may issue. */
@Command(
    name = "nobodys",
    title = "Do nothing",
    stream = "closure",
    by = {})
public record Nobodys(StreamId target) implements StreamCommand {}
