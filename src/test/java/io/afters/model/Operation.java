package io.afters.model;

import io.afters.orders.OrderEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** One step of a history. */
sealed interface Operation {

    /** Does it. What it answers is compared too. */
    String on(Afters afters);

    record Save(String scenario, Rule rule) implements Operation {
        @Override
        public String on(Afters afters) {
            return afters.save(scenario, rule) ? "saved" : "not saved";
        }
    }

    record Switch(String scenario, boolean active) implements Operation {
        @Override
        public String on(Afters afters) {
            afters.switchTo(scenario, active);
            return "";
        }
    }

    record DeleteScenario(String scenario) implements Operation {
        @Override
        public String on(Afters afters) {
            afters.deleteScenario(scenario);
            return "";
        }
    }

    record DeleteCampaign(String campaign) implements Operation {
        @Override
        public String on(Afters afters) {
            afters.deleteCampaign(campaign);
            return "";
        }
    }

    record Report(List<OrderEvent> events) implements Operation {
        @Override
        public String on(Afters afters) {
            afters.report(events);
            return "";
        }

        @Override
        public String toString() {
            return "Report" + events.stream().map(Report::line).collect(Collectors.joining());
        }

        private static String line(OrderEvent e) {
            return "\n      " + e.source() + e.id() + " " + e.type() + " at " + e.occurredAt() + " " + e.order() + " "
                    + e.customer();
        }
    }

    record Cancel(TaskKey task) implements Operation {
        @Override
        public String on(Afters afters) {
            return afters.cancelByHand(task);
        }
    }

    record Advance(Duration by) implements Operation {
        @Override
        public String on(Afters afters) {
            afters.advance(by);
            return "";
        }
    }

    record Deliver() implements Operation {
        @Override
        public String on(Afters afters) {
            afters.deliver();
            return "";
        }
    }
}
