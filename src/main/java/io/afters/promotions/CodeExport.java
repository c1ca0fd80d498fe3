package io.afters.promotions;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.afters.accounts.Caller;
import io.afters.audit.AuditTrail;
import io.afters.customers.Contacts;
import io.afters.shared.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes a campaign's codes as CSV (RFC 4180), newest first, a page at a time: a million codes take no more memory than one page. */
@Component
public class CodeExport {
    private static final int ROWS_PER_PAGE = 1_000;

    private final PromoCodes codes;
    private final Contacts contacts;
    private final AuditTrail audit;

    CodeExport(PromoCodes codes, Contacts contacts, AuditTrail audit) {
        this.codes = codes;
        this.contacts = contacts;
        this.audit = audit;
    }

    /** Notes in the audit trail who takes which codes away; whoever may not is refused. Call it before {@link #write}. */
    public void begin(PromoCampaign campaign, CodeSearch search, Caller by) {
        by.mustChangeMarketing();
        audit.tell(by, "EXPORTED", "PromoCampaign", Long.toString(campaign.id()), search.told());
    }

    /** Throws {@link IOException} when the reader goes away, and reads no further. */
    public void write(PromoCampaign campaign, CodeSearch search, Instant now, OutputStream target) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "code",
                    "status",
                    "customerId",
                    "taskId",
                    "validFrom",
                    "validUntil",
                    "uses",
                    "revokedAt",
                    "revokeReason");
            var before = Long.MAX_VALUE;
            List<PromoCode> page;
            do {
                page = codes.page(campaign, search, now, before, ROWS_PER_PAGE);
                write(campaign, page, now, csv);
                before = page.isEmpty() ? 0 : page.getLast().id();
            } while (page.size() == ROWS_PER_PAGE);
        }
    }

    private void write(PromoCampaign campaign, List<PromoCode> page, Instant now, CsvWriter csv) {
        var customers = contacts.read(page.stream()
                .map(PromoCode::customerId)
                .filter(Objects::nonNull)
                .toList());
        for (var code : page) {
            var customer = code.customerId() == null ? null : customers.get(code.customerId());
            csv.writeRecord(Stream.of(
                            code.code(),
                            code.status(campaign, now),
                            customer == null ? "" : customer.externalId(),
                            Objects.requireNonNullElse(code.taskId(), ""),
                            Objects.requireNonNullElse(code.validFrom(), ""),
                            Objects.requireNonNullElse(code.validUntil(), ""),
                            code.uses(),
                            Objects.requireNonNullElse(code.revokedAt(), ""),
                            Objects.requireNonNullElse(code.revokeReason(), ""))
                    .map(CsvCell::of)
                    .toList());
        }
    }
}
