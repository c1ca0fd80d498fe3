package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.shared.Lookup;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The codes of one customer, over all campaigns, deleted ones included. */
@Component
public class CustomerCodes {
    private final CustomerCodesSql sql;
    private final PromoCampaigns campaigns;

    CustomerCodes(CustomerCodesSql sql, PromoCampaigns campaigns) {
        this.sql = sql;
        this.campaigns = campaigns;
    }

    /**
     * Codes that are the customer's or were used by them, newest first.
     *
     * @param customerId ours
     * @param before only codes with a smaller id
     */
    public List<CustomerCode> of(Account account, long customerId, long before, int most) {
        var found = sql.codes(account.id(), customerId, before, most);
        var uses = sql
                .uses(
                        account.id(),
                        customerId,
                        found.stream().map(row -> row.code().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(CodeUse::codeId));
        var offers = new HashMap<Long, PromoCampaign>();
        found.forEach(
                row -> offers.computeIfAbsent(row.code().campaignId(), id -> campaigns.getEvenDeleted(account, id)));
        return found.stream()
                .map(row -> new CustomerCode(
                        row.code(),
                        Lookup.in(offers, row.code().campaignId()),
                        row.createdAt(),
                        Long.valueOf(customerId).equals(row.code().customerId()),
                        uses.getOrDefault(row.code().id(), List.of())))
                .toList();
    }
}
