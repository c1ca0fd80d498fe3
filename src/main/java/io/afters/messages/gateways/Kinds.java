package io.afters.messages.gateways;

import io.afters.customers.Channel;
import io.afters.messages.gateways.ChannelDraft.CarrierDraft;
import io.afters.shared.Lookup;
import io.afters.shared.Problems;
import io.afters.shared.Text;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All kinds of providers, and what holds for the settings of any of them. */
@Component
class Kinds {
    /** How a secret that is there is answered, and told to be kept. */
    static final String SET = "set";

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_SECRET = 16_000;
    /** Where a secret is sent to. It is kept only while none of these changes: else it could be sent to anybody. */
    private static final Set<String> WHERE = Set.of("host", "url", "endpoint");

    private final Map<Provider, GatewayKind> kinds = new EnumMap<>(Provider.class);

    Kinds(List<GatewayKind> all) {
        all.forEach(kind -> kinds.put(kind.provider(), kind));
    }

    GatewayKind of(Provider provider) {
        return Lookup.in(kinds, provider);
    }

    /** The kinds that can serve this channel, in the order of {@link Provider}. */
    List<GatewayKind> serving(Channel channel) {
        return kinds.values().stream()
                .filter(kind -> kind.channels().contains(channel))
                .toList();
    }

    /** The carrier that was told; reports what is wrong with it, and is of no use then. */
    Carrier checked(CarrierDraft draft, Channel channel, @Nullable Carrier before, Problems problems, String prefix) {
        var provider = draft.provider();
        if (provider == null) {
            problems.add(prefix + "provider", "is required");
            return Carrier.OUTBOX;
        }
        var kind = kinds.get(provider);
        if (kind == null || !kind.channels().contains(channel)) {
            problems.add(prefix + "provider", provider + " can't carry " + channel);
            return Carrier.OUTBOX;
        }
        var found = new Problems();
        var field = prefix + "settings";
        var kept = before != null && before.provider() == provider ? before.settings() : Settings.NONE;
        var settings = read(kind, draft.settings(), kept, found, field);
        if (found.isEmpty()) {
            kind.check(settings, found, field);
        }
        found.list().forEach(problem -> problems.add(problem.field(), problem.message()));
        return new Carrier(provider, settings);
    }

    private static Settings read(
            GatewayKind kind, Map<String, @Nullable Object> told, Settings kept, Problems problems, String field) {
        var values = new HashMap<String, String>();
        var moved = WHERE.stream().anyMatch(name -> !kept.text(name).equals(text(told.get(name))));
        for (var setting : kind.settings()) {
            var at = field + "." + setting.name();
            var value = told.get(setting.name());
            if (value != null && !(value instanceof String) && !(value instanceof Integer)) {
                problems.add(at, "must be text" + (setting.type() == Setting.Type.NUMBER ? " or a whole number" : ""));
                continue;
            }
            var text = text(value);
            if (setting.secret() && text.equals(SET)) {
                text = kept.text(setting.name());
                if (text.isEmpty()) {
                    problems.add(at, "is not set: tell it");
                } else if (moved) {
                    problems.add(at, "must be told again, because it would be sent to another host");
                }
            }
            check(setting, text, problems, at);
            if (!text.isBlank()) {
                values.put(setting.name(), text);
            }
        }
        told.keySet().stream()
                .filter(name -> kind.settings().stream().noneMatch(s -> s.name().equals(name)))
                .forEach(name -> problems.add(field + "." + name, "is not a setting of " + kind.provider()));
        return new Settings(values);
    }

    private static void check(Setting setting, String text, Problems problems, String at) {
        if (text.isBlank()) {
            if (setting.required()) {
                problems.add(at, "is required");
            }
            return;
        }
        switch (setting.type()) {
            case NUMBER -> {
                if (!NUMBER.matcher(text).matches()) {
                    problems.add(at, "must be a whole number");
                }
            }
            case TEXT -> Text.checkLine(problems, at, text, LONGEST_TEXT);
            case SECRET -> Text.checkText(problems, at, text, LONGEST_SECRET);
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The settings as they may be shown: of a secret only that it is there. */
    Map<String, Object> shown(Carrier carrier) {
        var shown = new HashMap<String, Object>();
        for (var setting : of(carrier.provider()).settings()) {
            if (carrier.settings().has(setting.name())) {
                var text = carrier.settings().text(setting.name());
                shown.put(
                        setting.name(),
                        switch (setting.type()) {
                            case SECRET -> SET;
                            case NUMBER -> Integer.valueOf(text);
                            case TEXT -> text;
                        });
            }
        }
        return shown;
    }
}
