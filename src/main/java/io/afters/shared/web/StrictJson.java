package io.afters.shared.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** JSON without second guesses: nothing unknown, doubled, cast or left over; amounts are decimal strings. */
@Configuration
public class StrictJson {
    /** Checked before any arithmetic: an exponent of a few bytes can cost seconds of it. */
    static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    @Bean
    JsonMapperBuilderCustomizer strictJsonCustomizer() {
        return StrictJson::configure;
    }

    /** Times in queries are told as those in bodies are. */
    @Bean
    Formatter<Instant> timesInQueries() {
        return new Formatter<>() {
            @Override
            public Instant parse(String text, Locale locale) {
                return time(text);
            }

            @Override
            public String print(Instant time, Locale locale) {
                return time.toString();
            }
        };
    }

    /** Also for tests and tools that have no Spring context. */
    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        var values = new SimpleModule("strict values");
        values.addSerializer(BigDecimal.class, new WriteDecimal());
        values.addDeserializer(BigDecimal.class, new ReadText<>(BigDecimal.class, StrictJson::decimal));
        // A number would be a guess at seconds or milliseconds.
        values.addDeserializer(Instant.class, new ReadText<>(Instant.class, StrictJson::time));
        values.addDeserializer(Duration.class, new ReadText<>(Duration.class, Duration::parse));
        values.addDeserializer(Integer.class, new ReadInteger());
        return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(values);
    }

    /** The amount that a decimal string such as "25.90" tells. Throws {@link NumberFormatException} for any other text. */
    public static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NumberFormatException("not a decimal such as \"25.90\"");
        }
        var value = new BigDecimal(text);
        return value.signum() == 0 ? value.abs() : value;
    }

    /** The moment that an RFC 3339 time with an offset tells. Throws {@link DateTimeParseException} for any other text. */
    static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static final class WriteDecimal extends StdSerializer<BigDecimal> {
        WriteDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }

    /** A value that is told as text, and as nothing else. */
    private static final class ReadText<T> extends StdDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> read;

        ReadText(Class<T> type, Function<String, T> read) {
            super(type);
            this.type = type;
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(getValueType(context), json));
            }
            try {
                return read.apply(json.getString());
            } catch (NumberFormatException | DateTimeParseException e) {
                throw context.weirdStringException(json.getString(), type, "can't be read");
            }
        }
    }

    /** A whole number; one that is too large is refused with its field named, which Jackson's own reader does not do. */
    private static final class ReadInteger extends StdDeserializer<Integer> {
        ReadInteger() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                return (Integer) context.handleUnexpectedToken(getValueType(context), json);
            }
            if (json.getNumberType() != NumberType.INT) {
                throw context.weirdNumberException(json.getNumberValue(), Integer.class, "is too large");
            }
            return json.getIntValue();
        }
    }
}
