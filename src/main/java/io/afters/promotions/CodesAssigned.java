package io.afters.promotions;

/**
 * What has become of codes of one campaign that were given to customers.
 *
 * @param open neither used, nor expired, nor revoked
 */
public record CodesAssigned(long campaignId, String campaign, int open, int used, int expired, int revoked) {

    public int all() {
        return open + used + expired + revoked;
    }
}
