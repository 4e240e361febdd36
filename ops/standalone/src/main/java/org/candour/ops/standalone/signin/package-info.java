/** The sign-in server of the standalone, with accounts to try Candour with. */
@NullMarked
package org.candour.ops.standalone.signin;

import org.jspecify.annotations.NullMarked;
