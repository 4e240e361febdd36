/** The events of inspections before they are published, open to inspectors and auditors alone. */
@NullMarked
package org.candour.events.inspection.inspection;

import org.jspecify.annotations.NullMarked;
