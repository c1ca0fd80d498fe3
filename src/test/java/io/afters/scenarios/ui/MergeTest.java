package io.afters.scenarios.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.orders.EventType;
import io.afters.scenarios.Actions;
import io.afters.scenarios.CashbackAction;
import io.afters.scenarios.Condition;
import io.afters.scenarios.ScenarioDraft;
import io.afters.scenarios.ScenarioStatus;
import io.afters.shared.ThreeWay;
import io.afters.shared.TimeUnit;
import io.afters.shared.Timespan;
import io.afters.shared.ui.Difference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final CashbackAction FIVE = new CashbackAction(CashbackAction.Type.FIXED, new BigDecimal("5"));
    private static final CashbackAction SIX = new CashbackAction(CashbackAction.Type.FIXED, new BigDecimal("6"));

    private final ScenarioDraft base = draft("Base", 24, true, FIVE);

    @Test
    void theirsIsTakenWhereMineIsAsItWas() {
        var theirs = draft("Base", 48, false, SIX);
        var mine = draft("Mine", 24, true, FIVE);

        assertThat(Merge.of(new ThreeWay<>(base, theirs, mine))).isEqualTo(draft("Mine", 48, false, SIX));
    }

    @Test
    void whereBothChangedMineStays() {
        var theirs = draft("Theirs", 24, true, FIVE);
        var mine = draft("Mine", 24, true, FIVE);

        assertThat(Merge.of(new ThreeWay<>(base, theirs, mine))).isEqualTo(mine);
    }

    @Test
    void whatOneOfThemSwitchedOffIsOff() {
        var theirs = draft("Base", 24, true, null);

        assertThat(Merge.of(new ThreeWay<>(base, theirs, base))).isEqualTo(theirs);
        assertThat(Merge.of(new ThreeWay<>(base, base, theirs))).isEqualTo(theirs);
    }

    @Test
    void aDifferenceTellsWhatALineWasAndIs() {
        var before = Map.of("Name", "A", "Delay", "1 day", "Gone", "x");
        var after = Map.of("Name", "B", "Delay", "1 day", "New", "y");

        assertThat(Difference.between(before, after))
                .containsExactlyInAnyOrderElementsOf(List.of(
                        new Difference("Name", "A", "B"),
                        new Difference("New", null, "y"),
                        new Difference("Gone", "x", null)));
    }

    private static ScenarioDraft draft(String name, int hours, boolean once, @Nullable CashbackAction cashback) {
        return new ScenarioDraft(
                name,
                ScenarioStatus.ACTIVE,
                EventType.ORDER_CANCELLED,
                null,
                Timespan.of(hours, TimeUnit.HOUR),
                once,
                false,
                Set.of(Condition.NEW_ORDER),
                null,
                null,
                new Actions(null, cashback, null));
    }
}
