/** The events of requests for information. */
@NullMarked
package org.candour.events.governance.informationrequest;

import org.jspecify.annotations.NullMarked;
