package io.afters.panel.dashboard;

import io.afters.customers.Channel;
import io.afters.messages.ChannelFigures;
import io.afters.promotions.CodesAssigned;
import io.afters.scenarios.TasksTriggered;
import io.afters.shared.WholeDays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the dashboard tells of some days.
 *
 * @param scenarios whether the account has ever had one
 * @param names of the scenarios that are ranked
 * @param receipted the channels of which a provider tells what arrives
 * @param unreached tasks of these days with messages of which none reached the guest
 */
record Figures(
        WholeDays days,
        boolean scenarios,
        TasksTriggered tasks,
        Ranking ranking,
        Map<Long, String> names,
        List<CodesAssigned> codes,
        Map<Channel, ChannelFigures> messages,
        Set<Channel> receipted,
        int unreached) {

    /** Whether nothing happened in these days. */
    boolean isEmpty() {
        return tasks.all().triggered() == 0 && codes.isEmpty() && messages.isEmpty();
    }
}
