package io.github.autopilotesp.tenant;

import static io.github.autopilotesp.tenant.StoredProfiles.custom;
import static io.github.autopilotesp.tenant.StoredProfiles.defaultOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.ProfileId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileListingTest {
  private static final String TENANT = "5ad0c8c1";
  private static final StoredProfile KIOSK = custom("k", "Kiosk", 1);
  private static final StoredProfile OFFICE = custom("o", "Office", 2);
  private static final StoredProfile DEFAULT = defaultOf(TENANT);

  @Test
  void the_default_profile_names_the_tenant() {
    ProfileListing listing = ProfileListing.of(List.of(KIOSK, DEFAULT));

    assertThat(listing.profiles()).containsExactly(KIOSK, DEFAULT);
    assertThat(listing.tenantId()).contains(TENANT);
  }

  @Test
  void without_the_default_profile_the_tenant_is_not_known() {
    assertThat(ProfileListing.of(List.of(KIOSK)).tenantId()).isEmpty();
  }

  @Test
  void a_default_configuration_of_another_kind_names_the_tenant_as_well() {
    assertThat(told("other_Windows10EnrollmentCompletionPageConfiguration", "t_DefaultLimit"))
        .contains("t");
  }

  @Test
  void several_default_configurations_of_one_tenant_agree() {
    assertThat(told("t_DefaultLimit", "t_DefaultPlatformRestrictions")).contains("t");
  }

  @Test
  void default_configurations_of_two_tenants_name_none() {
    assertThat(told("t_DefaultLimit", "u_DefaultLimit")).isEmpty();
  }

  @Test
  void an_id_with_nothing_before_its_default_names_no_tenant() {
    assertThat(told("_DefaultLimit")).isEmpty();
    assertThat(told("Default")).isEmpty();
  }

  @Test
  void a_listing_of_a_tenants_profiles_is_made_of_their_list() {
    assertThat(profiles(KIOSK, DEFAULT).listing())
        .isEqualTo(new ProfileListing(List.of(KIOSK, DEFAULT), Optional.of(TENANT)));
  }

  @Test
  void a_name_finds_every_profile_that_bears_exactly_it() {
    StoredProfile second = custom("k2", "Kiosk", 3);

    assertThat(profiles(KIOSK, OFFICE, second, DEFAULT).named("Kiosk"))
        .containsExactly(KIOSK, second);
    assertThat(profiles(KIOSK).named("kiosk")).isEmpty();
  }

  @Test
  void the_default_profile_ranks_last_although_its_number_is_the_least() {
    assertThat(List.of(DEFAULT, OFFICE, KIOSK).stream().sorted(ProfileOrder.HIGHEST_FIRST))
        .containsExactly(KIOSK, OFFICE, DEFAULT);
  }

  @Test
  void of_two_with_one_priority_the_id_decides() {
    StoredProfile a = custom("a", "Zebra", 1);

    assertThat(List.of(KIOSK, a).stream().sorted(ProfileOrder.HIGHEST_FIRST))
        .containsExactly(a, KIOSK);
  }

  private static Optional<String> told(String... configurationIds) {
    return ProfileListing.of(List.of(KIOSK), List.of(configurationIds)).tenantId();
  }

  private static EspProfiles profiles(StoredProfile... profiles) {
    return new EspProfiles() {
      @Override
      public List<StoredProfile> list() {
        return List.of(profiles);
      }

      @Override
      public Optional<StoredProfile> find(ProfileId id) {
        return list().stream().filter(profile -> profile.id().equals(id)).findFirst();
      }
    };
  }
}
