/** What is said of a closure’s steps and of its impact. */
@NullMarked
package org.candour.events.estate.closure.terms;

import org.jspecify.annotations.NullMarked;
