package io.afters.settings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.accounts.Role;
import io.afters.accounts.StaffMember;
import io.afters.accounts.StaffStatus;
import io.afters.shared.ui.Mark;
import io.afters.shared.ui.Moments;

/**
 * One line of the staff.
 *
 * @param self whether this is whoever looks
 */
record StaffRow(
        long id,
        String name,
        String email,
        Role role,
        String roleWord,
        StaffStatus status,
        Standing standing,
        String seen,
        String seenExactly,
        boolean self) {

    static StaffRow of(StaffMember member, long lookingId, Moments moments) {
        var status = member.status();
        return new StaffRow(
                member.id(),
                member.name(),
                member.email(),
                member.role(),
                I18NProvider.translate("role." + member.role().name()),
                status,
                new Standing(
                        mark(status),
                        I18NProvider.translate("staff.status." + status),
                        member.linkUntil()
                                .map(until -> link(until.isAfter(moments.now()), moments.at(until)))
                                .orElse("")),
                member.lastSignInAt().map(moments::relative).orElseGet(() -> I18NProvider.translate("staff.never")),
                member.lastSignInAt().map(moments::exactly).orElse(""),
                member.id() == lookingId);
    }

    private static String link(boolean good, String until) {
        return I18NProvider.translate(good ? "staff.link.until" : "staff.link.lapsed", until);
    }

    private static Mark mark(StaffStatus status) {
        return switch (status) {
            case INVITED -> Mark.OPEN;
            case ACTIVE -> Mark.GOOD;
            case BLOCKED -> Mark.QUIET;
        };
    }
}
