@NullMarked
package org.candour.query.web.recording.importing;

import org.jspecify.annotations.NullMarked;
