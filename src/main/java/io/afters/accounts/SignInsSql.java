package io.afters.accounts;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of sign-ins. Times are the database's own: neither a node's clock nor a sandbox's ends anything here. */
@Component
class SignInsSql {
    private final JdbcClient jdbc;

    SignInsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long begin(StaffMember member, byte[] tokenHash) {
        return jdbc.sql("""
                        insert into sign_in (account_id, staff_id, token_hash, stamp, begun_at, seen_at)
                        values (?, ?, ?, ?, now(6), now(6)) returning id""")
                .params(member.accountId(), member.id(), tokenHash, member.stamp())
                .query(Long.class)
                .single();
    }

    /** Those of a member that no session can stand on any more. */
    void removeOld(StaffMember member) {
        jdbc.sql("""
                        delete from sign_in
                        where account_id = ? and staff_id = ? and seen_at < now(6) - interval 12 hour""").params(member.accountId(), member.id()).update();
    }

    Optional<Kept> find(byte[] tokenHash) {
        return jdbc.sql("""
                        select id, staff_id, lower(hex(stamp)) as stamp,
                               seen_at > now(6) - interval 30 minute and begun_at > now(6) - interval 12 hour as recent
                        from sign_in where token_hash = ?""")
                .param(tokenHash)
                .query((row, number) -> new Kept(
                        row.getLong("id"), row.getLong("staff_id"), row.getString("stamp"), row.getBoolean("recent")))
                .optional();
    }

    /** Whether the last minute has it noted like this; empty when it does not stand. */
    Optional<Boolean> isNoted(long id, StaffMember member) {
        return jdbc.sql("""
                        select stamp = ? and seen_at > now(6) - interval 1 minute
                        from sign_in where id = ? and account_id = ? and staff_id = ?""")
                .params(member.stamp(), id, member.accountId(), member.id())
                .query(Boolean.class)
                .optional();
    }

    void note(long id, StaffMember member) {
        jdbc.sql("update sign_in set seen_at = now(6), stamp = ? where id = ? and account_id = ?")
                .params(member.stamp(), id, member.accountId())
                .update();
    }

    void end(byte[] tokenHash) {
        jdbc.sql("delete from sign_in where token_hash = ?").param(tokenHash).update();
    }

    void end(long id, StaffMember member) {
        jdbc.sql("delete from sign_in where id = ? and account_id = ?")
                .params(id, member.accountId())
                .update();
    }

    /**
     * @param stamp in hexadecimal digits
     * @param isRecent whether somebody was there not long ago, and it did not begin too long ago
     */
    record Kept(long id, long staffId, String stamp, boolean isRecent) {}
}
