package io.afters.messages.gateways.webpush;

import io.afters.customers.Channel;
import io.afters.messages.Gateway;
import io.afters.messages.gateways.GatewayKind;
import io.afters.messages.gateways.Hosts;
import io.afters.messages.gateways.Provider;
import io.afters.messages.gateways.Setting;
import io.afters.messages.gateways.Settings;
import io.afters.messages.gateways.http.Calls;
import io.afters.shared.Problems;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Push to browsers (Web Push). */
@Component
class WebPushKind implements GatewayKind {
    private final Hosts hosts;
    private final Calls calls;
    private final Clock clock;

    /** @param clock real time also in a sandbox: push services refuse signatures from the future */
    WebPushKind(Hosts hosts, Calls calls, @Qualifier("databaseClock") Clock clock) {
        this.hosts = hosts;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Provider provider() {
        return Provider.WEB_PUSH;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.PUSH);
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("publicKey", Setting.Type.TEXT),
                Setting.required("privateKey", Setting.Type.SECRET),
                Setting.required("subject", Setting.Type.TEXT));
    }

    @Override
    public void check(Settings settings, Problems problems, String field) {
        if (!Vapid.names(settings.text("subject"))) {
            problems.add(field + ".subject", "must be mailto: with an e-mail address, or an https:// address");
        }
        try {
            vapid(settings);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            problems.add(field + ".privateKey", "must be the private key (VAPID, base64url) of the public key");
        }
    }

    @Override
    public boolean makes() {
        return true;
    }

    @Override
    public Map<String, String> made() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(Curve.P256);
            var pair = maker.generateKeyPair();
            var encoder = Base64.getUrlEncoder().withoutPadding();
            return Map.of(
                    "publicKey", encoder.encodeToString(Curve.octets((ECPublicKey) pair.getPublic())),
                    "privateKey", encoder.encodeToString(Curve.octets((ECPrivateKey) pair.getPrivate())));
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    @Override
    public Gateway open(long accountId, Settings settings) {
        try {
            return new WebPushGateway(vapid(settings), hosts, calls, clock);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("Settings that were not checked", unusable);
        }
    }

    private static Vapid vapid(Settings settings) throws GeneralSecurityException {
        return Vapid.of(settings.text("publicKey"), settings.text("privateKey"), settings.text("subject"));
    }
}
