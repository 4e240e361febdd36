/** A walk through the pages as everybody, which finds what machines can see is wrong with them. */
@NullMarked
package org.candour.ops.standalone.crawl;

import org.jspecify.annotations.NullMarked;
