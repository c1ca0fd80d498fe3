package io.afters.promotions.ui;

import io.afters.audit.AuditEntry;
import io.afters.customers.Contact;
import io.afters.promotions.CampaignScenarios;
import io.afters.promotions.CodeJob;
import io.afters.promotions.CodeStatus;
import io.afters.promotions.CodeUse;
import io.afters.promotions.PromoCampaign;
import io.afters.promotions.PromoCode;
import io.afters.shared.Ids;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;
import io.afters.shared.ui.Saver;
import io.afters.shared.ui.Timeline.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The life of one code: made, assigned, used, given back, revoked.
 *
 * @param people by our ids: its owner, and whoever used it
 * @param scenario whose task made it
 * @param job that made it
 * @param trail what staff did to it, newest first
 */
record CodeStory(
        PromoCode code,
        PromoCampaign campaign,
        List<CodeUse> uses,
        Map<Long, Contact> people,
        CampaignScenarios.@Nullable Named scenario,
        @Nullable CodeJob job,
        List<AuditEntry> trail,
        Moments moments) {

    CodeStatus status() {
        return code.status(campaign, moments.now());
    }

    /** Null: whoever has it may use it. */
    @Nullable String owner() {
        return code.customerId() == null ? null : person(code.customerId());
    }

    private String person(long id) {
        var contact = people.get(id);
        return contact == null ? "" : Objects.requireNonNullElse(contact.name(), contact.externalId());
    }

    List<Line> lines() {
        var lines = new ArrayList<Line>();
        lines.add(made());
        for (var use : uses) {
            var by = CampaignWords.text("code.life.by", person(use.customerId()));
            lines.add(new Line(use.at(), Mark.GOOD, CampaignWords.text("code.life.used", use.orderId()), by));
            if (use.givenBackAt() != null) {
                lines.add(new Line(
                        use.givenBackAt(),
                        Mark.ATTENTION,
                        CampaignWords.text("code.life.given-back", use.orderId()),
                        null));
            }
        }
        if (code.revokedAt() != null) {
            lines.add(new Line(code.revokedAt(), Mark.BAD, by("code.life.revoked", "REVOKED"), code.revokeReason()));
        }
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private Line made() {
        var owner = owner();
        var detail = owner == null ? null : CampaignWords.text("code.life.assigned", owner);
        if (code.taskId() != null) {
            return new Line(
                    code.createdAt(),
                    Mark.OPEN,
                    CampaignWords.text("code.life.by-scenario", scenario == null ? "" : scenario.name()),
                    detail,
                    "tasks/" + Ids.format(code.taskId()));
        }
        var text = job == null
                ? by("code.life.made", "CREATED")
                : CampaignWords.text(
                        job.isFile() ? "code.life.from-file" : "code.life.random", Saver.name(job.startedBy()));
        return new Line(code.createdAt(), Mark.OPEN, text, detail);
    }

    /** Who did it, as far as the trail knows. */
    private String by(String key, String action) {
        return trail.stream()
                .filter(entry -> entry.action().equals(action))
                .findFirst()
                .map(entry -> CampaignWords.text(key + ".by", Saver.name(entry.actor())))
                .orElseGet(() -> CampaignWords.text(key));
    }
}
