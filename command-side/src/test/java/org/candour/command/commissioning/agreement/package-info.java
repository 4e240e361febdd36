/**
 * Tests: deciding on agreements on funding: terms, changes, payments, assessments, claims and their
 * end.
 */
@NullMarked
package org.candour.command.commissioning.agreement;

import org.jspecify.annotations.NullMarked;
