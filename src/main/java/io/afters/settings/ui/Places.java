package io.afters.settings.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What there is to choose from: zones, currencies, countries and languages, as people of this language name them. */
record Places(Locale locale, Instant now) {
    private static final Set<String> AREAS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");

    /** Zones by city, and the present one whatever it is. */
    static Collection<String> zones(String present) {
        var zones = new TreeSet<String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> AREAS.contains(id.replaceAll("/.*", "")))
                .forEach(zones::add);
        zones.add("UTC");
        zones.add(present);
        return zones;
    }

    /** Such as {@code Europe/Kyiv (UTC+02:00)}, as the offset is now. */
    String zone(String id) {
        var offset = ZoneId.of(id).getRules().getOffset(now).getId();
        return id + " (UTC" + (offset.equals("Z") ? "" : offset) + ")";
    }

    String currency(String code) {
        return code + " · " + Currency.getInstance(code).getDisplayName(locale);
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale) + " (" + code + ")";
    }

    String language(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayName(locale);
        return (name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(locale) + name.substring(1)) + " (" + tag + ")";
    }

    List<String> countries() {
        return named(Arrays.asList(Locale.getISOCountries()), this::country);
    }

    List<String> languages() {
        return named(Arrays.asList(Locale.getISOLanguages()), this::language);
    }

    private static List<String> named(List<String> codes, Function<String, String> name) {
        return codes.stream().sorted(Comparator.comparing(name)).toList();
    }
}
