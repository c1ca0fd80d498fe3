package io.afters.replay;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An order of the file. Times are local to the restaurant.
 *
 * @param id as the file has it
 * @param customer the file's id of the customer
 */
record PastOrder(
        String id,
        String customer,
        BigDecimal total,
        LocalDateTime placed,
        @Nullable LocalDateTime completed,
        @Nullable LocalDateTime cancelled,
        @Nullable LocalDateTime reviewed,
        @Nullable String source,
        @Nullable String delivery,
        @Nullable String name,
        @Nullable String phone) {}
