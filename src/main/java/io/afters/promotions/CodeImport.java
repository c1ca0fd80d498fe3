package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.audit.AuditEntry.FromTo;
import io.afters.audit.AuditTrail;
import io.afters.customers.Contacts;
import io.afters.database.Transactions;
import io.afters.promotions.BulkCodesSql.NewCode;
import io.afters.promotions.CodeFile.Line;
import io.afters.shared.FieldProblem;
import io.afters.shared.Lookup;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes codes over from a CSV file. Lines that can't become codes are reported; all others do. */
@Component
public class CodeImport {
    private static final int LINES_PER_TRANSACTION = 1_000;
    private static final int MOST_REPORTED = 1_000;

    private final PromoCampaigns campaigns;
    private final Contacts contacts;
    private final CodesSql codes;
    private final BulkCodesSql bulk;
    private final Transactions transactions;
    private final AuditTrail audit;

    CodeImport(
            PromoCampaigns campaigns,
            Contacts contacts,
            CodesSql codes,
            BulkCodesSql bulk,
            Transactions transactions,
            AuditTrail audit) {
        this.campaigns = campaigns;
        this.contacts = contacts;
        this.codes = codes;
        this.bulk = bulk;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Throws {@link io.afters.shared.InvalidInput} when the text is no CSV at all. */
    public ImportReport take(Account account, long campaignId, String csv, Caller by, Instant now) {
        by.mustChangeMarketing();
        var campaign = campaigns.get(account, campaignId);
        var rejected = new ArrayList<ImportReport.Line>();
        var good = good(CodeFile.read(csv), rejected);
        var imported = 0;
        for (var part : SqlRows.parts(good, LINES_PER_TRANSACTION)) {
            var taken = insert(account.id(), campaign.id(), part, now);
            part.stream()
                    .filter(line -> taken.contains(line.storedCode()))
                    .forEach(line -> rejected.add(rejected(line, "is taken")));
            imported += part.size() - taken.size();
        }
        audit.tell(
                by,
                "IMPORTED",
                "PromoCampaign",
                Long.toString(campaign.id()),
                Map.of("codes", new FromTo(null, Integer.toString(imported))));
        rejected.sort((one, other) -> Long.compare(one.line(), other.line()));
        return new ImportReport(
                imported,
                rejected.size(),
                rejected.stream().limit(MOST_REPORTED).toList());
    }

    /** The lines that could become codes, each code once. */
    private static List<Line> good(List<Line> lines, List<ImportReport.Line> rejected) {
        var good = new ArrayList<Line>();
        var seen = new HashMap<String, Long>();
        for (var line : lines) {
            var problems = line.problems();
            var earlier = problems.isEmpty() ? seen.putIfAbsent(line.storedCode(), line.number()) : null;
            if (!problems.isEmpty()) {
                rejected.add(new ImportReport.Line(line.number(), shown(line), problems.list()));
            } else if (earlier != null) {
                rejected.add(rejected(line, "stands in line " + earlier + " already"));
            } else {
                good.add(line);
            }
        }
        return good;
    }

    /** Inserts what is free, and tells which codes are not. */
    private Set<String> insert(long accountId, long campaignId, List<Line> lines, Instant now) {
        var customers = contacts.ensure(
                accountId,
                lines.stream().map(Line::customer).filter(Objects::nonNull).toList());
        // A code that somebody else inserts in between fails the whole, and the next try sees it.
        return transactions.inNewRetryingDuplicates(() -> {
            var taken =
                    codes.taken(accountId, lines.stream().map(Line::storedCode).toList());
            bulk.insertAll(lines.stream()
                    .filter(line -> !taken.contains(line.storedCode()))
                    .map(line -> newCode(accountId, campaignId, line, customers, now))
                    .toList());
            return taken;
        });
    }

    private static NewCode newCode(
            long accountId, long campaignId, Line line, Map<String, Long> customers, Instant now) {
        var customer = line.customer() == null ? null : Lookup.in(customers, line.customer());
        return new NewCode(accountId, campaignId, line.storedCode(), customer, null, null, null, SqlTime.of(now), null);
    }

    private static ImportReport.Line rejected(Line line, String why) {
        return new ImportReport.Line(line.number(), shown(line), List.of(new FieldProblem("code", why)));
    }

    private static String shown(Line line) {
        var code = Objects.requireNonNullElse(line.code(), "");
        return code.length() <= 64 ? code : code.substring(0, 64) + "…";
    }
}
