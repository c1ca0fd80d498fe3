package io.afters.settings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.accounts.ApiKeys;
import io.afters.accounts.StaffMember;
import io.afters.accounts.StaffMembers;
import io.afters.audit.AuditEntry;
import io.afters.audit.AuditEntry.FromTo;
import io.afters.audit.ChangeWords;
import io.afters.shared.Ids;
import io.afters.shared.ui.Difference;
import io.afters.shared.ui.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the audit trail what was changed of the account, its staff and its keys. */
@Configuration
class SettingsChangeWords {
    private static final FromTo SAME = new FromTo(null, null);

    @Bean
    ChangeWords accountChangeWords() {
        return words(
                "Account",
                entry -> each(
                        entry,
                        Map.of(
                                "name", "account.name",
                                "timeZone", "account.zone",
                                "currency", "account.currency",
                                "country", "account.country",
                                "defaultLanguage", "account.language",
                                "historyHorizonHours", "account.horizon",
                                "scenariosEnabled", "account.scenarios",
                                "quietFrom", "account.quiet.from.told",
                                "quietUntil", "account.quiet.until.told")));
    }

    @Bean
    ChangeWords staffChangeWords(StaffMembers staff) {
        return words("StaffMember", entry -> {
            var lines = new ArrayList<String>();
            if (!entry.action().equals("CREATED")) {
                Ids.parse(entry.subjectId())
                        .flatMap(staff::findById)
                        .filter(member -> member.accountId() == entry.accountId())
                        .map(StaffMember::name)
                        .ifPresent(lines::add);
            }
            lines.addAll(each(
                    entry,
                    Map.of(
                            "name",
                            "staff.name",
                            "email",
                            "staff.email",
                            "role",
                            "staff.role",
                            "phone",
                            "profile.phone")));
            was(entry, "blocked", to -> to.equals("true"), "staff.told.blocked").ifPresent(lines::add);
            if (!entry.action().equals("CREATED")) {
                was(entry, "blocked", to -> to.equals("false"), "staff.told.unblocked")
                        .ifPresent(lines::add);
            }
            was(entry, "linkUntil", to -> true, "staff.told.link").ifPresent(lines::add);
            was(entry, "passwordChangedAt", to -> true, "staff.told.password").ifPresent(lines::add);
            return lines;
        });
    }

    @Bean
    ChangeWords keyChangeWords(ApiKeys keys) {
        return words("ApiKey", entry -> {
            var lines = new ArrayList<String>();
            if (!entry.action().equals("CREATED")) {
                Ids.parse(entry.subjectId())
                        .flatMap(id -> keys.name(entry.accountId(), id))
                        .ifPresent(lines::add);
            }
            lines.addAll(each(
                    entry,
                    Map.of(
                            "name", "keys.name",
                            "tokenStart", "keys.token.start",
                            "scopes", "keys.scopes",
                            "limitPerSecond", "keys.limit")));
            was(entry, "revokedAt", to -> true, "keys.told.revoked").ifPresent(lines::add);
            return lines;
        });
    }

    private static ChangeWords words(String subject, Function<AuditEntry, List<String>> words) {
        return new ChangeWords() {
            @Override
            public String subject() {
                return subject;
            }

            @Override
            public Optional<String> of(AuditEntry entry) {
                var lines = words.apply(entry);
                return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
            }
        };
    }

    /** The fields that are told with what they were and became, in the order of the entry. */
    private static List<String> each(AuditEntry entry, Map<String, String> labels) {
        return entry.changes().entrySet().stream()
                .filter(change -> labels.containsKey(change.getKey()))
                .map(change -> line(
                        I18NProvider.translate(String.valueOf(labels.get(change.getKey()))),
                        change.getKey(),
                        change.getValue()))
                .toList();
    }

    private static String line(String label, String field, FromTo change) {
        var after = shown(field, change.to());
        return change.from() == null && after != null
                ? I18NProvider.translate("settings.told", label, after)
                : new Difference(label, shown(field, change.from()), after).words();
    }

    private static @Nullable String shown(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case "role" -> Translations.known("role." + value, value);
            case "scenariosEnabled" -> AccountLines.onOrOff(Boolean.parseBoolean(value));
            case "scopes" -> value.replace(",", ", ");
            case "tokenStart" -> value + "…";
            default -> value;
        };
    }

    /** The sentence of this key, when the field became something like this. */
    private static Optional<String> was(AuditEntry entry, String field, Predicate<String> like, String key) {
        var to = entry.changes().getOrDefault(field, SAME).to();
        return to != null && like.test(to) ? Optional.of(I18NProvider.translate(key)) : Optional.empty();
    }
}
