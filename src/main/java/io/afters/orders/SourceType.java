package io.afters.orders;

/** Where an order was placed. */
public enum SourceType {
    WEBSITE,
    ANDROID_APP,
    IOS_APP,
    CALL_CENTER,
    ON_SITE,
    AGGREGATOR
}
