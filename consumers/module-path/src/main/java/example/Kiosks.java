package example;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.validation.EspValidator;

/** Describes a profile, checks it and writes it down. */
final class Kiosks {
  private Kiosks() {}

  static String document() {
    EspProfile profile = EspProfile.builder().displayName("Kiosks").build();
    EspValidator.standard().validate(profile).throwOnErrors();
    return ProfileDocument.of(EspProfileSet.of(profile)).toYaml();
  }
}
