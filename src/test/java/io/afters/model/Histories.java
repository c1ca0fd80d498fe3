package io.afters.model;

import io.afters.model.Operation.Advance;
import io.afters.model.Operation.Cancel;
import io.afters.model.Operation.DeleteCampaign;
import io.afters.model.Operation.DeleteScenario;
import io.afters.model.Operation.Deliver;
import io.afters.model.Operation.Report;
import io.afters.model.Operation.Save;
import io.afters.model.Operation.Switch;
import io.afters.orders.OrderEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * Random histories. While one is made it also happens, on a reference, so that its next steps can aim at borders: the
 * last moment of a window, the moment of a trigger, the end of the horizon.
 */
final class Histories {
    private final Dice dice;
    private final Plan plan;
    private final Reference world;
    private final RandomRules rules;
    private final RandomEvents events;
    private final List<Operation> steps = new ArrayList<>();
    private final List<String> scenarios = new ArrayList<>();

    private Histories(long seed) {
        // Not the golden ratio: the generator steps by it, and neighbours would be the same history but for its start
        this.dice = new Dice(seed * 0xD1342543DE82EF95L + 1);
        this.plan = Plan.of(seed);
        this.world = new Reference(plan.start());
        this.rules = new RandomRules(dice);
        this.events = new RandomEvents(dice, plan, world);
    }

    /** Always the same one for the same seed. */
    static History of(long seed) {
        return new Histories(seed).make(seed);
    }

    private History make(long seed) {
        var number = dice.between(1, 4);
        for (var n = 1; n <= number; n++) {
            scenarios.add("S" + n);
        }
        scenarios.stream().filter(key -> dice.percent(85)).forEach(key -> add(new Save(key, rules.rule())));
        for (var move : plan.moves()) {
            var pause = dice.between(0, 4);
            for (var n = 0; n < pause; n++) {
                add(step());
            }
            if (move.sendsBefore()) {
                add(new Deliver());
            }
            add(new Advance(move.by()));
            if (move.sendsAfter()) {
                add(new Deliver());
            }
        }
        return new History(seed, plan.start(), steps);
    }

    private void add(Operation step) {
        step.on(world);
        steps.add(step);
    }

    private Operation step() {
        var roll = dice.between(1, 100);
        if (roll <= 76) {
            return new Report(batch());
        }
        if (roll <= 84) {
            var key = dice.oneOf(scenarios);
            return new Save(key, world.rule(key).map(rules::edited).orElseGet(rules::rule));
        }
        if (roll <= 88) {
            return new Switch(dice.oneOf(scenarios), dice.percent(50));
        }
        if (roll <= 90) {
            return new DeleteScenario(dice.oneOf(scenarios));
        }
        if (roll <= 92) {
            return new DeleteCampaign(dice.oneOf("A", "B"));
        }
        var tasks = List.copyOf(world.picture().tasks().keySet());
        return tasks.isEmpty() ? new Report(batch()) : new Cancel(dice.oneOf(tasks));
    }

    private List<OrderEvent> batch() {
        var size = dice.oneOf(1, 1, 1, 2, 3, 5);
        var batch = new ArrayList<OrderEvent>();
        while (batch.size() < size) {
            batch.add(events.next());
        }
        return batch;
    }
}
