package io.afters.messages;

import io.afters.customers.Channel;
import io.afters.database.Transactions;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What providers tell of messages, put beside them. A receipt may arrive before we wrote down what the provider calls the
 * message: it is kept in any case, and whichever of the two is written last brings them together.
 */
@Component
class Receipts {
    private final ReceiptsSql sql;
    private final ChainsSql chains;
    private final Unreached unreached;
    private final Transactions transactions;

    Receipts(ReceiptsSql sql, ChainsSql chains, Unreached unreached, Transactions transactions) {
        this.sql = sql;
        this.chains = chains;
        this.unreached = unreached;
        this.transactions = transactions;
    }

    /** Two transactions: only when the receipt can be seen by others is it certain that none of them overlooks it. */
    void keep(long accountId, Channel channel, String told, Receipt receipt) {
        var providerId = transactions.inNew(() -> sql.asAnswered(accountId, told));
        transactions.runInNew(() -> sql.insert(accountId, channel, providerId, receipt));
        transactions.runInNew(() -> {
            var messages = sql.lockedMessages(accountId, providerId);
            var touched = new HashSet<>(sql.tasksOfUndelivered(accountId, messages));
            messages.forEach(messageId -> sql.apply(accountId, channel, messageId, receipt));
            // What arrived after all leaves those that stand by without a task.
            chains.goOn(accountId, chains.tasks(accountId, messages), receipt.at());
            touched.addAll(sql.tasksOfUndelivered(accountId, messages));
            unreached.look(accountId, touched.stream().collect(Collectors.toMap(task -> task, task -> receipt.at())));
        });
    }
}
