package io.afters.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/** A list, and beside it the one thing that is open. Where there is no room beside it, that lies over the list. */
public class ListWithDetail extends MasterDetailLayout {
    /** The part that becomes a dialog on narrow screens has no name of its own; while it is none, it must not have one. */
    private static final String NAME_DETAIL = """
            const name = $0;
            this.updateComplete.then(() => {
                const detail = this.shadowRoot.querySelector('#detail');
                const follow = () => detail.hasAttribute('role')
                    ? detail.setAttribute('aria-label', name)
                    : detail.removeAttribute('aria-label');
                new MutationObserver(follow).observe(detail, { attributeFilter: ['role'] });
                follow();
            });""";

    /**
     * @param width of what is open, in pixels
     * @param name of what can be open, for screen readers
     * @param close is told when somebody wants to go back to the list
     */
    public ListWithDetail(Component list, int width, String name, Runnable close) {
        setMaster(list);
        setDetailSize(width, Unit.PIXELS);
        setExpandMaster(true);
        setSizeFull();
        addBackdropClickListener(click -> close.run());
        addDetailEscapePressListener(escape -> close.run());
        addAttachListener(attached -> getElement().executeJs(NAME_DETAIL, name));
    }
}
