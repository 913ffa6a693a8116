package io.github.autopilotesp.validation;

import io.github.autopilotesp.RecordedFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** docs/rules.md is generated from the rules. */
class RulesPageTest {
  @Test
  void the_page_is_up_to_date() throws IOException {
    RecordedFile.assertSays(
        "docs/rules.md",
        RulesPage.write(EspValidator.standard().rulesKnown()),
        RulesPageTest.class);
  }
}
