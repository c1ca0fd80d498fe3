package io.afters.settings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.afters.customers.Channel;
import io.afters.messages.gateways.ChannelDraft;
import io.afters.messages.gateways.ChannelDraft.CarrierDraft;
import io.afters.messages.gateways.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.Locale;

/** Says what becomes of a channel's messages with a draft, in whole sentences. */
final class ChannelWords {
    private ChannelWords() {}

    static String of(Channel channel, ChannelDraft draft) {
        var key = "channels.way." + channel;
        if (draft.carrier().provider() == Provider.OUTBOX) {
            return I18NProvider.translate(key + ".nowhere");
        }
        var said = new ArrayList<String>();
        var rate = draft.ratePerSecond();
        var way = target(draft.carrier());
        said.add(rate == null ? I18NProvider.translate(key, way) : I18NProvider.translate(key + ".rate", way, rate));
        var second = draft.fallback();
        if (second != null) {
            said.add(I18NProvider.translate("channels.way.second", target(second)));
        }
        said.add(I18NProvider.translate("channels.way.lost." + draft.resendUnknown()));
        return String.join(" ", said);
    }

    /** Who carries: the host as far as there is one, else the kind of provider. */
    static String target(CarrierDraft carrier) {
        var provider = carrier.provider();
        if (provider == null) {
            return I18NProvider.translate("channels.target.nobody");
        }
        var host = carrier.settings().get("host");
        var url = carrier.settings().get("url");
        if (host != null) {
            return host.toString();
        }
        return url == null ? I18NProvider.translate("channels.target." + provider) : host(url.toString(), provider);
    }

    private static String host(String url, Provider provider) {
        try {
            var host = URI.create(url).getHost();
            if (host != null) {
                return host.toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException notYetAnAddress) {
            // Told at the field.
        }
        return I18NProvider.translate("channels.target." + provider);
    }
}
