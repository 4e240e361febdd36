/** Made-up events that are not public, so that tests can look for them where they must not be. */
@NullMarked
package org.candour.events.canary;

import org.jspecify.annotations.NullMarked;
