package io.afters.customers;

import io.afters.customers.Withdrawal.Way;
import io.afters.database.Transactions;
import io.afters.shared.SqlRows;
import io.afters.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What guests tell us themselves of where they want no messages. In effect for messages that wait already. */
@Component
public class Consents {
    private final ConsentsSql sql;
    private final ContactsSql contacts;
    private final Transactions transactions;

    Consents(ConsentsSql sql, ContactsSql contacts, Transactions transactions) {
        this.sql = sql;
        this.contacts = contacts;
        this.transactions = transactions;
    }

    /** Whose consent it is, by our id; none when the account has no such customer, or the person was erased. */
    public Optional<Contact> of(long accountId, long customerId) {
        return sql.exists(accountId, customerId)
                ? Optional.ofNullable(contacts.read(List.of(customerId)).get(customerId))
                : Optional.empty();
    }

    /** Withdraws the consent, by our id of the customer; once is as good as twice. */
    public void withdraw(long accountId, long customerId, Channel channel, Way way, Instant now) {
        transactions.runInNew(() -> withdrawn(accountId, List.of(customerId), channel, way, SqlTime.toMicros(now)));
    }

    /**
     * Withdraws the consent to SMS of everybody in the account who has this phone (E.164), and of those of whom we are told
     * later that they have it.
     */
    public void stop(long accountId, String phone, Instant now) {
        var at = SqlTime.toMicros(now);
        // Seen by all from now on: who gets the phone meanwhile is not overlooked.
        transactions.runInNew(() -> sql.stop(accountId, phone, at));
        for (var part : SqlRows.parts(sql.withPhone(accountId, phone))) {
            transactions.runInNew(() -> withdrawn(accountId, part, Channel.SMS, Way.STOP, at));
        }
    }

    /** Gives back what was withdrawn by {@link #stop} from this phone, and nothing else. */
    public void start(long accountId, String phone, Instant now) {
        if (transactions.inNew(() -> sql.start(accountId, phone))) {
            for (var part : SqlRows.parts(sql.withPhone(accountId, phone))) {
                transactions.runInNew(() -> givenBack(accountId, part, SqlTime.toMicros(now)));
            }
        }
    }

    private void givenBack(long accountId, List<Long> ids, Instant now) {
        var changed = contacts.lock(accountId, ids).values().stream()
                .filter(known -> known.withdrawn().containsKey(Channel.SMS))
                .filter(known -> sql.giveBack(accountId, known.id(), now))
                .map(known -> known.giveBack(Channel.SMS))
                .toList();
        contacts.save(accountId, changed);
    }

    /** All that the customer has told us, the newest first. */
    public List<Withdrawal> told(long accountId, long customerId) {
        return sql.told(accountId, customerId);
    }

    private void withdrawn(long accountId, List<Long> ids, Channel channel, Way way, Instant now) {
        var changed = contacts.lock(accountId, ids).values().stream()
                .filter(known -> !known.withdrawn().containsKey(channel))
                .filter(known -> sql.insert(accountId, known.id(), new Withdrawal(channel, way, now)))
                .map(known -> known.withdraw(channel, now))
                .toList();
        contacts.save(accountId, changed);
    }
}
