package io.github.autopilotesp.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last line of a description names the owner, however long the description is. */
class OwnerMarkerTest {
  /** A regular expression took 9 seconds for 40,000 characters; this would take hours. */
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @ParameterizedTest
  @ValueSource(strings = {" ", "a", "\n", "[owner: ", "\n[owner: a]", "\n[owner: a] "})
  void the_longest_description_is_read_once(String piece) {
    String description = piece.repeat(2_000_000 / piece.length());

    assertThat(OwnerMarker.owner(description + "\n[owner: us]\n")).contains("us");
    assertThat(OwnerMarker.owner(description + "x")).isEmpty();
    assertThatThrownBy(() -> OwnerMarker.check(" ".repeat(2_000_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .hasSizeLessThan(300);
  }

  @Test
  void no_regular_expression_is_asked() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.regex")
        .check(new ClassFileImporter().importClasses(OwnerMarker.class));
  }

  @Test
  void a_carriage_return_at_the_end_is_the_descriptions_own() {
    String marked = OwnerMarker.mark("text\r", Optional.of("us"), "");

    assertThat(OwnerMarker.strip(marked)).isEqualTo("text\r");
  }

  @Property
  void a_marked_description_names_its_owner(
      @ForAll String description,
      @ForAll @NotBlank @StringLength(max = 20) @CharRange(from = ' ', to = 'Z') String owner) {
    String marked = OwnerMarker.mark(description, Optional.of(owner), "");

    assertThat(OwnerMarker.owner(marked)).contains(owner);
    assertThat(OwnerMarker.strip(marked)).isEqualTo(OwnerMarker.strip(description));
    assertThat(OwnerMarker.mark(marked, Optional.empty(), "")).isEqualTo(marked);
  }

  @Property
  void only_the_last_line_counts(
      @ForAll @Chars({'[', ']', 'a', ' ', '\n', '\r', ':'}) String before) {
    assertThat(OwnerMarker.owner(before + "\n[owner: a]")).contains("a");
    assertThat(OwnerMarker.owner(before + "\n[owner: a] end")).isEmpty();
    assertThat(OwnerMarker.strip(before + "\r\n[owner: a]")).isEqualTo(before);
    assertThat(OwnerMarker.owner("x[owner: a]")).isEmpty();
  }
}
