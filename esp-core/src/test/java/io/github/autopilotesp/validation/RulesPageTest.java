package io.github.autopilotesp.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/rules.md is generated from the rules. */
class RulesPageTest {
  private static final Path PAGE = Path.of(System.getProperty("esp.root"), "docs", "rules.md");

  @Test
  void the_page_is_up_to_date() throws IOException {
    String expected = RulesPage.write(EspValidator.standard().rulesKnown());
    if (Boolean.getBoolean("esp.update")) {
      Files.writeString(PAGE, expected);
    }

    assertThat(PAGE)
        .as(
            "Generate it anew: mvn -q verify -pl esp-core -Dtest=RulesPageTest -Djacoco.skip"
                + " -Desp.update=true")
        .exists()
        .content()
        .isEqualTo(expected);
  }
}
