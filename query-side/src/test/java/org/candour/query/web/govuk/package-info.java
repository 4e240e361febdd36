@NullMarked
package org.candour.query.web.govuk;

import org.jspecify.annotations.NullMarked;
