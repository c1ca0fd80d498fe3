package io.afters.messages.gateways;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How many lines to providers of each kind this node leaves in peace just now. */
@Component
class CircuitGauges {

    CircuitGauges(Router router, MeterRegistry meters) {
        for (var provider : Provider.values()) {
            Gauge.builder("afters.circuits.open", router, lines -> lines.resting(provider))
                    .tag("provider", provider.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }
}
