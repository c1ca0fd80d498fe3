package io.afters.promotions;

import io.afters.audit.Audited;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The offer that codes of this campaign give. A deleted one stays for the audit of its codes. */
@Entity
public class PromoCampaign implements Audited {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @TenantId
    private long accountId;

    private String name;

    @Enumerated(EnumType.STRING)
    private CampaignStatus status;

    @Enumerated(EnumType.STRING)
    private Discount.Type discountType;

    private @Nullable BigDecimal discountValue;
    private @Nullable String discountGift;
    private @Nullable BigDecimal minOrderPrice;
    private @Nullable Instant validFrom;
    private @Nullable Instant validUntil;
    private @Nullable String activationNote;
    private int usesPerCode;
    private int codesPerCustomer;

    @Version
    private int version = 1;

    private Instant createdAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PromoCampaign() {}

    /** Made from a draft without problems. */
    @SuppressWarnings("NullAway.Init") // the draft fills the rest
    PromoCampaign(long accountId, CampaignDraft draft, Instant now) {
        this.accountId = accountId;
        this.createdAt = now;
        take(draft);
    }

    /** Takes over a draft without problems. */
    final void take(CampaignDraft draft) {
        name = draft.name();
        status = draft.status();
        discountType = draft.discount().type();
        discountValue = draft.discount().value();
        discountGift = draft.discount().gift();
        minOrderPrice = draft.minOrderPrice();
        validFrom = draft.validFrom();
        validUntil = draft.validUntil();
        activationNote = draft.activationNote();
        usesPerCode = draft.usesPerCode();
        codesPerCustomer = draft.codesPerCustomer();
    }

    /** The campaign as a draft, to be changed and taken over again. */
    public CampaignDraft draft() {
        return new CampaignDraft(
                name,
                status,
                new Discount(discountType, plain(discountValue), discountGift),
                plain(minOrderPrice),
                validFrom,
                validUntil,
                activationNote,
                usesPerCode,
                codesPerCustomer);
    }

    /** Without the zeros that the database adds, which may be more decimals than the currency has. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        var plain = amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Ends the campaign: its codes stay and are refused. */
    void delete(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public boolean isActive() {
        return status == CampaignStatus.ACTIVE;
    }

    public CampaignStatus status() {
        return status;
    }

    public Discount discount() {
        return new Discount(discountType, discountValue, discountGift);
    }

    /** The least total of an order that may redeem; null: any. */
    public @Nullable BigDecimal minOrderPrice() {
        return minOrderPrice;
    }

    public @Nullable Instant validFrom() {
        return validFrom;
    }

    /** First moment at which the codes are not valid any more; null: never. */
    public @Nullable Instant validUntil() {
        return validUntil;
    }

    public @Nullable String activationNote() {
        return activationNote;
    }

    public int usesPerCode() {
        return usesPerCode;
    }

    /** How many codes of this campaign one customer may use; 0: no limit. */
    public int codesPerCustomer() {
        return codesPerCustomer;
    }

    /** Grows with every change; whoever changes a campaign says which version they saw. */
    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }
}
