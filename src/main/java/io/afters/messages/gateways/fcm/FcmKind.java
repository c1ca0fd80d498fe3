package io.afters.messages.gateways.fcm;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.gateways.GatewayKind;
import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.Provider;
import io.afters.messages.gateways.Setting;
import io.afters.messages.gateways.Settings;
import io.afters.messages.gateways.http.Calls;
import io.afters.messages.gateways.http.Devices;
import io.afters.messages.gateways.http.WebAddress;
import io.afters.shared.Problems;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Push to apps by way of Firebase Cloud Messaging. */
@Component
class FcmKind implements GatewayKind {
    private static final String USUAL_ENDPOINT = "https://fcm.googleapis.com";

    private final Hosts hosts;
    private final Calls calls;
    private final Clock clock;

    /** @param clock real time also in a sandbox: Google refuses claims from the future */
    FcmKind(Hosts hosts, Calls calls, @Qualifier("databaseClock") Clock clock) {
        this.hosts = hosts;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Provider provider() {
        return Provider.FCM;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.PUSH);
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("serviceAccount", Setting.Type.SECRET),
                Setting.optional("endpoint", Setting.Type.TEXT));
    }

    @Override
    public void check(Settings settings, Problems problems, String field) {
        if (settings.has("endpoint")) {
            WebAddress.check(problems, field + ".endpoint", settings.text("endpoint"), hosts);
        }
        try {
            var account = ServiceAccount.read(settings.text("serviceAccount"));
            var wrong = new Problems();
            WebAddress.check(wrong, "token_uri", account.tokenUri(), hosts);
            wrong.list()
                    .forEach(one -> problems.add(
                            field + ".serviceAccount", "has a token_uri that can't be used: it " + one.message()));
        } catch (ServiceAccount.Unusable unusable) {
            problems.add(field + ".serviceAccount", String.valueOf(unusable.getMessage()));
        }
    }

    @Override
    public Gateway open(long accountId, Settings settings) {
        try {
            var account = ServiceAccount.read(settings.text("serviceAccount"));
            var endpoint = settings.has("endpoint") ? settings.text("endpoint") : USUAL_ENDPOINT;
            var url = endpoint.replaceAll("/+$", "") + "/v1/projects/" + account.project() + "/messages:send";
            var tokens = new AccessTokens(account, calls, clock);
            return new FcmGateway(account.project(), URI.create(url), tokens, calls, Devices.LONGEST);
        } catch (ServiceAccount.Unusable unusable) {
            throw new IllegalArgumentException("Settings that were not checked", unusable);
        }
    }
}
