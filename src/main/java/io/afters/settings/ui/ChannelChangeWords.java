package io.afters.settings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.audit.AuditEntry;
import io.afters.audit.ChangeWords;
import io.afters.shared.ui.Difference;
import io.afters.shared.ui.Translations;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the audit trail what was changed of a channel. Of secrets the trail knows only that they were set. */
@Component
class ChannelChangeWords implements ChangeWords {
    private static final String SECOND = "fallback.";

    @Override
    public String subject() {
        return "Channel";
    }

    @Override
    public Optional<String> of(AuditEntry entry) {
        var channel = Translations.known("channel." + entry.subjectId(), entry.subjectId());
        var changes = entry.changes().entrySet().stream()
                .map(change -> new Difference(
                                label(change.getKey()),
                                shown(change.getKey(), change.getValue().from()),
                                shown(change.getKey(), change.getValue().to()))
                        .words());
        return Optional.of(Stream.concat(Stream.of(channel), changes).collect(Collectors.joining("\n")));
    }

    private static String label(String field) {
        if (field.startsWith(SECOND)) {
            return I18NProvider.translate("channels.told.second", label(field.substring(SECOND.length())));
        }
        return switch (field) {
            case "provider" -> I18NProvider.translate("channels.provider");
            case "ratePerSecond" -> I18NProvider.translate("channels.rate");
            case "resendUnknown" -> I18NProvider.translate("channels.lost");
            default -> CarrierFields.label(field.replaceFirst("^settings\\.", ""));
        };
    }

    private static @Nullable String shown(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case "provider", "fallback.provider" -> Translations.known("provider." + value, value);
            case "resendUnknown" -> Translations.known("channels.lost." + value, value);
            default ->
                switch (value) {
                    case "set" -> I18NProvider.translate("channels.told.set");
                    case "set anew" -> I18NProvider.translate("channels.told.anew");
                    default -> value;
                };
        };
    }
}
