package io.afters.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StaffMemberTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private static StaffMember olena() {
        return new StaffMember(7, "olena@kitchen.test", "Olena", Role.MARKETER, "hash", NOW);
    }

    private static StaffMember olenaAfter(Consumer<StaffMember> change) {
        var member = olena();
        change.accept(member);
        return member;
    }

    @Test
    void theStampIsAnotherOneJustWhenWhoSignedInMayNotGoOn() {
        var others = List.of(
                olenaAfter(member -> member.become(Role.SUPPORT)),
                olenaAfter(member -> member.changePassword("other", NOW)),
                new StaffMember(8, "olena@kitchen.test", "Olena", Role.MARKETER, "hash", NOW),
                new StaffMember(7, "oleh@kitchen.test", "Olena", Role.MARKETER, "hash", NOW));

        assertThat(others).allSatisfy(other -> {
            assertThat(olena().isStill(other)).isFalse();
            assertThat(other.stamp()).isNotEqualTo(olena().stamp());
        });
    }

    @Test
    void anotherNameOrPhoneLeavesTheStamp() {
        var renamed = olenaAfter(member -> member.tell("Olena K.", "+380501234567"));

        assertThat(olena().isStill(renamed)).isTrue();
        assertThat(renamed.stamp()).isEqualTo(olena().stamp());
    }
}
