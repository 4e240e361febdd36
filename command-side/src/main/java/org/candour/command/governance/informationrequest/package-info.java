/** Deciding on requests for information: answered, refused, reviewed. */
@NullMarked
package org.candour.command.governance.informationrequest;

import org.jspecify.annotations.NullMarked;
