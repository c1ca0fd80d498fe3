package io.afters.promotions;

import io.afters.promotions.BulkCodesSql.NewCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Codes that scenario tasks order: one for each task, assigned from birth. */
@Component
public class IssuedCodes {
    private static final int MOST_ROUNDS = 100;

    private final CampaignsSql campaigns;
    private final BulkCodesSql codes;
    private final CodeGenerator generator;

    IssuedCodes(CampaignsSql campaigns, BulkCodesSql codes, CodeGenerator generator) {
        this.campaigns = campaigns;
        this.codes = codes;
        this.generator = generator;
    }

    /**
     * Makes the codes, in the caller's transaction; by task. A task whose campaign is deleted, or is not one of its
     * account, is absent. A code that is taken is drawn again and never surfaces.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, String> issue(Collection<CodeOrder> orders) {
        var living = campaigns.living(orders.stream().map(CodeOrder::campaign).collect(Collectors.toUnmodifiableSet()));
        var open = orders.stream()
                .filter(order -> living.contains(order.campaign()))
                .toList();
        var issued = new HashMap<Long, String>();
        for (var round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
            issued.putAll(insert(open));
            open = open.stream()
                    .filter(order -> !issued.containsKey(order.taskId()))
                    .toList();
        }
        if (!open.isEmpty()) {
            throw new IllegalStateException("No free code was found for " + open.size() + " tasks");
        }
        return issued;
    }

    private Map<Long, String> insert(List<CodeOrder> orders) {
        var drawn = List.copyOf(generator.draw(orders.size()));
        var news = new LinkedHashMap<Long, NewCode>();
        for (var i = 0; i < drawn.size(); i++) {
            var order = orders.get(i);
            news.put(order.taskId(), NewCode.of(order, drawn.get(i)));
        }
        if (codes.insertFree(List.copyOf(news.values())) < news.size()) {
            return codes.ofTasks(news.keySet());
        }
        return news.values().stream().collect(Collectors.toUnmodifiableMap(NewCode::taskId, NewCode::code));
    }
}
