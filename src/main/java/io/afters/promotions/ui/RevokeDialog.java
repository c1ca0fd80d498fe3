package io.afters.promotions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.afters.promotions.PromoCode;
import io.afters.promotions.PromoCodes;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.ProblemWords;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks why codes are taken back, and says truly what came of it. */
class RevokeDialog extends Dialog {
    private static final int MOST_NAMED = 5;

    private final TextField reason = new TextField(getTranslation("codes.revoke.reason"));

    /**
     * @param revoke takes them back for this reason; those for which nothing came of it
     * @param after what to do when they were
     */
    RevokeDialog(List<PromoCode> codes, Function<String, List<PromoCode>> revoke, Runnable after) {
        setHeaderTitle(
                codes.size() == 1
                        ? getTranslation("codes.revoke.one", codes.getFirst().code())
                        : CodeWords.counted("codes.revoke.title", codes.size()));
        setWidth("28rem");
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setHelperText(getTranslation("codes.revoke.reason.how"));
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        add(new Paragraph(getTranslation("codes.revoke.how", named(codes))), reason);
        var confirm = new Button(CodeWords.counted("codes.revoke.some", codes.size()), click -> {
            if (isGiven()) {
                close();
                tell(codes, revoke.apply(reason.getValue()));
                after.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("codes.keep"), click -> close()), confirm);
    }

    private boolean isGiven() {
        var problems = PromoCodes.checkReason(reason.getValue()).list();
        reason.setInvalid(!problems.isEmpty());
        if (!problems.isEmpty()) {
            reason.setErrorMessage(ProblemWords.of(problems.getFirst().message()));
            reason.focus();
        }
        return problems.isEmpty();
    }

    private static String named(List<PromoCode> codes) {
        var names = codes.stream().limit(MOST_NAMED).map(PromoCode::code).collect(Collectors.joining(", "));
        return codes.size() > MOST_NAMED ? names + " …" : names;
    }

    private void tell(List<PromoCode> codes, List<PromoCode> refused) {
        if (codes.size() > refused.size()) {
            Notices.done(CodeWords.counted("codes.revoked", (long) codes.size() - refused.size()));
        }
        if (!refused.isEmpty()) {
            Notices.notDone(getTranslation("codes.revoked.already", named(refused)));
        }
    }
}
