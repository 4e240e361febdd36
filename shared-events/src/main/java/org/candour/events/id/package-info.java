/** What names a stream, an establishment, an organisation or an entry. */
@NullMarked
package org.candour.events.id;

import org.jspecify.annotations.NullMarked;
