@NullMarked
package org.candour.query.web.recording.importing.file;

import org.jspecify.annotations.NullMarked;
