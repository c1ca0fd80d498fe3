package io.afters.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Redemptions of codes, each of them once, beside the same statements by plain JDBC. */
final class Redeeming implements Family {
    private static final int TRIED = 3_000;
    private static final int CONNECTIONS = 32;

    private int orders;

    @Override
    public List<String> rows() {
        return List.of("redeem.per_s", "redeem.vs_jdbc");
    }

    @Override
    public void measure(Lab lab, Figures figures) {
        var campaign = Long.parseLong(BulkCodes.campaign(lab.node(), "Redeemed"));
        var best = Best.of(
                List.of(4, 8, 16, 32), connections -> plain(lab, campaign, codes(lab, campaign, TRIED), connections));
        System.out.println("  plain JDBC is fastest with " + best + " connections");
        var count = Sizes.of(Warm.up(() -> product(lab, codes(lab, campaign, TRIED))));
        for (var round = 0; round < ROUNDS; round++) {
            var ours = codes(lab, campaign, count);
            lab.database().settle();
            lab.profile().begin();
            figures.add("redeem.per_s", product(lab, ours));
            lab.profile().end(count);
            var theirs = codes(lab, campaign, count);
            lab.database().settle();
            figures.add("baseline.redeem_per_s", plain(lab, campaign, theirs, best));
        }
    }

    /** Somebody at the checkout. */
    private record Checkout(String code, String customerId, String orderId) {}

    /** New codes, each with a guest who redeems it for a new order. */
    private List<Checkout> codes(Lab lab, long campaign, int count) {
        BulkCodes.product(lab.node(), Long.toString(campaign), count);
        var codes = lab.database()
                .jdbc()
                .sql("select code from promo_code where campaign_id = ? order by id desc limit ?")
                .params(campaign, count)
                .query(String.class)
                .list();
        return IntStream.range(0, count)
                .mapToObj(i -> new Checkout(codes.get(i), "c-" + i % Restaurant.GUESTS, "r-" + orders++))
                .toList();
    }

    private static double product(Lab lab, List<Checkout> checkouts) {
        return checkouts.size()
                / Together.seconds(
                        CONNECTIONS,
                        checkouts,
                        lab.node()::wire,
                        (wire, next) ->
                                wire.post("/codes/" + next.code() + "/redemptions", "application/json", """
                                {"customerId": "%s", "orderId": "%s", "orderTotal": "30.00"}""".formatted(
                                                next.customerId(), next.orderId())));
    }

    private static double plain(Lab lab, long campaign, List<Checkout> checkouts, int connections) {
        var accountId = lab.accountId();
        return checkouts.size()
                / Together.seconds(
                        connections,
                        checkouts,
                        () -> lab.database().plain(Writing.BULK.options),
                        (connection, next) -> PlainRedemption.redeem(
                                connection, accountId, next.code(), campaign, next.customerId(), next.orderId()));
    }
}
