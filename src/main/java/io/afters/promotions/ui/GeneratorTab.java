package io.afters.promotions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import io.afters.promotions.CodeFileJobs;
import io.afters.promotions.PromoCampaign;
import io.afters.shared.Conflict;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import io.afters.shared.ui.FormPart;
import io.afters.shared.ui.Notices;
import io.afters.shared.ui.ProblemWords;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes codes: one with a chosen name, many at random, or those of a file; and shows the work in the background. */
class GeneratorTab extends Div {
    private final transient Generating generating;
    private final TextField name = new TextField(getTranslation("generator.name"));
    private final CustomerField customer;
    private final IntegerField quantity = new IntegerField(getTranslation("generator.quantity"));
    private final Div advice = new Div();
    private final JobList jobs;
    private transient @Nullable PromoCampaign campaign;

    GeneratorTab(Generating generating) {
        this.generating = generating;
        customer = generating.customers();
        customer.setLabel(getTranslation("generator.user"));
        customer.setHelperText(getTranslation("generator.user.how"));
        jobs = new JobList(generating, this::refresh);
        advice.addClassName("advice");
        advice.getElement().setAttribute("role", "status");
        addClassNames("form-tab", "generator-tab");
        add(advice, manually(), randomly(), fromFile(), jobs);
    }

    private FormPart manually() {
        name.setHelperText(getTranslation("generator.name.how"));
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        var add = new Button(getTranslation("generator.add"), click -> add());
        return part("generator.manually", FormPart.row(name, customer), buttons(add));
    }

    private FormPart randomly() {
        quantity.setHelperText(getTranslation("generator.quantity.how"));
        quantity.setManualValidation(true);
        quantity.setRequiredIndicatorVisible(true);
        var start = new Button(getTranslation("generator.start"), click -> start());
        return part("generator.randomly", FormPart.row(quantity), buttons(start));
    }

    private FormPart fromFile() {
        var upload = new Upload((UploadHandler) this::receive);
        upload.getElement().setProperty("accept", "text/csv,.csv,.txt");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(CodeFileJobs.MOST_BYTES);
        upload.setDropAllowed(true);
        upload.setUploadButton(new Button(getTranslation("generator.upload")));
        upload.setI18n(words());
        upload.addFileRejectedListener(refused -> Notices.notDone(refused.getErrorMessage()));
        upload.addAllFinishedListener(done -> {
            upload.clearFileList();
            refresh();
        });
        var sample = new Anchor("campaigns/codes-sample.csv", getTranslation("generator.sample"));
        sample.setRouterIgnore(true);
        sample.getElement().setAttribute("download", true);
        return part("generator.file", new Paragraph(getTranslation("generator.file.how")), sample, upload);
    }

    private UploadI18N words() {
        var mb = CodeFileJobs.MOST_BYTES / 1024 / 1024;
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("generator.drop"))
                        .setMany(getTranslation("generator.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("generator.upload"))
                        .setMany(getTranslation("generator.upload")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(getTranslation("generator.one-file"))
                        .setFileIsTooBig(getTranslation("generator.too-big", mb))
                        .setIncorrectFileType(getTranslation("generator.no-csv")));
    }

    private FormPart part(String title, Component... content) {
        var part = new FormPart(new H2(getTranslation(title)));
        part.add(content);
        return part;
    }

    private static Div buttons(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(button);
        row.addClassName("form-buttons");
        return row;
    }

    private void add() {
        try {
            var code = generating.add(campaign(), name.getValue().strip(), customer.getValue());
            name.setInvalid(false);
            name.clear();
            customer.clear();
            Notices.done(getTranslation("generator.added", code.code()));
        } catch (InvalidInput e) {
            refuse(name, ProblemWords.of(e.problems().getFirst().message()));
        } catch (Conflict e) {
            refuse(name, getTranslation("generator.taken"));
        } catch (NotFound e) {
            Notices.notDone(getTranslation("campaign.gone"));
        }
    }

    private static void refuse(TextField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private void start() {
        try {
            generating.random(campaign(), Objects.requireNonNullElse(quantity.getValue(), 0));
            quantity.setInvalid(false);
            quantity.clear();
            refresh();
        } catch (InvalidInput e) {
            quantity.setErrorMessage(ProblemWords.of(e.problems().getFirst().message()));
            quantity.setInvalid(true);
            quantity.focus();
        } catch (NotFound e) {
            Notices.notDone(getTranslation("campaign.gone"));
        }
    }

    /** Reads no more than may be taken, whatever the browser sends. */
    private void receive(UploadEvent upload) throws IOException {
        byte[] data;
        try (var in = upload.getInputStream()) {
            data = in.readNBytes(CodeFileJobs.MOST_BYTES + 1);
        }
        upload.getUI().accessSynchronously(() -> {
            take(upload.getFileName(), data);
            refresh();
        });
    }

    private void take(String fileName, byte[] data) {
        try {
            generating.file(campaign(), fileName, data);
            Notices.done(getTranslation("generator.file.taken", fileName));
        } catch (InvalidInput e) {
            Notices.notDone(getTranslation(
                    "generator.file.refused",
                    fileName,
                    ProblemWords.of(e.problems().getFirst().message())));
        } catch (NotFound e) {
            Notices.notDone(getTranslation("campaign.gone"));
        }
    }

    void show(PromoCampaign ofCampaign) {
        follow(ofCampaign);
    }

    /** Takes over how far the work is, and what has changed in the campaign. */
    void follow(PromoCampaign ofCampaign) {
        campaign = ofCampaign;
        refresh();
    }

    private void refresh() {
        var moments = generating.moments();
        var end = campaign().validUntil();
        var told = end != null && !moments.now().isBefore(end)
                ? getTranslation("generator.ended", moments.at(end))
                : campaign().isActive() ? "" : getTranslation("generator.inactive");
        advice.setText(told);
        advice.setVisible(!told.isEmpty());
        jobs.show(generating.jobs(campaign()), moments);
    }

    private PromoCampaign campaign() {
        return Objects.requireNonNull(campaign, "The URL names the campaign");
    }
}
