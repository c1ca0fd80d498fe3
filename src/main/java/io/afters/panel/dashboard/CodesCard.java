package io.afters.panel.dashboard;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.afters.promotions.CodeStatus;
import io.afters.promotions.CodesAssigned;
import io.afters.shared.ui.Mark;
import java.util.List;
import java.util.function.ToIntFunction;

/** The promo codes that guests were given in the time, and what became of them. */
class CodesCard extends Card {
    private static final int FEW = 5;

    private final Div campaigns = new Div();
    private boolean all;

    CodesCard() {
        super("codes");
        campaigns.addClassName("rows");
        add(campaigns);
    }

    @Override
    void show(Figures figures, Links links, Words words) {
        var codes = figures.codes();
        campaigns.removeAll();
        if (codes.isEmpty()) {
            campaigns.add(nothing(words.text("dashboard.codes.none")));
            return;
        }
        campaigns.add(quiet(words.text(
                "dashboard.codes.sum",
                sum(codes, CodesAssigned::all),
                sum(codes, CodesAssigned::used),
                sum(codes, CodesAssigned::expired),
                sum(codes, CodesAssigned::revoked),
                sum(codes, CodesAssigned::open))));
        codes.stream().limit(all ? codes.size() : FEW).forEach(each -> campaigns.add(campaign(each, links, words)));
        if (!all && codes.size() > FEW) {
            var more = new Button(words.text("dashboard.codes.all", codes.size()), click -> {
                all = true;
                show(figures, links, words);
            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            campaigns.add(more);
        }
    }

    private static Shares campaign(CodesAssigned codes, Links links, Words words) {
        var id = codes.campaignId();
        return new Shares(
                new Div(
                        new Anchor(links.assigned(id, null), codes.campaign()),
                        quiet(words.share("dashboard.of-assigned", codes.used(), codes.all()))),
                List.of(
                        share(Mark.GOOD, CodeStatus.USED, codes.used(), id, links, words),
                        share(Mark.OPEN, CodeStatus.ASSIGNED, codes.open(), id, links, words),
                        share(Mark.QUIET, CodeStatus.EXPIRED, codes.expired(), id, links, words),
                        share(Mark.BAD, CodeStatus.REVOKED, codes.revoked(), id, links, words)),
                words);
    }

    private static Share share(Mark mark, CodeStatus status, int number, long campaign, Links links, Words words) {
        return new Share(mark, words.text("code.status." + status), number, links.assigned(campaign, status));
    }

    private static int sum(List<CodesAssigned> codes, ToIntFunction<CodesAssigned> number) {
        return codes.stream().mapToInt(number).sum();
    }
}
