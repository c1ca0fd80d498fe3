package io.afters.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.afters.accounts.StaffLinks.Answer;
import io.afters.audit.AuditEntry;
import io.afters.audit.AuditQuery;
import io.afters.audit.AuditTrail;
import io.afters.shared.Conflict;
import io.afters.shared.FieldProblem;
import io.afters.shared.InvalidInput;
import io.afters.shared.NotFound;
import io.afters.testing.AftersIT;
import io.afters.testing.Restaurants;
import io.afters.testing.TestAccounts;
import io.afters.testing.Together;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;

@AftersIT
class TeamIT {
    private static final String NEW_PASSWORD = "seven green lemons";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Restaurants restaurants;

    @Autowired
    Team team;

    @Autowired
    StaffLinks links;

    @Autowired
    StaffMembers staff;

    @Autowired
    OwnProfile profile;

    @Autowired
    AuthenticationProvider signIn;

    @Autowired
    AuditTrail trail;

    private Account account;
    private StaffMember admin;
    private String from;

    @BeforeEach
    void anAccountWithOneAdmin() {
        account = accounts.open();
        admin = accounts.staff(account, Role.ADMIN);
        from = UUID.randomUUID().toString();
    }

    private static Invitation invitation(Role role) {
        return new Invitation("Petro", "Petro-" + UUID.randomUUID() + "@Kitchen.test", role);
    }

    private StaffMember now(StaffMember member) {
        return staff.findById(member.id()).orElseThrow();
    }

    private boolean canSignIn(String email, String password) {
        try {
            return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password))
                    .isAuthenticated();
        } catch (AuthenticationException e) {
            return false;
        }
    }

    private static List<String> refusedFields(Runnable work) {
        return assertThatThrownBy(work::run).asInstanceOf(type(InvalidInput.class)).actual().problems().stream()
                .map(problem -> problem.field() + " " + problem.message())
                .toList();
    }

    @Test
    void whoIsInvitedSetsAPasswordWithTheLinkAndSignsIn() {
        var link = team.invite(admin, invitation(Role.MARKETER));
        var petro = link.member();
        assertThat(petro.status()).isEqualTo(StaffStatus.INVITED);
        assertThat(link.token().text()).matches("[0-9a-f]{40}");
        assertThat(canSignIn(petro.email(), "nobody has this password")).isFalse();

        assertThat(links.find(link.token(), from)).isInstanceOf(Answer.Open.class);
        assertThat(links.use(link.token(), NEW_PASSWORD, from)).isInstanceOf(Answer.Open.class);

        assertThat(now(petro).status()).isEqualTo(StaffStatus.ACTIVE);
        assertThat(now(petro).email()).isEqualTo(petro.email().toLowerCase(Locale.ROOT));
        assertThat(canSignIn(petro.email(), NEW_PASSWORD)).isTrue();
        assertThat(now(petro).lastSignInAt()).isPresent();
    }

    @Test
    void aLinkWorksOnce() {
        var link = team.invite(admin, invitation(Role.SUPPORT));
        links.use(link.token(), NEW_PASSWORD, from);

        assertThat(links.find(link.token(), from)).isInstanceOf(Answer.Closed.class);
        assertThat(links.use(link.token(), "another password of theirs", from)).isInstanceOf(Answer.Closed.class);
        assertThat(canSignIn(link.member().email(), NEW_PASSWORD)).isTrue();
    }

    @Test
    void ofManyWhoUseALinkAtOnceOneSetsThePassword() {
        var link = team.invite(admin, invitation(Role.SUPPORT));

        var answers = Together.all(
                6, n -> links.use(link.token(), NEW_PASSWORD + n, from).getClass());

        assertThat(answers).filteredOn(Answer.Open.class::equals).hasSize(1);
    }

    @Test
    void aLinkLapsesAfterThreeDays() {
        var link = team.invite(admin, invitation(Role.SUPPORT));
        assertThat(now(link.member()).mayUse(link.token(), link.until().minusMillis(1)))
                .isTrue();
        assertThat(now(link.member()).mayUse(link.token(), link.until())).isFalse();

        restaurants.of(account).pass("PT72H");
        assertThat(links.find(link.token(), from)).isInstanceOf(Answer.Closed.class);
    }

    @Test
    void aNewLinkReplacesTheEarlierOne() {
        var first = team.invite(admin, invitation(Role.SUPPORT));
        var second = team.link(admin, first.member().id());

        assertThat(links.find(first.token(), from)).isInstanceOf(Answer.Closed.class);
        assertThat(links.find(second.token(), from)).isInstanceOf(Answer.Open.class);
    }

    @Test
    void aWeakPasswordIsRefusedAndTheLinkStaysGood() {
        var link = team.invite(admin, invitation(Role.SUPPORT));

        assertThat(refusedFields(() -> links.use(link.token(), "password1234", from)))
                .containsExactly("password must not be so easy to guess");
        assertThat(links.find(link.token(), from)).isInstanceOf(Answer.Open.class);
    }

    @Test
    void aBlockedMembersLinkIsClosed() {
        var link = team.invite(admin, invitation(Role.SUPPORT));
        team.block(admin, link.member().id());
        assertThat(links.find(link.token(), from)).isInstanceOf(Answer.Closed.class);

        team.unblock(admin, link.member().id());
        assertThat(links.find(link.token(), from)).isInstanceOf(Answer.Closed.class);
    }

    @Test
    void whoTriesManyWrongLinksHasToWaitWhileOthersDoNot() {
        var link = team.invite(admin, invitation(Role.SUPPORT));
        for (int i = 0; i < 20; i++) {
            assertThat(links.find(new Token("wrong" + i), from)).isInstanceOf(Answer.Closed.class);
        }

        assertThat(links.find(new Token("wrong"), from)).isInstanceOf(Answer.TooManyTries.class);
        assertThat(links.find(link.token(), "elsewhere " + from)).isInstanceOf(Answer.Open.class);
    }

    @Test
    void aResetLinkLeavesThePresentPasswordUntilItIsUsed() {
        var marketer = accounts.staff(account, Role.MARKETER);
        var link = team.link(admin, marketer.id());
        assertThat(canSignIn(marketer.email(), TestAccounts.PASSWORD)).isTrue();

        links.use(link.token(), NEW_PASSWORD, from);
        assertThat(canSignIn(marketer.email(), TestAccounts.PASSWORD)).isFalse();
        assertThat(marketer.isStill(now(marketer))).isFalse();
    }

    @Test
    void anAdminDoesNotResetTheirOwnPasswordWithoutKnowingIt() {
        assertThatThrownBy(() -> team.link(admin, admin.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anEmailIsInvitedOnceAndOtherRestaurantsStaffIsNotTold() {
        var other = accounts.staff(accounts.open(), Role.SUPPORT);
        var own = accounts.staff(account, Role.SUPPORT);

        assertThat(refusedFields(() -> team.invite(admin, new Invitation("P", other.email(), Role.SUPPORT))))
                .containsExactly("email can't be invited; take another one");
        assertThat(refusedFields(() -> team.invite(
                        admin, new Invitation("P", " " + own.email().toUpperCase(Locale.ROOT), Role.SUPPORT))))
                .containsExactly("email is the e-mail of a staff member already");
    }

    @Test
    void ofManyInvitationsOfOneEmailAtOnceOneHolds() {
        var invitation = invitation(Role.SUPPORT);
        var colleague = accounts.staff(accounts.open(), Role.ADMIN);

        var invited = Together.all(6, n -> {
            try {
                team.invite(n % 2 == 0 ? admin : colleague, invitation);
                return true;
            } catch (InvalidInput e) {
                assertThat(e.problems()).extracting(FieldProblem::field).containsExactly("email");
                return false;
            }
        });

        assertThat(invited).filteredOn(each -> each).hasSize(1);
    }

    @Test
    void wrongEntriesAreToldAllAtOnce() {
        assertThat(refusedFields(() -> team.invite(admin, new Invitation(" ", "nonsense", null))))
                .containsExactly(
                        "name is required",
                        "email must be an e-mail address such as olena@example.com",
                        "role is required");
    }

    @Test
    void theLastAdminWhoCanSignInIsNeitherDemotedNorBlocked() {
        team.invite(admin, invitation(Role.ADMIN));
        var blocked = accounts.staff(account, Role.ADMIN);
        team.block(admin, blocked.id());

        assertThatThrownBy(() -> team.changeRole(admin, admin.id(), Role.MARKETER))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> team.block(admin, admin.id())).isInstanceOf(Conflict.class);
        assertThat(now(admin).canAdminister()).isTrue();
    }

    @Test
    void ofTwoAdminsWhoDemoteEachOtherAtOnceOneStaysAdmin() {
        for (int round = 0; round < 5; round++) {
            var kitchen = accounts.open();
            var two = List.of(accounts.staff(kitchen, Role.ADMIN), accounts.staff(kitchen, Role.ADMIN));

            var done = Together.all(2, n -> {
                try {
                    team.changeRole(two.get(n), two.get(1 - n).id(), Role.SUPPORT);
                    return true;
                } catch (AccessDeniedException e) {
                    return false;
                }
            });

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(two).filteredOn(member -> now(member).canAdminister()).hasSize(1);
        }
    }

    @Test
    void ofTwoAdminsWhoDemoteThemselvesAtOnceOneStaysAdmin() {
        for (int round = 0; round < 5; round++) {
            var kitchen = accounts.open();
            var two = List.of(accounts.staff(kitchen, Role.ADMIN), accounts.staff(kitchen, Role.ADMIN));

            var done = Together.all(2, n -> {
                try {
                    team.block(two.get(n), two.get(n).id());
                    return true;
                } catch (Conflict e) {
                    return false;
                }
            });

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(two).filteredOn(member -> now(member).canAdminister()).hasSize(1);
        }
    }

    @Test
    void whoWasDemotedIsRefusedEvenWithASessionOfBefore() {
        var second = accounts.staff(account, Role.ADMIN);
        team.changeRole(admin, second.id(), Role.SUPPORT);

        assertThatThrownBy(() -> team.changeRole(second, admin.id(), Role.SUPPORT))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> team.of(second)).isInstanceOf(AccessDeniedException.class);
        assertThat(second.isStill(now(second))).isFalse();
    }

    @Test
    void nobodyButAnAdminChangesStaff() {
        for (var role : List.of(Role.MARKETER, Role.SUPPORT)) {
            var other = accounts.staff(account, role);
            assertThatThrownBy(() -> team.of(other)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> team.invite(other, invitation(Role.ADMIN)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> team.changeRole(other, other.id(), Role.ADMIN))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> team.block(other, admin.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> team.unblock(other, admin.id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> team.link(other, admin.id())).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void staffOfAnotherAccountDoesNotExist() {
        var stranger = accounts.staff(accounts.open(), Role.SUPPORT);

        assertThatThrownBy(() -> team.block(admin, stranger.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> team.changeRole(admin, stranger.id(), Role.ADMIN))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> team.link(admin, stranger.id())).isInstanceOf(NotFound.class);
        assertThat(team.of(admin)).extracting(StaffMember::id).containsExactly(admin.id());
    }

    @Test
    void ownNameAndPhoneAreKeptAsTheyAreRead() {
        var changed = profile.change(admin, " Olena ", "050 123 45 67");

        assertThat(changed.name()).isEqualTo("Olena");
        assertThat(now(admin).phone()).contains("+380501234567");
        assertThat(admin.isStill(changed)).isTrue();
        assertThat(refusedFields(() -> profile.change(changed, "", "12")))
                .containsExactly("name is required", "phone must be a phone number such as +380501234567");
        assertThat(profile.change(changed, "Olena", " ").phone()).isEmpty();
    }

    @Test
    void aProfileSavedWhileAnAdminDemotesItsOwnerGivesNoRoleBack() {
        var other = accounts.staff(account, Role.ADMIN);
        Together.all(
                2,
                n -> n == 0
                        ? team.changeRole(admin, other.id(), Role.SUPPORT)
                        : attempted(() -> profile.change(other, "Olena", "")));

        assertThat(now(other).role()).isEqualTo(Role.SUPPORT);
    }

    private StaffMember attempted(Runnable work) {
        try {
            work.run();
        } catch (NotFound e) {
            // The demotion came first.
        }
        return admin;
    }

    @Test
    void aPasswordIsChangedByWhoKnowsThePresentOne() {
        assertThat(refusedFields(() -> profile.changePassword(admin, "a wrong one", NEW_PASSWORD, from)))
                .containsExactly("oldPassword is not the present password");
        assertThat(refusedFields(
                        () -> profile.changePassword(admin, TestAccounts.PASSWORD, TestAccounts.PASSWORD, from)))
                .containsExactly("password must be another one than before");

        var changed = profile.changePassword(admin, TestAccounts.PASSWORD, NEW_PASSWORD, from);

        assertThat(canSignIn(admin.email(), NEW_PASSWORD)).isTrue();
        assertThat(changed.isStill(now(admin))).isTrue();
        assertThat(admin.isStill(now(admin))).as("a session of before").isFalse();
    }

    @Test
    void guessingThePresentPasswordIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            refusedFields(() -> profile.changePassword(admin, "a wrong one", NEW_PASSWORD, from));
        }
        assertThatThrownBy(() -> profile.changePassword(admin, TestAccounts.PASSWORD, NEW_PASSWORD, from))
                .isInstanceOf(TooManySignInTries.class);
    }

    @Test
    void everyChangeIsInTheTrailAndNoSecret() {
        CurrentAccount.runAs(admin, () -> {
            var link = team.invite(admin, invitation(Role.SUPPORT));
            var id = link.member().id();
            links.use(link.token(), NEW_PASSWORD, from);
            team.changeRole(admin, id, Role.MARKETER);
            team.block(admin, id);
            team.unblock(admin, id);
            profile.change(admin, "Olena", "+380501234567");
        });

        var told = trail.find(account.id(), new AuditQuery(null, "StaffMember"), Long.MAX_VALUE, 100);
        assertThat(told.reversed().stream()
                        .map(entry -> entry.action() + " " + entry.changes().keySet())
                        .skip(1))
                .containsExactly(
                        "CREATED [blocked, email, linkUntil, name, role]",
                        "CHANGED [linkUntil, passwordChangedAt]",
                        "CHANGED [role]",
                        "CHANGED [blocked]",
                        "CHANGED [blocked]",
                        "CHANGED [name, phone]");
        assertThat(told)
                .extracting(AuditEntry::toString)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("Hash")
                        .doesNotContain(NEW_PASSWORD)
                        .doesNotContain("argon"));
        assertThat(told.reversed().get(2).actor()).as("who set the password").contains("Petro");
    }
}
