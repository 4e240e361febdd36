/** Files of commands that a registrar imports, read line by line. */
@NullMarked
package org.candour.query.web.recording.importing.file;

import org.jspecify.annotations.NullMarked;
