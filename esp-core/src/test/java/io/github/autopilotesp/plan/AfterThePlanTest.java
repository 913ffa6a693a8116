package io.github.autopilotesp.plan;

import static io.github.autopilotesp.plan.Listings.listing;
import static io.github.autopilotesp.plan.Listings.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.validation.EspValidator;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.PlacedProfile;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a plan shows, what the rules look at and what a fleet meets is one state of the tenant. */
class AfterThePlanTest {
  /** Keeps what rules are told about all profiles. */
  private static final class Witness implements Rule {
    private static final RuleInfo INFO =
        RuleInfo.of("TEST-1", Severity.ADVICE)
            .title("looks at all profiles")
            .needs(Need.OTHER_PROFILES)
            .build();

    private List<String> names = List.of();

    @Override
    public RuleInfo info() {
      return INFO;
    }

    @Override
    public void check(Subject subject, RuleReporter reporter) {
      names =
          subject.profiles().ranked().stream()
              .filter(placed -> !placed.isDefault())
              .map(PlacedProfile::profile)
              .map(profile -> profile.displayName())
              .toList();
    }
  }

  @Test
  void those_that_stay_keep_their_places_where_fewer_moves_do() {
    ProfileListing tenant = listing(profile("A"), profile("X"), profile("B"));

    assertThat(orders(tenant, EspProfileSet.inOrder(profile("B"), profile("A"))))
        .containsOnly(List.of("B", "A", "X"));
  }

  @Test
  void what_bears_a_name_is_it_and_what_bore_it_is_left_alone() {
    ProfileListing tenant = listing(profile("Old"), profile("X"), profile("New"));
    DesiredProfile renamed = DesiredProfile.of(profile("New")).renamedFrom("Old");

    assertThat(orders(tenant, EspProfileSet.of(List.of(renamed))))
        .containsOnly(List.of("Old", "X", "New"));
  }

  @Test
  void new_profiles_come_last_in_the_order_in_which_they_are_created() {
    ProfileListing tenant = listing(profile("X"));

    assertThat(orders(tenant, EspProfileSet.of(profile("Z"), profile("Y"))))
        .containsOnly(List.of("X", "Y", "Z"));
  }

  @Property(tries = 300)
  void it_is_the_same_for_all_who_look(
      @ForAll("names") List<String> there,
      @ForAll("names") List<String> wanted,
      @ForAll boolean ordered) {
    ProfileListing tenant =
        listing(there.stream().map(Listings::profile).toArray(EspProfile[]::new));
    List<DesiredProfile> entries =
        IntStream.range(0, wanted.size())
            .mapToObj(
                i -> {
                  DesiredProfile entry = DesiredProfile.of(profile(wanted.get(i)));
                  return ordered ? entry.ordered(i + 1) : entry;
                })
            .toList();

    assertThat(orders(tenant, EspProfileSet.of(entries)).stream().distinct()).hasSize(1);
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.of("A", "B", "C", "D", "E", "F").list().uniqueElements().ofMinSize(1);
  }

  /** As the plan shows it, as rules are told, and as a fleet meets it. */
  private static List<List<String>> orders(ProfileListing tenant, EspProfileSet set) {
    EspPlan plan = EspPlan.between(set, tenant, PlanOptions.none());
    Witness witness = new Witness();
    EspValidator.builder().rule(witness).build().validate(plan.validationInput());
    List<List<String>> orders = new ArrayList<>();
    orders.add(
        plan.ranking().stream()
            .filter(rank -> rank.after().isPresent())
            .map(Rank::profileName)
            .toList());
    orders.add(witness.names);
    orders.add(
        ProfilesAfter.of(plan, plan.seen().profiles()).stream()
            .filter(it -> !it.isDefault())
            .map(RankedProfile::profile)
            .map(profile -> profile.displayName())
            .toList());
    return orders;
  }
}
