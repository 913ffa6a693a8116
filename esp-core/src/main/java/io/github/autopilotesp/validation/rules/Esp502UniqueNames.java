package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.ProfileLandscape;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** ESP502: no two profiles of a desired set have the same name. */
final class Esp502UniqueNames implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP502", Severity.ERROR)
          .title("no two profiles of a desired set have the same name")
          .from(Documents.OBSERVED)
          .needs(Need.OTHER_PROFILES)
          .reads(ProfileKey.NAME)
          .because(
              "Profiles are identified by name. The service allows duplicate names, so duplicates"
                  + " in a tenant are only a warning; in a desired set they are contradictory.")
          .example("Two profiles called \"Laptops\"", "\"Laptops\" and \"Laptops, Spain\"")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ProfileLandscape profiles = subject.profiles();
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < profiles.desired().size(); i++) {
      String name = profiles.desired().get(i).profile().displayName();
      Integer first = firsts.putIfAbsent(name, i);
      if (first != null) {
        reporter.report(
            Problem.of("profiles[{1}] has the same name, \"{0}\".", name, first)
                .about(profiles.concernOfDesired(i))
                .at(Paths.NAME)
                .fix("Give each profile its own name."));
      }
    }
    profiles.stored().ifPresent(stored -> checkStored(stored, profiles, reporter));
  }

  private static void checkStored(
      List<StoredProfile> stored, ProfileLandscape profiles, RuleReporter reporter) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < stored.size(); i++) {
      String name = stored.get(i).displayName();
      if (!names.add(name)) {
        reporter.report(
            Problem.of("The tenant has more than one profile with the name \"{0}\".", name)
                .variant("tenant")
                .severity(Severity.WARNING)
                .about(profiles.concernOfStored(i))
                .at(Paths.NAME)
                .fix("Rename one of them."));
      }
    }
  }
}
