package io.afters.messages.gateways.http;

import io.afters.customers.Channel;
import io.afters.messages.CallbackLinks;
import io.afters.messages.Gateway;
import io.afters.messages.gateways.GatewayKind;
import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.Provider;
import io.afters.messages.gateways.Setting;
import io.afters.messages.gateways.Settings;
import io.afters.shared.Problems;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** SMS through a web service of the kind that Twilio began and many others speak. */
@Component
class HttpKind implements GatewayKind {
    private final Hosts hosts;
    private final Calls calls;
    private final CallbackLinks callbacks;

    HttpKind(Hosts hosts, Calls calls, CallbackLinks callbacks) {
        this.hosts = hosts;
        this.calls = calls;
        this.callbacks = callbacks;
    }

    @Override
    public Provider provider() {
        return Provider.HTTP;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.SMS);
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("url", Setting.Type.TEXT),
                Setting.required("username", Setting.Type.TEXT),
                Setting.required("password", Setting.Type.SECRET),
                Setting.required("from", Setting.Type.TEXT));
    }

    @Override
    public void check(Settings settings, Problems problems, String field) {
        WebAddress.check(problems, field + ".url", settings.text("url"), hosts);
        if (settings.text("username").contains(":")) {
            problems.add(field + ".username", "must not contain a colon");
        }
    }

    @Override
    public Gateway open(long accountId, Settings settings) {
        return new HttpGateway(
                URI.create(settings.text("url")),
                settings.text("username"),
                settings.text("password"),
                settings.text("from"),
                callbacks.of(accountId, Channel.SMS),
                calls);
    }
}
