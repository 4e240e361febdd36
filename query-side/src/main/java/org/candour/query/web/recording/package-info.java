/**
 * Recording in the browser: forms made from commands, checked by a dry run before they are sent.
 */
@NullMarked
package org.candour.query.web.recording;

import org.jspecify.annotations.NullMarked;
