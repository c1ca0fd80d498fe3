package io.afters.settings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.accounts.ApiKey;
import io.afters.accounts.Scope;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import java.util.stream.Collectors;

/** One line of the API keys. */
record KeyRow(
        long id,
        String name,
        String start,
        String scopes,
        String limit,
        String made,
        String madeExactly,
        String used,
        String usedExactly,
        boolean revoked,
        Standing standing) {

    static KeyRow of(ApiKey key, Moments moments) {
        var revoked = key.isRevoked();
        return new KeyRow(
                key.id(),
                key.name(),
                key.tokenStart() + "…",
                key.scopes().stream().sorted().map(Scope::text).collect(Collectors.joining(", ")),
                key.limitPerSecond()
                        .map(limit -> I18NProvider.translate("keys.limit.per-second", limit))
                        .orElseGet(() -> I18NProvider.translate("keys.unlimited")),
                moments.relative(key.createdAt()),
                moments.exactly(key.createdAt()),
                key.lastUsedAt().map(moments::relative).orElseGet(() -> I18NProvider.translate("keys.never")),
                key.lastUsedAt().map(moments::exactly).orElse(""),
                revoked,
                new Standing(
                        revoked ? Mark.QUIET : Mark.GOOD,
                        I18NProvider.translate(revoked ? "keys.status.revoked" : "keys.status.living"),
                        key.revokedAt().map(moments::at).orElse("")));
    }
}
