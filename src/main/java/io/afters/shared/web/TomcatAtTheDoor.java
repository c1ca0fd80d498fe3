package io.afters.shared.web;

import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** How Tomcat treats what reaches it before any filter of ours. */
@Component
class TomcatAtTheDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private static final int LONGEST_SILENCE =
            Math.toIntExact(Duration.ofSeconds(20).toMillis());

    private final ProblemWriter problems;

    TomcatAtTheDoor(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(TomcatAtTheDoor::customize);
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReport(problems)));
    }

    private static void customize(Connector connector) {
        // Ids of other systems may hold slashes, which are sent encoded. ApiFirewall says where.
        connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setConnectionTimeout(LONGEST_SILENCE);
        }
    }

    /** After Boot's own, so that our report is the one that is made. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
