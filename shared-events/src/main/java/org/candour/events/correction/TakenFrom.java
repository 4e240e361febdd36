package org.candour.events.correction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.candour.events.Event;

/**
 * A component of an event that may have been taken over from the last event of another type in the
 * same stream, whose component of the same name it is. What is corrected there is corrected here
 * too, as long as both say the same.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface TakenFrom {
  Class<? extends Event> value();
}
