package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.autopilotesp.profile.EspProfile;
import org.junit.jupiter.api.Test;

class KiosksTest {
  @Test
  void the_library_is_a_named_module() {
    assertEquals("io.github.autopilotesp.core", EspProfile.class.getModule().getName());
    assertEquals("example.tool", Kiosks.class.getModule().getName());
  }

  @Test
  void a_profile_is_described_checked_and_written() {
    assertTrue(Kiosks.document().contains("name: Kiosks"));
  }
}
