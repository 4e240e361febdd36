/** A command says here what it is called, who may issue it and which stream takes it. */
@NullMarked
package org.candour.command.definition;

import org.jspecify.annotations.NullMarked;
