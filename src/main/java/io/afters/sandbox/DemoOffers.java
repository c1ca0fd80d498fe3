package io.afters.sandbox;

import io.afters.accounts.Account;
import io.afters.accounts.Caller;
import io.afters.promotions.CampaignDraft;
import io.afters.promotions.CodeJobs;
import io.afters.promotions.PromoCampaigns;
import io.afters.promotions.PromoCodes;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.Scenarios;
import io.afters.shared.Lookup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The campaigns, chosen codes and scenarios of the demo restaurant, as its two files tell them. */
@Component
@ConditionalOnProperty(name = "afters.sandbox", havingValue = "true")
class DemoOffers {
    private final PromoCampaigns campaigns;
    private final PromoCodes codes;
    private final CodeJobs jobs;
    private final Scenarios scenarios;
    private final JsonMapper json;

    DemoOffers(PromoCampaigns campaigns, PromoCodes codes, CodeJobs jobs, Scenarios scenarios, JsonMapper json) {
        this.campaigns = campaigns;
        this.codes = codes;
        this.jobs = jobs;
        this.scenarios = scenarios;
        this.json = json;
    }

    /**
     * A campaign with its chosen codes.
     *
     * @param campaign as the API takes it, without dates
     * @param days after which it ends; null: it does not
     * @param codes for everybody
     * @param revoked those of them that are taken back
     * @param redeemed that one of them which guests know
     * @param codeOfGuest a code for one guest alone
     * @param randomCodes how many random codes are made in the background
     * @param paused whether staff switches it off in the end
     */
    record Offer(
            ObjectNode campaign,
            @Nullable Integer days,
            List<String> codes,
            List<String> revoked,
            @Nullable String redeemed,
            @Nullable String codeOfGuest,
            @Nullable Integer randomCodes,
            @Nullable Boolean paused) {
        Offer {
            codes = codes == null ? List.of() : List.copyOf(codes);
            revoked = revoked == null ? List.of() : List.copyOf(revoked);
        }

        String name() {
            return campaign.get("name").stringValue();
        }
    }

    List<Offer> offers() {
        return List.of(json.treeToValue(read("campaigns.json"), Offer[].class));
    }

    /** Makes the campaigns, and then the scenarios, which point to them by name. Our campaign ids by name. */
    Map<String, Long> open(Account account, Caller by, Instant now) {
        var ids = new HashMap<String, Long>();
        offers().forEach(offer -> ids.put(offer.name(), open(account, offer, by, now)));
        for (var draft : read("scenarios.json")) {
            if (draft.at("/actions/promoCode") instanceof ObjectNode code) {
                code.put(
                        "campaignId",
                        String.valueOf(Lookup.in(ids, code.get("campaignId").stringValue())));
            }
            scenarios.create(json.treeToValue(draft, ScenarioDraft.class), account, by);
        }
        return ids;
    }

    private long open(Account account, Offer offer, Caller by, Instant now) {
        if (offer.days() != null) {
            offer.campaign()
                    .put("validFrom", now.toString())
                    .put("validUntil", now.plus(Duration.ofDays(offer.days())).toString());
        }
        var id = campaigns
                .create(account, json.treeToValue(offer.campaign(), CampaignDraft.class), by)
                .id();
        offer.codes().forEach(code -> codes.add(account, id, code, null, by, now));
        return id;
    }

    /** What staff does with codes and campaigns at the end of the month. */
    void tend(Account account, Map<String, Long> campaignIds, String guestId, Caller by, Instant now) {
        for (var offer : offers()) {
            var id = Lookup.in(campaignIds, offer.name());
            if (offer.codeOfGuest() != null) {
                codes.add(account, id, offer.codeOfGuest(), guestId, by, now);
            }
            offer.revoked().forEach(code -> codes.revoke(account, code, "Printed with a mistake", by, now));
            if (offer.randomCodes() != null) {
                jobs.start(account, id, offer.randomCodes(), by);
            }
            if (Boolean.TRUE.equals(offer.paused())) {
                var inactive = offer.campaign().put("status", "INACTIVE");
                campaigns.change(account, id, json.treeToValue(inactive, CampaignDraft.class), null, by);
            }
        }
    }

    private JsonNode read(String file) {
        try (var in = new ClassPathResource("sandbox/" + file).getInputStream()) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
