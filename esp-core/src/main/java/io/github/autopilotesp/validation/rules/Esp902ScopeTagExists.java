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

/** ESP902: a scope tag exists. */
final class Esp902ScopeTagExists implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("ESP902", Severity.ERROR)
          .title("a scope tag exists")
          .from(Documents.SETUP)
          .needs(Need.PROFILE, Need.CATALOG)
          .reads(ProfileKey.SCOPE_TAGS)
          .because("The service refuses a profile with a nonexistent scope tag.")
          .example("A scope tag that was deleted", "A scope tag of the tenant")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Subject subject, RuleReporter reporter) {
    List<ScopeTag> tags = subject.profile().scopeTags();
    for (int i = 0; i < tags.size(); i++) {
      ScopeTag tag = tags.get(i);
      if (IdForms.isWholeNumber(tag.id()) && !subject.catalog().scopeTags().containsKey(tag)) {
        reporter.report(
            Problem.of("The tenant has no scope tag {0}.", tag.id())
                .at(Paths.element(Paths.SCOPE_TAGS, i))
                .fix("Use an existing scope tag, or remove it."));
      }
    }
  }
}
