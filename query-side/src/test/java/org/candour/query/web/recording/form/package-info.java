@NullMarked
package org.candour.query.web.recording.form;

import org.jspecify.annotations.NullMarked;
