package io.afters.promotions;

/** Whether the codes of a campaign are accepted. */
public enum CampaignStatus {
    ACTIVE,
    INACTIVE
}
