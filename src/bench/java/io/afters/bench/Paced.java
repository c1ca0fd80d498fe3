package io.afters.bench;

import io.afters.bench.Restaurant.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Single events at a steady rate, whatever the answers do: who must wait for a connection has waited. */
final class Paced {
    private Paced() {}

    /** From the moment when each event was to be sent until its answer has arrived. */
    static List<Double> milliseconds(Restaurant restaurant, double perSecond, int connections, Duration length) {
        var count = (int) (perSecond * length.toSeconds());
        var begin = Instant.now().plusMillis(500);
        var events = restaurant.purchases(count);
        var planned = IntStream.range(0, count)
                .mapToObj(i -> new Planned(begin.plusNanos((long) (i * 1e9 / perSecond)), events.get(i)))
                .toList();
        var milliseconds = new ConcurrentLinkedQueue<Double>();
        Together.seconds(connections, planned, restaurant::wire, (wire, next) -> {
            Waiting.until(next.at());
            restaurant.send(wire, next.purchase());
            milliseconds.add(Duration.between(next.at(), Instant.now()).toNanos() / 1e6);
        });
        return List.copyOf(milliseconds);
    }

    private record Planned(Instant at, Purchase purchase) {}
}
