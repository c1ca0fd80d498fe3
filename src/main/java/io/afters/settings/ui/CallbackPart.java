package io.afters.settings.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.afters.messages.gateways.ChannelDraft;
import io.afters.messages.gateways.ChannelDraft.CarrierDraft;
import io.afters.messages.gateways.Provider;
import io.afters.shared.ui.FormPart;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a web service reaches us, for admins to enter it there: without it no STOP of a guest arrives. */
class CallbackPart extends FormPart {

    /** @param address empty: we can't be reached */
    CallbackPart(Optional<URI> address) {
        add(new H2(getTranslation("channels.callback")));
        address.ifPresentOrElse(this::show, () -> add(new Paragraph(getTranslation("channels.callback.none"))));
    }

    private void show(URI address) {
        var field = new TextField(getTranslation("channels.callback.address"));
        field.setValue(address.toString());
        field.setReadOnly(true);
        field.setWidthFull();
        field.setAutoselect(true);
        field.setHelperText(getTranslation("channels.callback.how"));
        add(field);
    }

    /** Stands there while one of the providers is of this kind. */
    void follow(ChannelDraft draft) {
        setVisible(Stream.of(draft.carrier(), draft.fallback())
                .filter(Objects::nonNull)
                .map(CarrierDraft::provider)
                .anyMatch(provider -> provider == Provider.HTTP));
    }
}
