package io.afters.scenarios.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.afters.accounts.CurrentAccount;
import io.afters.scenarios.TaskCancellation;
import io.afters.scenarios.TaskCancellations;
import io.afters.scenarios.TaskCancellations.Scope;
import io.afters.shared.ui.Caution;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.Saver;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Cancels all Pending tasks that the list shows, and says how far that is, whoever started it and wherever it runs. */
class CancelAll extends Div {
    private static final int MOST_SHOWN = 5;
    private static final Duration TOLD_FOR = Duration.ofHours(1);

    private final transient TaskCancellations cancellations;
    private final transient CurrentAccount current;
    private final transient Supplier<Moments> moments;
    private final Set<Long> closed = new HashSet<>();
    private transient List<TaskCancellation> shown = List.of();

    CancelAll(TaskCancellations cancellations, CurrentAccount current, Supplier<Moments> moments) {
        this.cancellations = cancellations;
        this.current = current;
        this.moments = moments;
        addClassName("cancel-all");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Asks whether all of these are meant, after counting them. */
    void ask(TaskFilters filters, String words) {
        var scope =
                cancellations.scope(current.get(), filters.query(current.get().zone()));
        if (scope.count() == 0) {
            Notices.notDone(getTranslation("cancel-all.none"));
            return;
        }
        new Caution(
                        getTranslation("cancel-all.title", scope.count()),
                        words.isEmpty()
                                ? getTranslation("cancel-all.text.everything", scope.count())
                                : getTranslation("cancel-all.text", scope.count(), words),
                        getTranslation("cancel-all.do", scope.count()),
                        getTranslation("cancel-all.not"),
                        () -> start(filters, scope))
                .open();
    }

    private void start(TaskFilters filters, Scope scope) {
        cancellations.start(current.get(), scope, filters.url().parameters().getQueryString(), current.caller());
        follow();
    }

    /** Takes over how far they are. */
    void follow() {
        var since = moments.get().now().minus(TOLD_FOR);
        var latest = cancellations.latest(current.get(), MOST_SHOWN).stream()
                .filter(each -> each.isRunning() || isNews(each, since))
                .toList();
        if (!latest.equals(shown)) {
            shown = latest;
            removeAll();
            latest.forEach(each -> add(each.isRunning() ? progress(each) : report(each)));
        }
    }

    private boolean isNews(TaskCancellation work, Instant since) {
        return !closed.contains(work.id())
                && work.endedAt() != null
                && work.endedAt().isAfter(since);
    }

    private Div progress(TaskCancellation work) {
        var bar = new ProgressBar(0, Math.max(1, work.total()), work.done());
        var words = getTranslation("cancel-all.running", work.done(), work.total(), Saver.name(work.startedBy()));
        bar.getElement().setAttribute("aria-label", words);
        var stop = new Button(getTranslation("cancel-all.stop"), click -> {
            cancellations.stop(current.get(), work.id(), current.caller());
            follow();
        });
        stop.addThemeVariants(ButtonVariant.SMALL);
        var line = new Div(new Span(words), bar, stop);
        line.addClassName("cancelling");
        return line;
    }

    private Div report(TaskCancellation work) {
        var close = new Button(getTranslation("close"), click -> {
            closed.add(work.id());
            follow();
        });
        close.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var line = new Div(new Span(words(work)), close);
        line.addClassName("cancelling");
        return line;
    }

    private String words(TaskCancellation work) {
        var words = new StringBuilder(getTranslation(
                work.status() == TaskCancellation.Status.STOPPED ? "cancel-all.stopped" : "cancel-all.done",
                work.cancelled(),
                work.total(),
                Saver.name(work.startedBy())));
        late(words, "executed", work.late().executed());
        late(words, "cancelled", work.late().cancelled());
        late(words, "failed", work.late().failed());
        late(words, "left", work.total() - work.done());
        return words.toString();
    }

    private void late(StringBuilder words, String what, int count) {
        if (count > 0) {
            words.append(' ').append(getTranslation("cancel-all.late." + what, count));
        }
    }
}
