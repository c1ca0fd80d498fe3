package io.afters.bench;

import io.afters.bench.Plain.Way;
import java.util.stream.LongStream;

/** Codes that are known beforehand, inserted by plain JDBC. */
final class PlainCodes {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 7;
    private static final int PER_TRANSACTION = 5_000;
    /** Of codes of this length there are so many. */
    private static final long ALL = (long) Math.pow(LETTERS.length(), LENGTH);
    /** No multiple of 31, so that the codes come out in no order and none of them twice. */
    private static final long STEP = 10_000_019_233L;

    private final Database database;
    private final long accountId;
    private final long campaignId;
    private long next;

    PlainCodes(Database database, long accountId, long campaignId) {
        this.database = database;
        this.accountId = accountId;
        this.campaignId = campaignId;
    }

    /** Inserts so many, each transaction's in their order, as indexes like it. */
    double perSecond(int count, Way way) {
        var now = PlainIntake.now();
        var rows = LongStream.range(next, next + count)
                .mapToObj(PlainCodes::code)
                .map(code -> new Object[] {accountId, code, campaignId, now, 1})
                .toList();
        next += count;
        var pieces = Pieces.of(rows, PER_TRANSACTION).stream()
                .map(piece -> piece.stream()
                        .sorted((one, other) -> one[1].toString().compareTo(other[1].toString()))
                        .toList())
                .toList();
        return count
                / Together.seconds(
                        way.connections(), pieces, () -> database.plain(way.writing().options), (connection, piece) -> {
                            for (var part : Pieces.of(piece, 1_000)) {
                                way.writing()
                                        .insert(
                                                connection,
                                                "insert into promo_code (account_id, code, campaign_id, created_at, job_id)",
                                                part);
                            }
                            connection.commit();
                        });
    }

    private static String code(long number) {
        var code = new StringBuilder();
        var left = Math.floorMod(number * STEP, ALL);
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((int) (left % LETTERS.length())));
            left /= LETTERS.length();
        }
        return code.toString();
    }
}
