package io.afters.messages.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** Between the list of all messages and the phone of one guest. */
class ViewSwitch extends Nav {

    ViewSwitch(boolean phone) {
        addClassName("view-switch");
        getElement().setAttribute("aria-label", getTranslation("messages.views"));
        var list = new Anchor("messages", getTranslation("messages.view.list"));
        var guest = new Anchor("messages?view=phone", getTranslation("messages.view.phone"));
        (phone ? guest : list).getElement().setAttribute("aria-current", "page");
        add(list, guest);
    }
}
