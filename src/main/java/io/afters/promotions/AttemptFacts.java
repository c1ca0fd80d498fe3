package io.afters.promotions;

import io.afters.accounts.Account;
import io.afters.shared.Lookup;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out what verdicts on codes follow from. */
@Component
class AttemptFacts {
    private final PromoCampaigns campaigns;
    private final UsesSql uses;

    AttemptFacts(PromoCampaigns campaigns, UsesSql uses) {
        this.campaigns = campaigns;
        this.uses = uses;
    }

    /** What is known of these codes now. */
    Known of(Account account, Collection<PromoCode> codes) {
        var ofCodes = codes.stream()
                .map(PromoCode::campaignId)
                .distinct()
                .map(id -> campaigns.getEvenDeleted(account, id))
                .collect(Collectors.toMap(PromoCampaign::id, Function.identity()));
        var standing = uses
                .ofCodes(account.id(), codes.stream().map(PromoCode::id).toList())
                .stream()
                .filter(CodeUse::stands)
                .collect(Collectors.groupingBy(CodeUse::codeId));
        return new Known(account, ofCodes, standing);
    }

    /** Codes with their campaigns and the uses that stand. */
    final class Known {
        private final Account account;
        private final Map<Long, PromoCampaign> ofCodes;
        private final Map<Long, List<CodeUse>> standing;

        private Known(Account account, Map<Long, PromoCampaign> ofCodes, Map<Long, List<CodeUse>> standing) {
            this.account = account;
            this.ofCodes = ofCodes;
            this.standing = standing;
        }

        /** @param customerId ours; 0: of whom we have never heard */
        Attempt attempt(PromoCode code, Checkout checkout, long customerId, Instant now) {
            var campaign = Lookup.in(ofCodes, code.campaignId());
            var otherCodes = campaign.codesPerCustomer() == 0
                    ? 0
                    : uses.otherCodes(account.id(), campaign.id(), customerId, code.id());
            return new Attempt(
                    code, campaign, checkout, customerId, standing.getOrDefault(code.id(), List.of()), otherCodes, now);
        }
    }
}
