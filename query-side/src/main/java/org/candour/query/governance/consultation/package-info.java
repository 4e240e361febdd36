/** The views of consultations, and of what was consulted on. */
@NullMarked
package org.candour.query.governance.consultation;

import org.jspecify.annotations.NullMarked;
