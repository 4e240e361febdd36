/** Tests of the views of consultations. */
@NullMarked
package org.candour.query.governance.consultation;

import org.jspecify.annotations.NullMarked;
