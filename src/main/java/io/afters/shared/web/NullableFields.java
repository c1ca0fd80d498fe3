package io.afters.shared.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the published contract say which fields may be null, from the same annotations that the compiler checks. */
@Component
class NullableFields implements ModelConverter {
    private static final String REFERENCES = Components.COMPONENTS_SCHEMAS_REF;

    // The library's own signature is raw.
    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        var record = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && record.isRecord()) {
            var model = schema.get$ref() == null
                    ? schema
                    : context.getDefinedModels().get(schema.get$ref().substring(REFERENCES.length()));
            if (model != null) {
                mark(record, model);
            }
        }
        return schema;
    }

    private static void mark(Class<?> record, Schema<?> model) {
        for (var field : record.getRecordComponents()) {
            if (field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                mark(field.getType(), model);
            }
            var of =
                    model.getProperties() == null ? null : model.getProperties().get(field.getName());
            if (of != null && field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.getProperties().put(field.getName(), orNull(of));
            }
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            return schema;
        }
        if (schema.get$ref() != null) {
            return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of("null"))));
        }
        if (schema.getTypes() == null && schema.getType() == null) {
            // A schema without a type allows everything, null as well.
            return schema;
        }
        var types = new HashSet<>(schema.getTypes() == null ? Set.of(schema.getType()) : schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            schema.addEnumItemObject(null);
        }
        return schema;
    }
}
