package io.afters.audit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.audit.AuditEntry;
import io.afters.audit.ChangeWords;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Translations;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of the trail, with everything as it is written there. */
record AuditRow(long id, String when, String exactly, String who, String what, String subject, String changes) {
    private static final Pattern LABEL = Pattern.compile("(staff|key):\\d+ (.*)", Pattern.DOTALL);

    /** @param known says some kinds of changes in words */
    static AuditRow of(AuditEntry entry, List<ChangeWords> known, Moments moments) {
        return new AuditRow(
                entry.id(),
                moments.relative(entry.at()),
                moments.exactly(entry.at()),
                who(entry.actor()),
                Translations.known("audit.action." + entry.action(), entry.action()),
                Translations.known("audit.subject." + entry.subject(), entry.subject()) + " " + entry.subjectId(),
                changes(entry, known));
    }

    private static String changes(AuditEntry entry, List<ChangeWords> known) {
        return known.stream()
                .filter(words -> words.subject().equals(entry.subject()))
                .flatMap(words -> words.of(entry).stream())
                .findFirst()
                .orElseGet(() -> entry.changes().entrySet().stream()
                        .map(AuditRow::change)
                        .collect(Collectors.joining("\n")));
    }

    private static String who(String actor) {
        var label = LABEL.matcher(actor);
        if (!label.matches()) {
            return I18NProvider.translate("audit.system");
        }
        return label.group(1).equals("key") ? I18NProvider.translate("audit.key", label.group(2)) : label.group(2);
    }

    private static String change(Map.Entry<String, AuditEntry.FromTo> change) {
        return change.getKey() + ": " + shown(change.getValue().from()) + " → "
                + shown(change.getValue().to());
    }

    private static String shown(@Nullable String value) {
        return Objects.requireNonNullElse(value, "–");
    }
}
