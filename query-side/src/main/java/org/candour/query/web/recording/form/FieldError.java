package org.candour.query.web.recording.form;

/**
 * What is wrong with what was typed.
 *
 * @param path the field, as {@link Typed} names it; empty for the whole of it
 * @param message a sentence without a full stop
 */
public record FieldError(String path, String message) {}
