/** How views and events read in plain English: cards, labels, sentences, dates and names. */
@NullMarked
package org.candour.query.presentation;

import org.jspecify.annotations.NullMarked;
