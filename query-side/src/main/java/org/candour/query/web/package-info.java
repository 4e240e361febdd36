/** Pages for people, rendered on the server. */
@NullMarked
package org.candour.query.web;

import org.jspecify.annotations.NullMarked;
