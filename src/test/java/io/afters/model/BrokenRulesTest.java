package io.afters.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.afters.customers.Channel;
import io.afters.model.History.Outcome;
import io.afters.model.Rule.Limits;
import io.afters.model.Told.CustomerTold;
import io.afters.model.Told.OrderTold;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Testing the test: whichever rule is broken, some of the histories tell. */
class BrokenRulesTest {
    private static final int HISTORIES = 2_000;

    @ParameterizedTest
    @MethodSource("broken")
    void theHistoriesNotice(String what) {
        var noticed = LongStream.range(0, HISTORIES)
                .mapToObj(Histories::of)
                .filter(history -> differs(history, BROKEN.get(what)))
                .findFirst();
        assertThat(noticed).as(what).isPresent();
    }

    private static boolean differs(History history, Function<Instant, Reference> broken) {
        var right = history.on(new Reference(history.start()));
        return !Outcome.differences(right, history.on(broken.apply(history.start())))
                .isEmpty();
    }

    static Stream<String> broken() {
        return BROKEN.keySet().stream();
    }

    private static final Map<String, Function<Instant, Reference>> BROKEN = new LinkedHashMap<>();

    static {
        BROKEN.put("what was known before the trigger does not cancel", now -> new Reference(now) {
            @Override
            protected boolean remembers() {
                return false;
            }
        });
        BROKEN.put("a new order before the trigger cancels", now -> new Reference(now) {
            @Override
            protected boolean cancels(Condition condition, Task task, Fact fact) {
                return super.cancels(condition, task, fact)
                        || (condition == Condition.NEW_ORDER && isAnotherOrder(task, fact));
            }
        });
        BROKEN.put("a new order at the very moment of the trigger does not cancel", now -> new Reference(now) {
            @Override
            protected boolean cancels(Condition condition, Task task, Fact fact) {
                return super.cancels(condition, task, fact)
                        && (condition.isOrderLevel() || !fact.time().equals(task.trigger.time()));
            }
        });
        BROKEN.put("a repeated order.created is a new order", now -> new Reference(now) {
            @Override
            protected boolean isAnotherOrder(Task task, Fact fact) {
                return fact.customer().equals(task.trigger.customer())
                        && !fact.order().equals(task.trigger.order());
            }
        });
        BROKEN.put("the trigger order counts as another", now -> new Reference(now) {
            @Override
            protected boolean isAnotherOrder(Task task, Fact fact) {
                return fact.newOrder() && fact.customer().equals(task.trigger.customer());
            }
        });
        BROKEN.put("orders of others count", now -> new Reference(now) {
            @Override
            protected boolean isAnotherOrder(Task task, Fact fact) {
                return fact.newOrder() && !fact.order().equals(task.trigger.order());
            }
        });
        BROKEN.put("the last moment of the window is outside", now -> new Reference(now) {
            @Override
            protected boolean isInWindow(Task task, Instant time) {
                return super.isInWindow(task, time) && time.isBefore(task.resultDueAt);
            }
        });
        BROKEN.put("the first moment of the window is outside", now -> new Reference(now) {
            @Override
            protected boolean isInWindow(Task task, Instant time) {
                return super.isInWindow(task, time) && time.isAfter(task.endedAt);
            }
        });
        BROKEN.put("the window opens with the trigger", now -> new Reference(now) {
            @Override
            protected boolean isInWindow(Task task, Instant time) {
                return !time.isBefore(task.trigger.time()) && !time.isAfter(task.resultDueAt);
            }
        });
        BROKEN.put("windows lapse a moment too early", now -> new Reference(now) {
            @Override
            protected boolean hasLapsed(Task task) {
                return !now().isBefore(task.resultDueAt);
            }
        });
        BROKEN.put("what lapsed never succeeds", now -> new Reference(now) {
            @Override
            protected boolean reopens() {
                return false;
            }
        });
        BROKEN.put("history triggers", now -> new Reference(now) {
            @Override
            protected boolean isRecent(Instant time) {
                return true;
            }
        });
        BROKEN.put("the horizon itself is too old", now -> new Reference(now) {
            @Override
            protected boolean isRecent(Instant time) {
                return time.isAfter(now().minus(HORIZON));
            }
        });
        BROKEN.put("a limit on what is not told is met", now -> new Reference(now) {
            @Override
            protected boolean holds(Limits limits, OrderTold order) {
                return super.holds(limits, order) || order.total.value() == null;
            }
        });
        BROKEN.put("once per order is forgotten after the end", now -> new Reference(now) {
            @Override
            protected boolean ranForOrder(Scenario scenario, String order) {
                return false;
            }
        });
        BROKEN.put("once per user is forgotten", now -> new Reference(now) {
            @Override
            protected boolean ranForCustomer(Scenario scenario, String customer) {
                return false;
            }
        });
        BROKEN.put("latest start is ignored", now -> new Reference(now) {
            @Override
            protected boolean isTooLate(Task task, Instant time) {
                return false;
            }
        });
        BROKEN.put("latest start is a moment too strict", now -> new Reference(now) {
            @Override
            protected boolean isTooLate(Task task, Instant time) {
                return super.isTooLate(task, time.plus(Duration.ofNanos(1_000)));
            }
        });
        BROKEN.put("consent is ignored", now -> new Reference(now) {
            @Override
            protected @Nullable String unreachable(CustomerTold customer, Channel channel) {
                var out = super.unreachable(customer, channel);
                return "NO_CONSENT".equals(out) ? null : out;
            }
        });
    }
}
