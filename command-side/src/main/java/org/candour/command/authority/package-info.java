/** By what right a command is issued: the account, its roles, and whose matter it is. */
@NullMarked
package org.candour.command.authority;

import org.jspecify.annotations.NullMarked;
