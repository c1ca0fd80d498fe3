package io.afters.customers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one event tells of a customer. Only the platform's own id is certain; null means "not told".
 *
 * @param id the platform's own id, exactly as sent
 * @param phone in E.164
 * @param pushTokens empty when none were told
 * @param consents only the channels that were told
 */
public record CustomerFacts(
        String id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String language,
        List<String> pushTokens,
        Map<Channel, Boolean> consents) {

    /** Tells nothing but who it is. */
    public static CustomerFacts of(String id) {
        return new CustomerFacts(id, null, null, null, null, List.of(), Map.of());
    }
}
