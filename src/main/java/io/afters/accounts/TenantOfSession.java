package io.afters.accounts;

import java.util.Map;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Ties every Hibernate session to one account. Without one it is tied to an account that can't exist: it sees nothing. */
@Component
class TenantOfSession implements CurrentTenantIdentifierResolver<Long>, HibernatePropertiesCustomizer {
    private static final long NOBODY = 0;

    @Override
    public Long resolveCurrentTenantIdentifier() {
        return CurrentAccount.find().orElse(NOBODY);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
