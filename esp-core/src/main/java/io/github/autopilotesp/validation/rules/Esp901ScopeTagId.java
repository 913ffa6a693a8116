package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.validation.Need;
import io.github.autopilotesp.validation.Problem;
import io.github.autopilotesp.validation.Rule;
import io.github.autopilotesp.validation.RuleInfo;
import io.github.autopilotesp.validation.RuleReporter;
import io.github.autopilotesp.validation.Severity;
import io.github.autopilotesp.validation.Subject;
import java.util.List;

/** ESP901: a scope tag id is an integer. */
final class Esp901ScopeTagId implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP901", Severity.WARNING)
          .title("a scope tag id is an integer")
          .from(Documents.OBSERVED)
          .needs(Need.PROFILE)
          .reads(ProfileKey.SCOPE_TAGS)
          .because(
              "Every scope tag observed so far has an integer id; the default tag is 0. A name in"
                  + " its place is not found.")
          .example("scopeTags: [Helpdesk], used as an id", "scopeTags: [\"3\"]")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    List<ScopeTag> tags = subject.profile().scopeTags();
    for (int i = 0; i < tags.size(); i++) {
      String path = Paths.element(Paths.SCOPE_TAGS, i);
      if (subject.isName(path)) {
        reporter.lacks(path, IdForms.IS_A_NAME);
      } else if (!IdForms.isWholeNumber(tags.get(i).id())) {
        reporter.report(
            Problem.of(
                    "\"{0}\" is not the id of a scope tag: it is not an integer.", tags.get(i).id())
                .at(path)
                .fix("Use the id of the scope tag, or name it in a profile document."));
      }
    }
  }
}
