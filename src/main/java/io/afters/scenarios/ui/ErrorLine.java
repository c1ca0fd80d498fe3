package io.afters.scenarios.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;

/** Tells a mistake that belongs to several fields together. */
class ErrorLine extends Div implements HasValidation {

    ErrorLine() {
        addClassName("error-line");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    @Override
    public void setErrorMessage(String message) {
        setText(message);
    }

    @Override
    public String getErrorMessage() {
        return getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        setVisible(invalid);
    }

    @Override
    public boolean isInvalid() {
        return isVisible();
    }
}
