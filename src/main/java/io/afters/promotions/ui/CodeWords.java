package io.afters.promotions.ui;

import com.vaadin.flow.component.UI;
import io.afters.promotions.CodeStatus;
import java.util.List;

/** Words of several screens about codes. */
final class CodeWords {
    /** As codes live: the order in which people think of it. */
    static final List<CodeStatus> ORDER =
            List.of(CodeStatus.AVAILABLE, CodeStatus.ASSIGNED, CodeStatus.USED, CodeStatus.EXPIRED, CodeStatus.REVOKED);

    private CodeWords() {}

    static String counted(String key, long number) {
        return CampaignWords.counted(key, number, UI.getCurrent().getLocale());
    }
}
