package io.github.autopilotesp.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesiredProfileTest {
  private static final EspProfile KIOSK = EspProfile.builder().displayName("Kiosk").build();
  private static final EspProfile OTHER = EspProfile.builder().displayName("Other").build();

  @Test
  void a_builder_begins_with_everything_that_an_entry_says() {
    DesiredProfile entry =
        DesiredProfile.builder(KIOSK)
            .ordered(3)
            .renamedFrom("Old")
            .managing(Set.of(ProfileKey.TIMEOUT))
            .byDefault(Set.of(ProfileKey.TIMEOUT))
            .build();

    DesiredProfile copy = entry.toBuilder().build();

    assertThat(copy).isEqualTo(entry);
    assertThat(copy.order()).hasValue(3);
    assertThat(copy.renamedFrom()).contains("Old");
    assertThat(copy.managed()).containsExactlyInAnyOrder(ProfileKey.NAME, ProfileKey.TIMEOUT);
    assertThat(copy.byDefault()).containsExactly(ProfileKey.TIMEOUT);
  }

  @Test
  void what_is_set_replaces_what_the_entry_said_and_the_entry_stays() {
    DesiredProfile entry = DesiredProfile.of(KIOSK).ordered(3).renamedFrom("Old");

    DesiredProfile other = entry.toBuilder().profile(OTHER).unordered().notRenamed().build();

    assertThat(other).isEqualTo(DesiredProfile.of(OTHER));
    assertThat(entry.profile()).isEqualTo(KIOSK);
    assertThat(entry.order()).isEqualTo(OptionalInt.of(3));
    assertThat(entry.renamedFrom()).isEqualTo(Optional.of("Old"));
  }

  @Test
  void an_entry_of_the_default_profile_stays_one() {
    DesiredProfile entry = DesiredProfile.ofDefault(KIOSK);

    DesiredProfile other = entry.toBuilder().profile(OTHER).build();

    assertThat(other.isDefault()).isTrue();
    assertThat(other.byDefault()).isEqualTo(entry.byDefault());
  }
}
