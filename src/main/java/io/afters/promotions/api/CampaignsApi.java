package io.afters.promotions.api;

import io.afters.accounts.CurrentAccount;
import io.afters.promotions.CampaignDraft;
import io.afters.promotions.CampaignStatus;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCampaigns;
import io.afters.shared.web.OpaqueId;
import io.afters.shared.web.Page;
import io.afters.shared.web.PageQuery;
import io.afters.shared.web.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Promo campaigns. */
@RestController
@RequestMapping("/api/v1/campaigns")
class CampaignsApi {
    private final PromoCampaigns campaigns;
    private final CurrentAccount account;

    CampaignsApi(PromoCampaigns campaigns, CurrentAccount account) {
        this.campaigns = campaigns;
        this.account = account;
    }

    /** Campaigns, newest first; {@code name} is a part of the name. */
    @GetMapping
    Page<CampaignAnswer> list(
            @RequestParam @Nullable CampaignStatus status, @RequestParam @Nullable String name, PageQuery query) {
        var found = campaigns.page(account.get(), status, SearchText.read("name", name), query.before(), query.rows());
        return query.page(found, PromoCampaign::id, this::answer);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    CampaignAnswer create(@RequestBody CampaignDraft draft) {
        return answer(campaigns.create(account.get(), draft, account.caller()));
    }

    @GetMapping("/{id}")
    CampaignAnswer get(@PathVariable String id) {
        return answer(campaigns.get(account.get(), read(id)));
    }

    /** Replaces the campaign; 409 when it was changed since the version in the body. */
    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    CampaignAnswer change(@PathVariable String id, @RequestBody CampaignChange change) {
        return answer(campaigns.change(account.get(), read(id), change.draft(id), change.version(), account.caller()));
    }

    /** Ends the campaign; its codes stay for the audit and are refused. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        campaigns.delete(account.get(), read(id), account.caller());
    }

    private CampaignAnswer answer(PromoCampaign campaign) {
        return CampaignAnswer.of(campaign, account.get().currency());
    }

    private static long read(String id) {
        return OpaqueId.read(id, "campaign");
    }
}
