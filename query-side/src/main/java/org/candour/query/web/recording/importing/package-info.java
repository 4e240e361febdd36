/** Importing files of commands: checked line by line, then recorded in the background. */
@NullMarked
package org.candour.query.web.recording.importing;

import org.jspecify.annotations.NullMarked;
