/** A command's fields as a person fills them in: what was typed, and what it is in JSON. */
@NullMarked
package org.candour.query.web.recording.form;

import org.jspecify.annotations.NullMarked;
