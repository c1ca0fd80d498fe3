package io.afters.panel.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import io.afters.shared.Ids;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Timeline;
import io.afters.shared.ui.UrlQuery;
import io.afters.shared.ui.UrlTabs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happened with a customer: all of it in one story, and kind by kind. Only the open tab is read. */
class CustomerTabs extends UrlTabs {
    private final transient CustomerFiles files;
    private final transient Supplier<Moments> moments;
    private transient CustomerFile file;
    private final Map<String, Div> contents = new LinkedHashMap<>();
    private transient @Nullable Object shown;

    CustomerTabs(CustomerFiles files, CustomerFile file, Supplier<Moments> moments, @Nullable String open) {
        super("customer.tab.");
        this.files = files;
        this.file = file;
        this.moments = moments;
        addClassName("customer-tabs");
        for (var kind : Kind.values()) {
            var content = new Div();
            content.addClassName("tab-content");
            contents.put(kind.key(), content);
            put(kind.key(), content);
        }
        open(open);
        addSelectedChangeListener(change -> {
            shown = null;
            follow(this.file);
            if (change.isFromClient()) {
                remember("customers/" + Ids.format(this.file.id()));
            }
        });
        follow(file);
    }

    /** Takes over what happened since, in the tab that is looked at. */
    final void follow(CustomerFile now) {
        file = now;
        var kind = Kind.valueOf(opened().toUpperCase(Locale.ROOT));
        var read = read(kind);
        if (read.equals(shown)) {
            return;
        }
        shown = read;
        var content = Objects.requireNonNull(contents.get(kind.key()));
        content.removeAll();
        if (read.isEmpty()) {
            content.add(new Paragraph(getTranslation("customer.none." + kind.key())));
        } else {
            content.add(list(kind, read));
        }
        more(kind, read.size()).ifPresent(content::add);
    }

    private List<?> read(Kind kind) {
        var entries = new CustomerEntries(file, moments.get());
        return switch (kind) {
            case ALL ->
                new CustomerStory(
                                file,
                                files.events(file),
                                files.tasks(file),
                                files.messages(file),
                                files.cashback(file),
                                files.codes(file),
                                files.withdrawals(file),
                                moments.get())
                        .lines();
            case ORDERS -> entries.orders(files.orders(file));
            case TASKS -> entries.tasks(files.tasks(file));
            case CODES -> entries.codes(files.codes(file));
            case MESSAGES -> entries.messages(files.messages(file));
            case CASHBACK -> entries.cashback(files.cashback(file));
        };
    }

    private Component list(Kind kind, List<?> read) {
        return kind == Kind.ALL
                ? new Timeline(read.stream().map(Timeline.Line.class::cast).toList(), moments.get())
                : new Entries(read.stream().map(Entry.class::cast).toList());
    }

    /** Says where the list ends, and leads to the whole of it. */
    private Optional<Component> more(Kind kind, int rows) {
        var full = rows >= CustomerFiles.MOST;
        var path = kind == Kind.TASKS ? "tasks" : kind == Kind.MESSAGES ? "messages" : null;
        if (path == null || file.customer().erased()) {
            return full ? Optional.of(new Paragraph(getTranslation("customer.latest", rows))) : Optional.empty();
        }
        var query = UrlQuery.empty().with("q", file.customer().externalId()).parameters();
        return rows == 0
                ? Optional.empty()
                : Optional.of(new Anchor(address(path, query), getTranslation("customer.all." + path)));
    }

    private static String address(String path, QueryParameters query) {
        return path + "?" + query.getQueryString();
    }

    /** The tabs, in their order. */
    private enum Kind {
        ALL,
        ORDERS,
        TASKS,
        CODES,
        MESSAGES,
        CASHBACK;

        /** As URLs and texts name it. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
