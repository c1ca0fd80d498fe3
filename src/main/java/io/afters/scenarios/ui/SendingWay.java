package io.afters.scenarios.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.afters.customers.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether every chosen channel is used, or only the first that reaches the guest, and in which order. Empty: every one. */
class SendingWay extends CustomField<List<Channel>> {
    private final RadioButtonGroup<Boolean> first = new RadioButtonGroup<>();
    private final ChannelOrder order = new ChannelOrder(this::updateValue);
    private final List<Channel> all = new ArrayList<>(Arrays.asList(Channel.values()));
    private Set<Channel> chosen = Set.of();

    SendingWay() {
        super(List.of());
        first.setItems(false, true);
        first.setItemLabelGenerator(one -> getTranslation(one ? "scenario.message.first" : "scenario.message.every"));
        first.setLabel(getTranslation("scenario.message.way"));
        first.setValue(false);
        first.addValueChangeListener(change -> {
            order.setVisible(change.getValue());
            updateValue();
        });
        order.setVisible(false);
        addClassName("sending-way");
        add(new Div(first, order));
        setVisible(false);
    }

    /** There is something to choose once there are two channels. */
    void among(Collection<Channel> channels) {
        chosen = channels.isEmpty() ? Set.of() : EnumSet.copyOf(channels);
        setVisible(chosen.size() > 1);
        order.show(all, chosen);
    }

    /** Takes the channels over in this order; the others stay behind them. */
    void show(List<Channel> wanted) {
        setValue(wanted);
    }

    /** Empty: every chosen channel is used. */
    List<Channel> chosen() {
        return generateModelValue();
    }

    @Override
    protected List<Channel> generateModelValue() {
        return first.getValue() && chosen.size() > 1
                ? all.stream().filter(chosen::contains).toList()
                : List.of();
    }

    @Override
    protected void setPresentationValue(List<Channel> wanted) {
        all.removeAll(wanted);
        all.addAll(0, wanted);
        first.setValue(!wanted.isEmpty());
        order.show(all, chosen);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        first.setReadOnly(readOnly);
        order.readOnly(readOnly);
    }
}
