package io.afters.promotions;

/** Why a code is refused. The first that holds, in this order, is told: an outsider learns nothing but that they are one. */
public enum Refusal {
    UNKNOWN_CODE,
    OTHER_CUSTOMER,
    REVOKED,
    CAMPAIGN_DELETED,
    CAMPAIGN_INACTIVE,
    NOT_YET_VALID,
    EXPIRED,
    USED,
    ORDER_TOO_SMALL,
    CUSTOMER_LIMIT
}
