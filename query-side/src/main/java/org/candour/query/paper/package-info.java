/**
 * Documents to be printed and kept: as PDF that a screen reader can read, and the text for them.
 */
@NullMarked
package org.candour.query.paper;

import org.jspecify.annotations.NullMarked;
