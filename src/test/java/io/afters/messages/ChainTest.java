package io.afters.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.messages.Chain.Link;
import io.afters.messages.Chain.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    @Test
    void whenTheOneWhoseTurnItWasFailsTheNextHasItsTurn() {
        assertThat(chain(State.FAILED, State.STANDS_BY, State.STANDS_BY).next()).contains(2L);
    }

    @Test
    void turnsDecideAndNotTheOrderInWhichMessagesWereFound() {
        var chain = new Chain(List.of(new Link(7, 2, State.STANDS_BY), new Link(8, 1, State.STANDS_BY)));

        assertThat(chain.next()).contains(8L);
        assertThat(chain.standing()).containsExactly(8L, 7L);
    }

    @Test
    void whileOneIsOnItsWayTheOthersStandBy() {
        var chain = chain(State.ON_ITS_WAY, State.STANDS_BY);

        assertThat(chain.next()).isEmpty();
        assertThat(chain.reached()).isFalse();
        assertThat(chain.standing()).containsExactly(2L);
    }

    @Test
    void whenOneHasArrivedNobodyElseHasATurn() {
        var chain = chain(State.FAILED, State.ARRIVED, State.STANDS_BY);

        assertThat(chain.reached()).isTrue();
        assertThat(chain.next()).isEmpty();
    }

    @Test
    void oneThatWasLetGoHasItsTurnWhenTheOneBeforeDidNotArriveAfterAll() {
        assertThat(chain(State.FAILED, State.SPARE, State.SPARE).next()).contains(2L);
    }

    @Test
    void whenAllHaveFailedItEnds() {
        var chain = chain(State.FAILED, State.FAILED);

        assertThat(chain.next()).isEmpty();
        assertThat(chain.reached()).isFalse();
    }

    /** Messages 1, 2, 3 … whose turns come in this order. */
    private static Chain chain(State... states) {
        var links = new ArrayList<Link>();
        for (var state : states) {
            links.add(new Link(links.size() + 1, links.size() + 1, state));
        }
        return new Chain(links);
    }
}
