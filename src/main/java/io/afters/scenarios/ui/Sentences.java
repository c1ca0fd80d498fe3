package io.afters.scenarios.ui;

import com.vaadin.flow.component.UI;
import io.afters.accounts.CurrentAccount;
import io.afters.promotions.PromoCampaigns;
import io.afters.scenarios.ScenarioSentence;
import io.afters.shared.Ids;
import io.afters.shared.NotFound;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says scenarios in the language of whoever looks. */
@Component
class Sentences {
    private final PromoCampaigns campaigns;
    private final CurrentAccount current;

    Sentences(PromoCampaigns campaigns, CurrentAccount current) {
        this.campaigns = campaigns;
        this.current = current;
    }

    /** For one screenful: each campaign is looked up once. */
    ScenarioSentence now() {
        var known = new HashMap<String, Optional<String>>();
        return new ScenarioSentence(
                UI.getCurrent().getLocale(), current.get().currency(), id -> known.computeIfAbsent(id, this::name));
    }

    private Optional<String> name(String id) {
        try {
            return Ids.parse(id)
                    .map(number -> campaigns.get(current.get(), number).name());
        } catch (NotFound e) {
            return Optional.empty();
        }
    }
}
