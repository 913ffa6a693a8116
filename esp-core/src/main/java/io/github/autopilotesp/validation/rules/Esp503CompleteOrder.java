package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.ProfileLandscape;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.HashMap;
import java.util.Map;

/** ESP503: the order of a desired set is given for all its profiles or for none, without ties. */
final class Esp503CompleteOrder implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP503", Severity.ERROR)
          .title(
              "the order of a desired set is given for all its profiles or for none, without ties")
          .from(Documents.OBSERVED)
          .needs(Need.OTHER_PROFILES)
          .reads()
          .because("With an incomplete order, it is undefined which profile a device gets.")
          .example("order: 1 on one of three profiles", "order: 1, 2 and 3, or no order at all")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    ProfileLandscape profiles = subject.profiles();
    Map<Integer, Integer> firsts = new HashMap<>();
    int custom = 0;
    int ordered = 0;
    int firstWithout = -1;
    for (int i = 0; i < profiles.desired().size(); i++) {
      DesiredProfile profile = profiles.desired().get(i);
      custom += profile.isDefault() ? 0 : 1;
      if (firstWithout < 0 && !profile.isDefault() && profile.order().isEmpty()) {
        firstWithout = i;
      }
      if (!profile.isDefault() && profile.order().isPresent()) {
        ordered++;
        Integer first = firsts.putIfAbsent(profile.order().getAsInt(), i);
        if (first != null) {
          reporter.report(
              Problem.of(
                      "profiles[{1}] has the same order, {0}.", profile.order().getAsInt(), first)
                  .variant("tie")
                  .about(profiles.concernOfDesired(i))
                  .at(Paths.ORDER)
                  .fix("Give each profile its own order."));
        }
      }
    }
    if (ordered > 0 && ordered < custom) {
      reporter.report(
          Problem.of("This profile has no order, but {0} of {1} have one.", ordered, custom)
              .about(profiles.concernOfDesired(firstWithout))
              .at(Paths.ORDER)
              .fix("Give all of them an order, or none."));
    }
  }
}
