package org.candour.command.api.answer;

import java.util.List;
import org.candour.events.Role;
import org.candour.events.definition.FormField;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A command. What it takes to fill it in is left out where commands are only offered.
 *
 * @param stream the type of stream that takes it
 * @param subject the part of the domain that it belongs to
 * @param opens whether it opens a stream
 * @param href where it is sent
 * @param target the field that names its stream; null if there is none
 * @param roles who may issue it
 * @param ideas the numbers of the ideas for reform that it serves
 * @param schema of its body, as JSON Schema 2020-12
 * @param fields as a form asks for them
 * @param also what it may carry beside its own fields
 */
public record DescribedCommand(
    String name,
    String title,
    String stream,
    String subject,
    boolean opens,
    String href,
    @Nullable String target,
    @Nullable List<Role> roles,
    @Nullable List<String> ideas,
    @Nullable JsonNode schema,
    @Nullable List<FormField> fields,
    @Nullable List<FormField> also) {}
