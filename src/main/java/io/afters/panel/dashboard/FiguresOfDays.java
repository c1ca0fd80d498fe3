package io.afters.panel.dashboard;

import io.afters.accounts.Account;
import io.afters.messages.MessageFigures;
import io.afters.messages.gateways.Receipted;
import io.afters.promotions.CodeFigures;
import io.afters.scenarios.TaskFigures;
import io.afters.shared.WholeDays;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings together what the features count. */
@Component
class FiguresOfDays {
    private final TaskFigures tasks;
    private final CodeFigures codes;
    private final MessageFigures messages;
    private final Receipted receipted;

    FiguresOfDays(TaskFigures tasks, CodeFigures codes, MessageFigures messages, Receipted receipted) {
        this.tasks = tasks;
        this.codes = codes;
        this.messages = messages;
        this.receipted = receipted;
    }

    Figures read(Account account, WholeDays days, Instant now) {
        var triggered = tasks.triggered(account, days);
        var ranking = Ranking.of(triggered.byScenario());
        var ranked = Stream.concat(ranking.best().stream(), ranking.worst().stream())
                .map(Ranking.Place::scenarioId)
                .toList();
        return new Figures(
                days,
                tasks.any(account),
                triggered,
                ranking,
                tasks.names(account, ranked),
                codes.assigned(account, days, now),
                messages.created(account, days),
                receipted.channels(account),
                tasks.unreached(account, days));
    }
}
