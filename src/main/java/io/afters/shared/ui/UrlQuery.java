package io.afters.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import io.afters.shared.Ids;
import io.afters.shared.Text;
import io.afters.shared.WholeDays;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filters of a list as its URL tells them. What can't be read is no filter: a broken link still shows the list. */
public record UrlQuery(Map<String, String> values) {
    private static final int LONGEST = 256;
    /** The database knows no year after 9999. */
    private static final int LAST_YEAR = 9_998;

    public static UrlQuery of(QueryParameters parameters) {
        var values = new TreeMap<String, String>();
        parameters.getParameters().forEach((name, all) -> {
            if (!all.isEmpty()) {
                values.put(name, all.getFirst());
            }
        });
        return new UrlQuery(values);
    }

    /** No filters. */
    public static UrlQuery empty() {
        return new UrlQuery(Map.of());
    }

    /** With this filter as well; null: without it. */
    public UrlQuery with(String name, @Nullable Object value) {
        var changed = new TreeMap<>(values);
        if (value == null || value.toString().isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new UrlQuery(changed);
    }

    public QueryParameters parameters() {
        return QueryParameters.simple(values);
    }

    /** With the first and the last of these days, under this name and From, and this name and To. */
    public UrlQuery with(String name, WholeDays days) {
        return with(name + "From", days.from()).with(name + "To", days.to());
    }

    /** A link to this path with these filters, which are always in the same order. */
    public String href(String path) {
        return values.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&", isEmpty() ? path : path + "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Text that somebody searches for, at most 256 characters; null: nothing. */
    public @Nullable String text(String name) {
        return Text.cleaned(values.get(name), LONGEST);
    }

    public @Nullable Long id(String name) {
        return Ids.parse(values.getOrDefault(name, "")).orElse(null);
    }

    /** A day such as {@code 2026-03-12}, of the years from 1970 to 9998; null: none. */
    public @Nullable LocalDate day(String name) {
        try {
            var day = LocalDate.parse(values.getOrDefault(name, ""));
            return day.getYear() >= 1970 && day.getYear() <= LAST_YEAR ? day : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** One of these values, by its name in any case. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        var value = values.get(name);
        return value == null
                ? null
                : Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equalsIgnoreCase(value))
                        .findFirst()
                        .orElse(null);
    }
}
