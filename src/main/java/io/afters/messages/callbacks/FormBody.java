package io.afters.messages.callbacks;

import io.afters.shared.InvalidInput;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a posted form, by name. A field may be told more than once. */
record FormBody(SortedMap<String, List<String>> fields) {
    private static final int MOST = 300;

    /** Throws {@link InvalidInput} when it can't be read. */
    static FormBody of(byte[] body) {
        var text = text(body);
        var fields = new TreeMap<String, List<String>>();
        var count = 0;
        for (int at = 0; at < text.length(); ) {
            var end = text.indexOf('&', at);
            var pair = text.substring(at, end < 0 ? text.length() : end);
            at = end < 0 ? text.length() : end + 1;
            if (!pair.isEmpty()) {
                var equals = pair.indexOf('=');
                var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                fields.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
                if (++count > MOST) {
                    throw new InvalidInput("body", "must have at most " + MOST + " fields");
                }
            }
        }
        return new FormBody(Collections.unmodifiableSortedMap(fields));
    }

    /** The field, when it is told, the first time that it is. */
    Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name)).map(List::getFirst);
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInput("body", "must be a form in UTF-8");
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("body", "must be a percent-encoded form");
        }
    }
}
