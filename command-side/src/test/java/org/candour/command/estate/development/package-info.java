/** Tests: deciding on the development of a new or rebuilt establishment. */
@NullMarked
package org.candour.command.estate.development;

import org.jspecify.annotations.NullMarked;
