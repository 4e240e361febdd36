/** The command API: catalogue, schemas, problems, and one endpoint for every command. */
@NullMarked
package org.candour.command.api;

import org.jspecify.annotations.NullMarked;
