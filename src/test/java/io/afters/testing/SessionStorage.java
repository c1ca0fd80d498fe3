package io.afters.testing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import io.afters.accounts.StaffMember;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a browser keeps until it is closed, whoever is signed in: answers what screens ask of it. */
public final class SessionStorage {
    private final Map<String, String> kept = new HashMap<>();

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Somebody writes this over everything by hand. */
    public void overwrite(String text) {
        kept.replaceAll((key, before) -> text);
    }

    /** Opens a page as this member. From another one: what the very first one asks at once is not heard here. */
    public void open(TestPanel panel, StaffMember member, String path) {
        panel.enter(member, "settings/profile");
        UI.getCurrent().navigate(path);
        answer();
    }

    /** Does what the screen has asked for. */
    public void answer() {
        for (var call : UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations()) {
            var code = call.getInvocation().getExpression();
            if (code.contains("sessionStorage.setItem")) {
                kept.put(told(call, 0), told(call, 1));
            } else if (code.contains("sessionStorage.removeItem")) {
                kept.remove(told(call, 0));
            } else if (code.contains("sessionStorage.getItem")) {
                var text = kept.get(told(call, 0));
                call.complete(
                        text == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode(text));
            }
        }
    }

    private static String told(PendingJavaScriptInvocation call, int parameter) {
        var told = call.getInvocation().getParameters().get(parameter);
        return told instanceof JsonNode json ? json.asString() : Objects.toString(told);
    }
}
