package io.afters.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a node writes with logging.structured.format.console=ecs, while it is open: ours in full, of libraries what a server logs. */
final class StructuredLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.afters");
    private final Level before = root.getLevel();
    private final Level oursBefore = ours.getLevel();

    StructuredLines() {
        root.setLevel(Level.INFO);
        ours.setLevel(Level.DEBUG);
        setContext(root.getLoggerContext());
        encoder.setContext(root.getLoggerContext());
        encoder.setFormat("ecs");
        encoder.start();
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return lines;
    }

    List<JsonNode> parsed() {
        return lines.stream().map(JsonMapper.shared()::readTree).toList();
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.setLevel(before);
        ours.setLevel(oursBefore);
        encoder.stop();
        stop();
    }
}
