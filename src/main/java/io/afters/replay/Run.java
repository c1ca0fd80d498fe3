package io.afters.replay;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One replay of a file. Orders and customers get ids of their own, so that the same file can be played again, and nobody
 * is taken for a guest of an earlier run.
 *
 * @param id tells this run from all others of the sandbox
 */
record Run(String id) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The clock of a sandbox never stands still: no two runs begin at the same moment. */
    static Run startedAt(Instant now) {
        return new Run("r" + Long.toString(now.toEpochMilli(), 36));
    }

    /** The source of its events. */
    String source() {
        return "/replay/" + id;
    }

    JsonNode batch(List<PastEvent> events) {
        var batch = JSON.createArrayNode();
        events.forEach(event -> batch.add(json(event)));
        return batch;
    }

    private ObjectNode json(PastEvent event) {
        var order = event.order();
        var json = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", order.id() + "/" + event.type().text())
                .put("source", source())
                .put("type", event.type().text())
                .put("time", event.at().toString());
        var data = json.putObject("data");
        data.putObject("order")
                .put("id", id + "-" + order.id())
                .put("number", order.id())
                .put("sourceType", order.source())
                .put("deliveryType", order.delivery())
                .put("total", order.total().toPlainString());
        data.putObject("customer")
                .put("id", id + "-" + order.customer())
                .put("name", order.name())
                .put("phone", order.phone());
        return json;
    }
}
